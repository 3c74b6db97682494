import Bytes
import JSONSyntax
import LearnerModel

/// Writing drafts as JSON.
extension ElementRecordWriter {
  /// Writes the draft to a file, and what stands beside it to others.
  mutating func emitJSON(to file: Int, into output: inout WriteOutput) {
    emitBeside(into: &output)
    emitJSON(0, to: file, into: &output)
  }

  /// Writes an object that was kept as it stands behind what a page holds.
  mutating func emitJSON(whole object: Span<UInt8>, to file: Int, into output: inout WriteOutput) {
    let document = out.documents[file]
    let page = output.page(file)
    page.edit { if $0.count > 0 { $0.append(copying: document.separator.utf8Span.span) } }
    var json = JSONWriter()
    json.line(object)
    Self.append(json.bytes, to: page)
  }

  /// Writes an element behind what a page holds.
  mutating func emitJSON(_ node: Int, to file: Int, into output: inout WriteOutput) {
    let document = out.documents[file]
    let page = output.page(file)
    page.edit { if $0.count > 0 { $0.append(copying: document.separator.utf8Span.span) } }
    var json = JSONWriter()
    swap(&json, &self.json)
    draft.write(node, names: out.plan, to: &json)
    if document.isOpen { json.bytes.truncate(to: json.bytes.count - 1) }
    Self.append(json.bytes, to: page)
    json.bytes.removeAll()
    json.needsComma = false
    swap(&json, &self.json)
  }
}

extension ElementWritePlan.File {
  /// A list of objects, one a line.
  public static func array(name: String = "", elements: [String]) -> Self {
    var file = Self(name: name, header: "[\n", footer: "\n]\n", elements: elements)
    file.separator = ",\n"
    file.isAlwaysThere = true
    return file
  }

  /// Objects, one a line and nothing around them (NDJSON).
  public static func lines(name: String = "", elements: [String]) -> Self {
    var file = Self(name: name, header: "", footer: "\n", elements: elements)
    file.separator = "\n"
    return file
  }
}
