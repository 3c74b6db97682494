import Foundation

/// The component schemas of an OpenAPI document in YAML, as far as its indentation tells them.
///
/// It shares no code with what it checks.
struct OpenAPISchemas {
  /// One member of an object.
  struct Member {
    var type = ""
    /// The name of the schema that it, or each of its values, has.
    var reference = ""
  }

  /// By schema: its members, by name.
  private(set) var members: [String: [String: Member]] = [:]
  /// By schema: the members that are required.
  private(set) var required: [String: Set<String>] = [:]
  /// By resource of `/ed-fi`: the schema of what is sent to it.
  private(set) var resources: [String: String] = [:]

  init(_ path: String) throws {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    var isInSchemas = false
    var (path, schema, part, member) = ("", "", "", "")
    var isBody = false
    // A long value stands on a line of its own.
    let joined = text.replacing(/: >-\n +#/, with: ": #")
    for line in joined.split(separator: "\n") {
      let indent = line.prefix { $0 == " " }.count
      let word = line.dropFirst(indent)
      if indent == 0 { isInSchemas = false }
      if line == "  schemas:" {
        isInSchemas = true
        continue
      }
      if !isInSchemas {
        if indent == 2, word.hasPrefix("/") { path = String(word.dropLast()) }
        if word.hasPrefix("requestBody:") { isBody = true }
        if isBody, word.hasPrefix("$ref:"), let name = Self.reference(word) {
          isBody = false
          let steps = path.split(separator: "/")
          if steps.count == 2, steps[0] == "ed-fi" { resources[String(steps[1])] = name }
        }
        continue
      }
      switch indent {
      case 2: isInSchemas = false
      case 4:
        schema = String(word.dropLast())
        members[schema] = [:]
      case 6: part = String(word.prefix { $0 != ":" })
      case 8 where part == "required" && word.hasPrefix("- "):
        required[schema, default: []].insert(String(word.dropFirst(2)))
      case 8 where part == "properties":
        member = word.prefix { $0 != ":" }.trimmingCharacters(in: ["'", "\""])
        members[schema]?[member] = Member()
      case 10 where part == "properties" && word.hasPrefix("type: "):
        members[schema]?[member]?.type = String(word.dropFirst(6))
      case 10... where part == "properties" && word.hasPrefix("$ref:"):
        members[schema]?[member]?.reference = Self.reference(word) ?? ""
      default: break
      }
    }
  }

  private static func reference(_ word: Substring) -> String? {
    word.split(separator: "/").last.map { $0.trimmingCharacters(in: ["'", "\""]) }
  }

  /// What a member is: `list`, `object`, or the type of its values; `nil` where there is none.
  func kind(of member: String, in schema: String) -> String? {
    guard let found = members[schema]?[member] else { return nil }
    if found.type == "array" { return "list" }
    return found.reference.isEmpty ? found.type : "object"
  }
}
