public import Bytes
public import Findings
public import JSONSyntax

/// Findings as JSON objects, one a line.
public struct FindingJSON: Sendable {
  /// Whether private parts are shown.
  public var revealing: Bool

  /// Creates a form.
  public init(revealing: Bool = false) { self.revealing = revealing }

  /// Appends a finding: code, severity, message, location, count, hint, related places.
  public func append(_ finding: Finding, to bytes: inout ByteBuffer) {
    var writer = JSONWriter()
    write(finding, to: &writer)
    bytes.append(copying: writer.bytes.span)
  }

  /// Writes a finding.
  public func write(_ finding: Finding, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("code")
    writer.string(finding.code.name.utf8Span.span)
    writer.name("severity")
    writer.string(finding.severity.name.utf8Span.span)
    writer.name("message")
    writer.string(finding.message.text(revealing: revealing).utf8Span.span)
    if finding.location != Location() {
      writer.name("location")
      Self.write(finding.location, to: &writer)
    }
    writer.name("count")
    writer.number(finding.count)
    if let hint = finding.hint {
      writer.name("hint")
      writer.string(hint.utf8Span.span)
    }
    if !finding.related.isEmpty {
      writer.name("related")
      writer.beginArray()
      for related in finding.related {
        writer.beginObject()
        writer.name("message")
        writer.string(related.message.text(revealing: revealing).utf8Span.span)
        writer.name("location")
        Self.write(related.location, to: &writer)
        writer.endObject()
      }
      writer.endArray()
    }
    writer.endObject()
  }

  /// Writes a location: the members that are known.
  public static func write(_ location: Location, to writer: inout JSONWriter) {
    writer.beginObject()
    if let file = location.file {
      writer.name("file")
      writer.string(file.utf8Span.span)
    }
    if let entry = location.entry {
      writer.name("entry")
      writer.string(entry.utf8Span.span)
    }
    if let line = location.line {
      writer.name("line")
      writer.number(line)
    }
    if let column = location.column {
      writer.name("column")
      writer.number(column)
    }
    if let byte = location.byte {
      writer.name("byte")
      writer.number(byte)
    }
    if let path = location.path {
      writer.name("path")
      writer.string(path.utf8Span.span)
    }
    writer.endObject()
  }
}
