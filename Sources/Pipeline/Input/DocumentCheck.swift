import Bytes
import Findings
import FormatKit
import XMLSyntax

/// Checks a document against a schema, as far as its records are not checked where they are parsed.
///
/// Where the root's content is any number of records in any order, that is the root's start tag
/// only: each record is checked by itself, on any thread, and what the library keeps of a document
/// does not grow. Any other document is checked as a whole, in the order of its text; one that is
/// parsed in one piece is checked where it is parsed.
///
/// It is used by one thread at a time.
final class DocumentCheck: @unchecked Sendable {
  /// Whether parsers check what they read.
  let isLeftToParsers: Bool
  private let context: StreamContext
  private var parser: XMLParser
  private var findings: [(finding: Finding, subject: UInt64)] = []
  private var hasEnded = false

  init(
    _ schema: XMLSchema, _ form: XMLDocumentForm, _ context: StreamContext, header: [UInt8]
  ) {
    self.context = context
    parser = XMLParser(schema.names)
    guard case .children(let root) = form else {
      isLeftToParsers = true
      hasEnded = true
      return
    }
    isLeftToParsers = Self.name(of: root, header).map { schema.isMadeOfRecords($0) } ?? false
    do throws(XMLError) {
      try parser.open(as: isLeftToParsers ? .first(root) : .whole, schema: schema)
      try read(header.span)
    } catch {
      hasEnded = true
    }
    if isLeftToParsers { hasEnded = true }
  }

  /// The name of a document's root.
  private static func name(of root: XMLRoot, _ header: [UInt8]) -> XMLName? {
    var name: XMLName?
    var parser = XMLParser(XMLNameSet())
    do throws(XMLError) {
      try parser.open(as: .first(root))
      try parser.read(header.span) { tokens in
        if name == nil, tokens.count > 0, tokens[0].kind == .start { name = tokens.name(tokens[0]) }
      }
    } catch {}
    return name
  }

  /// Checks the next text of the document.
  func read(_ text: Span<UInt8>, isLast: Bool) {
    guard !hasEnded else { return }
    do throws(XMLError) {
      try read(text)
      if isLast { try parser.finish { tokens in add(&tokens) } }
    } catch {
      // What is wrong with the text itself the parser of records tells.
      hasEnded = true
    }
  }

  private func read(_ text: Span<UInt8>) throws(XMLError) {
    try parser.read(text) { tokens in add(&tokens) }
  }

  private func add(_ tokens: inout XMLTokens) {
    for violation in tokens.violations {
      // The place of an element's start may be long gone.
      let place = tokens.place(of: violation.shownAt)
      findings.append(
        (
          Finding(
            violation.kind.code, Message(violation.kind.words),
            at: context.location(
              SourceSite(line: place.line, column: place.column, byte: place.byte),
              path: violation.path.isEmpty ? nil : violation.path)),
          SchemaReport.subject(violation)
        ))
    }
  }

  /// What was found since this was last asked.
  func takeFindings() -> [(finding: Finding, subject: UInt64)] {
    defer { findings.removeAll() }
    return findings
  }
}

extension FindingCode {
  static let notCheckable = FindingCode(
    "input.not-xml", .error, "An input that is to be checked against an XML Schema is no XML.",
    explanation: "`--xsd` is for inputs in XML; other formats have rules of their own.",
    hint: "leave --xsd out, or give the inputs in XML alone")
}
