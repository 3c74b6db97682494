import ByteIO
import Bytes
public import Findings
import LearnerModel
import XMLSyntax

/// A document whose elements stand for records by the maps of a vocabulary.
public enum ElementStream {
  /// Opens a document.
  ///
  /// - Parameters:
  ///   - head: The start of the text.
  ///   - context: What is known of the stream.
  ///   - vocabulary: The maps of what stands in it.
  ///   - version: The version whose elements are read; `nil` for those of all.
  ///   - isContainer: Whether the records are the children of the root, and not the root itself.
  /// - Returns: The stream, ready to be cut and parsed.
  /// - Throws: What is wrong with the document up to its root's start tag.
  public static func open(
    _ head: StreamHead, _ context: StreamContext, vocabulary: ElementVocabulary,
    version: String?, isContainer: Bool
  ) throws(Failure) -> OpenedStream {
    try open(
      head, context, maps: ElementMaps(vocabulary, version: version), isContainer: isContainer)
  }

  /// Opens a document whose maps have been compiled before.
  ///
  /// - Parameters:
  ///   - head: The start of the text.
  ///   - context: What is known of the stream.
  ///   - maps: The maps of what stands in it.
  ///   - isContainer: Whether the records are the children of the root, and not the root itself.
  ///   - start: What the start of the text says, where it has been looked at.
  ///   - links: The elements of the input that references may name by their ids.
  ///   - entry: The number of the document's file among those of the input.
  /// - Returns: The stream, ready to be cut and parsed.
  /// - Throws: What is wrong with the document up to its root's start tag.
  public static func open(
    _ head: StreamHead, _ context: StreamContext, maps: ElementMaps, isContainer: Bool,
    start: ElementHead? = nil, links: ElementLinks? = nil, entry: Int = 0
  ) throws(Failure) -> OpenedStream {
    let isSingleByte = try encoding(head, context)
    let start = start ?? ElementHead(head.text)
    if let error = start.error {
      throw failure(error, head, context)
    }
    guard let root = start.root else {
      throw Failure(.input, .noRecordRoot, "there is no root element", at: context.location())
    }
    let body = head.text[start.length...]
    if head.isWhole, body.isEmpty, !start.isEmpty, isContainer {
      throw failure(
        XMLError(.unexpectedEnd, at: XMLPlace(line: 1 + start.lineBreaks, byte: start.length)),
        head, context)
    }
    let plan = maps.plan
    let document = ElementDocument(
      root: root, headerLength: start.length, isContainer: isContainer, isEmpty: start.isEmpty,
      links: links, entry: entry, isSingleByte: isSingleByte)
    var opened = OpenedStream(
      framer: ElementFramer(inside: isContainer ? root : nil),
      headerLength: isContainer ? start.length : 0,
      headerLineBreaks: isContainer ? start.lineBreaks : 0,
      parser: ElementXMLParser(maps: maps, document: document, context: context),
      preamble: { output in
        if isContainer { keep(start, as: plan.vocabulary, context, into: &output) }
      },
      facts: [StreamFact("root", start.name?.local ?? "", detail: start.name?.namespace)])
    opened.document = isContainer ? .children(root) : .whole
    opened.nameOfField = { plan.path(of: $0, $1) }
    return opened
  }

  /// Keeps the values of a container's root: what it says about its schema is no part of records.
  private static func keep(
    _ start: ElementHead, as vocabulary: ElementVocabulary, _ context: StreamContext,
    into output: inout ParseOutput
  ) {
    output.ledger.extend(toPaths: ElementPlan.schemaPath + 1)
    var paths = PathCache()
    var isOpen = false
    for (name, value) in start.attributes {
      output.ledger.valuesRead += 1
      let isSchema = name.namespace == "http://www.w3.org/2001/XMLSchema-instance"
      let path = "\(start.name?.local ?? "")/@\(name.local)"
      guard !isSchema,
        let number = paths.number(
          space: vocabulary.extensionSpace.utf8Span.span, path: path.utf8Span.span,
          in: context.names)
      else {
        output.ledger.count(
          isSchema ? ElementPlan.schemaPath : ElementPlan.documentPath, .dropped, line: 1, byte: 0)
        continue
      }
      if !isOpen {
        output.records.source = context.source
        output.records.beginRecord(
          vocabulary.otherKind, stream: context.number, line: 1, byte: 0)
        isOpen = true
      }
      output.ledger.count(ElementPlan.unknownPath, .kept, line: 1, byte: 0)
      output.records.extension_(path: number, copying: value.utf8Span.span)
    }
    if isOpen { output.records.endRecord() }
  }

  /// Whether the document says that its characters are single bytes.
  private static func encoding(
    _ head: StreamHead, _ context: StreamContext
  ) throws(Failure) -> Bool {
    // A byte order mark has been taken off, and UTF-16 may call itself what it likes.
    guard head.encoding == .utf8 || head.encoding == .windows1252 else { return false }
    do {
      return try XMLEncoding(of: head.text.span) == .windows1252
    } catch {
      var failure = error
      failure.finding.location.file = context.file
      failure.finding.location.entry = context.entry
      throw failure
    }
  }

  private static func failure(
    _ error: XMLError, _ head: StreamHead, _ context: StreamContext
  ) -> Failure {
    var failure = error.failure(file: context.file, entry: context.entry)
    let before = head.text.prefix(error.place.byte)
    failure.finding.location.byte =
      head.firstByte + head.encoding.sourceLength(of: Array(before).span)
    return failure
  }
}

/// Parses the records of one XML document.
struct ElementXMLParser: StreamParser {
  let maps: ElementMaps
  let document: ElementDocument
  let context: StreamContext

  var paths: [SourcePath] { maps.plan.paths }

  func makeWorker() -> any ChunkWorker { ElementXMLWorker(maps, document, context) }
}
