import ByteIO
import Bytes
import Findings
import FormatKit
import LearnerModel
import XMLSyntax

/// Reads documents of learners in XML as records.
struct ProfileXMLReader: FormatReader {
  var system: String { "schoolbag" }
  var coverage: Coverage { ProfileForm.readingCoverage }

  func plan(_ probe: Probe) throws(Failure) -> ReadPlan {
    let input = Self.input(probe)
    // Where no file is recognized the user has named the format: what is wrong is told with it.
    let entries = input.profiles.isEmpty && !probe.isContainer ? input.others : input.profiles
    var plan = ReadPlan(
      version: "1",
      streams: entries.map { entry in
        PlannedStream(entry: entry) { (head, context) throws(Failure) in
          try ProfileXMLStream.open(head, context)
        }
      })
    plan.sources = input.sources
    plan.findings = input.findings(probe)
    return plan
  }

  /// The files of an input that hold profiles.
  static func input(_ probe: Probe) -> ProfileInput {
    ProfileInput(probe) { entry in
      // Names are put into tables only for what is XML.
      guard entry.markup?.name?.local == ProfileXMLSchema.root else { return nil }
      do throws(XMLError) {
        return try ProfileXMLHead(entry.head, isWhole: false)?.firstDocument(in: entry.head)
      } catch {
        return nil
      }
    }
  }
}

/// A stream of documents inside a root.
enum ProfileXMLStream {
  /// Reads the root's start tag.
  static func open(
    _ head: StreamHead, _ context: StreamContext
  ) throws(Failure) -> OpenedStream {
    let isSingleByte = try self.isSingleByte(head, context)
    guard let start = try self.head(of: head, context) else {
      throw Failure(
        .input, .notAProfile,
        "the root is not \(ProfileXMLSchema.root) in the namespace of profiles",
        at: context.location(SourceSite(line: 1, column: 1, byte: head.firstByte)))
    }
    let parser = ProfileXMLParser(
      root: start.root, isSingleByte: isSingleByte, context: context)
    let attributes = start.attributes.map { attribute in
      let place = attribute.place
      return RootAttribute(
        site: SourceSite(
          line: place.line, column: place.column, byte: head.firstByte + place.byte),
        isAboutSchema: attribute.isAboutSchema)
    }
    var opened = OpenedStream(
      framer: ElementFramer(inside: start.root), headerLength: start.length,
      headerLineBreaks: start.lineBreaks, parser: parser)
    opened.document = .children(start.root)
    if !attributes.isEmpty {
      opened.preamble = { output in count(attributes, context, &output) }
    }
    return opened
  }

  /// Whether the document says that its characters are single bytes.
  private static func isSingleByte(
    _ head: StreamHead, _ context: StreamContext
  ) throws(Failure) -> Bool {
    // A byte order mark has been taken off, and UTF-16 may call itself what it likes.
    guard head.encoding == .utf8 || head.encoding == .windows1252 else { return false }
    do throws(Failure) {
      return try XMLEncoding(of: head.text.span) == .windows1252
    } catch {
      throw Failure(.input, error.finding.code, error.finding.message, at: context.location())
    }
  }

  private struct RootAttribute: Sendable {
    let site: SourceSite
    let isAboutSchema: Bool
  }

  /// Counts the attributes of the root; what says where a schema is says nothing of learners.
  private static func count(
    _ attributes: [RootAttribute], _ context: StreamContext, _ output: inout ParseOutput
  ) {
    output.ledger.extend(toPaths: RecordPaths.standard.all.count)
    output.ledger.valuesRead += attributes.count
    for attribute in attributes {
      if attribute.isAboutSchema {
        output.ledger.mapped(RecordPaths.surroundings)
      } else {
        ProfileXMLWorker.dropAttributes(1, at: attribute.site, context, &output)
      }
    }
  }

  private static func head(
    of head: StreamHead, _ context: StreamContext
  ) throws(Failure) -> ProfileXMLHead? {
    do throws(XMLError) {
      return try ProfileXMLHead(head.text, isWhole: head.isWhole)
    } catch {
      let place = error.place
      throw Failure(
        .input, error.code, Message(error.problem.words),
        at: context.location(
          SourceSite(line: place.line, column: place.column, byte: head.firstByte + place.byte)))
    }
  }
}

/// Parses documents.
struct ProfileXMLParser: StreamParser {
  let root: XMLRoot
  let isSingleByte: Bool
  let context: StreamContext

  var paths: [SourcePath] { RecordPaths.standard.all }

  func makeWorker() -> any ChunkWorker { ProfileXMLWorker(self) }
}
