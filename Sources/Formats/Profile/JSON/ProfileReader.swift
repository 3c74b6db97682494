import Findings
import FormatKit
import JSONSyntax
import LearnerModel

/// Reads documents of learners as records.
struct ProfileReader: FormatReader {
  var system: String { "schoolbag" }
  var coverage: Coverage { ProfileForm.readingCoverage }

  func plan(_ probe: Probe) throws(Failure) -> ReadPlan {
    let input = ProfileInput(probe)
    // Where no file is recognized the user has named the format: what is wrong is told with it.
    let entries = input.profiles.isEmpty && !probe.isContainer ? input.others : input.profiles
    var plan = ReadPlan(
      version: "1",
      streams: entries.map { entry in
        PlannedStream(entry: entry) { (head, context) in ProfileStream.open(head, context) }
      })
    plan.sources = input.sources
    plan.findings = input.findings(probe)
    return plan
  }
}

/// A stream of documents: an array, one a line, or one behind the other.
enum ProfileStream {
  /// Finds out how the documents are laid out.
  static func open(_ head: StreamHead, _ context: StreamContext) -> OpenedStream {
    let layout = JSONLayout(head)
    let parser = ProfileParser(
      walk: JSONValueWalk(layout, firstByte: head.firstByte, context: context), context: context)
    return OpenedStream(
      framer: JSONStreamFramer(layout, tooLong: .profileTooLarge), headerLength: 0,
      headerLineBreaks: 0, parser: parser, facts: [StreamFact("layout", layout.name)],
      values: layout)
  }
}

/// Parses documents.
struct ProfileParser: StreamParser {
  let walk: JSONValueWalk
  let context: StreamContext

  var paths: [SourcePath] { RecordPaths.standard.all }

  func makeWorker() -> any ChunkWorker { ProfileChunkWorker(self) }
}

/// Parses documents on one thread.
final class ProfileChunkWorker: ChunkWorker {
  private let parser: ProfileParser
  private var reader: ProfileDocumentReader

  init(_ parser: ProfileParser) {
    self.parser = parser
    reader = ProfileDocumentReader(parser.context)
  }

  func parse(_ chunk: Chunk, into output: inout ParseOutput) {
    parser.walk.walk(chunk, &reader, into: &output)
  }
}
