import Bytes
import Findings
import FormatKit
import JSONSyntax
import LearnerModel

/// Writes records as lines of JSON behind a line that says what they are.
struct RecordLinesWriter: FormatWriter {
  var isSet: Bool { false }
  var needs: WriterNeeds { [] }
  var order: RecordOrder { [.referencesOnce] }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .all)
    for kind in Kind.allCases { coverage.addAll(of: kind) }
    return coverage
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    RecordLinesPlan(context)
  }
}

struct RecordLinesPlan: WritePlan {
  let names: NameTable
  let files: [PlannedFile]

  init(_ context: WriteContext) {
    names = context.names
    files = [PlannedFile(header: Self.header(context.names), isAlwaysThere: true)]
  }

  func makeWorker() -> any WriteWorker { RecordLinesWorker(names) }

  /// The first line: what this is, and the sources that records refer to by number.
  static func header(_ names: NameTable) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("schoolbag")
    writer.string("records".utf8Span.span)
    writer.name("version")
    writer.number(1)
    writer.name("sources")
    writer.beginArray()
    for source in names.sources {
      writer.beginObject()
      writer.name("format")
      writer.string(source.format.utf8Span.span)
      if let version = source.version {
        writer.name("version")
        writer.string(version.utf8Span.span)
      }
      writer.name("system")
      writer.string(source.system.utf8Span.span)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes.bytes
  }
}

final class RecordLinesWorker: WriteWorker {
  private let encoder: RecordEncoder

  init(_ names: NameTable) { encoder = RecordEncoder(names: names) }

  func write(_ batch: BatchView, into output: inout WriteOutput) {
    encoder.refresh()
    output.page(0).edit { bytes in
      for index in 0..<batch.records.count {
        encoder.encode(batch.record(index), into: &bytes, ledger: &output.ledger)
        bytes.append(UInt8(ascii: "\n"))
      }
    }
  }
}
