import Bytes
import Findings
import FormatKit
import LearnerModel

/// Writes records as lines of JSON behind a line that says what they are.
struct RecordLinesWriter: FormatWriter {
  /// The kinds that are written; `nil` for all.
  var kinds: Set<Kind>?
  var isSet: Bool { false }
  var needs: WriterNeeds { [] }
  var order: RecordOrder { [.referencesOnce] }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .all)
    for kind in Kind.allCases { coverage.addAll(of: kind) }
    return coverage
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    RecordLinesPlan(context, kinds)
  }
}

struct RecordLinesPlan: WritePlan {
  let names: NameTable
  let files: [PlannedFile]

  let origins: RecordOrigins
  let kinds: Set<Kind>?

  init(_ context: WriteContext, _ kinds: Set<Kind>?) {
    self.kinds = kinds
    names = context.names
    origins = RecordOrigins(names)
    files = [PlannedFile(header: Self.header(origins), isAlwaysThere: true)]
  }

  func makeWorker() -> any WriteWorker { RecordLinesWorker(self) }

  /// The first line: what this is, and the sources that records refer to by number.
  static func header(_ origins: RecordOrigins) -> [UInt8] {
    Array(#"{"schoolbag":"records","version":1,"sources":"#.utf8) + origins.json
      + Array("}\n".utf8)
  }
}

final class RecordLinesWorker: WriteWorker {
  private let encoder: RecordEncoder

  init(_ plan: RecordLinesPlan) {
    encoder = RecordEncoder(names: plan.names, origins: plan.origins, kinds: plan.kinds)
  }

  func write(_ batch: BatchView, into output: inout WriteOutput) {
    output.page(0).edit { bytes in
      encoder.encodeLines(of: batch, into: &bytes, ledger: &output.ledger)
    }
  }
}
