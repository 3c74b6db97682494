import Bytes
import JSONSyntax
import LearnerModel

/// Writing drafts as JSON.
extension ElementRecordWriter {
  /// Writes the draft behind what a page holds.
  mutating func emitJSON(to page: OutputPage, separator: String) {
    page.edit { if $0.count > 0 { $0.append(copying: separator.utf8Span.span) } }
    var json = JSONWriter()
    swap(&json, &self.json)
    draft.write(0, names: out.plan, to: &json)
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
