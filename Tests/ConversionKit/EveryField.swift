import Bytes
package import LearnerModel

/// Records with a value in every field of every kind, as lines: what a format may meet at most.
package enum EveryField {
  /// The header of a file of records.
  package static let header =
    #"{"schoolbag":"records","version":1,"sources":[{"format":"records","system":"s"}]}"#

  /// A file of records: for each kind one with all fields, in the order in which they are written.
  ///
  /// All that is about somebody is about the person `p1`, who is a learner.
  package static var text: String {
    ([header] + Kind.allCases.map(line) + [""]).joined(separator: "\n")
  }

  /// A record of a kind with all fields.
  package static func line(of kind: Kind) -> String {
    let schema = kind.schema
    var members = [#""kind":"\#(kind.name)""#]
    for field in schema.members(of: nil) {
      switch field {
      case KindSchema.Common.key: members.append(#""key":"\#(kind == .person ? "p1" : "k1")""#)
      case KindSchema.Common.owner where kind == .person || !schema.hasOwner: continue
      case KindSchema.Common.owner: members.append(#""owner":"p1""#)
      case KindSchema.Common.lifecycle: members.append(#""lifecycle":"upsert""#)
      default: members.append(member(field, schema))
      }
    }
    members.append(
      #""extensions":[{"ns":"elsewhere","path":"a/b","text":"<kept> \"as\" it is"}]"#)
    return "{\(members.joined(separator: ","))}"
  }

  private static func member(_ field: FieldIndex, _ schema: KindSchema) -> String {
    let spec = schema[field]
    var values = (1...(spec.isList ? 2 : 1)).map { value(spec, number: $0) }
    if spec.type == .group {
      let group = schema.members(of: field).map { member($0, schema) }.joined(separator: ",")
      values = ["{\(group)}", "{\(group)}"]
    }
    let isList = spec.isList || spec.type == .group
    return "\"\(spec.name)\":" + (isList ? "[\(values.joined(separator: ","))]" : values[0])
  }

  private static func value(_ spec: FieldSpec, number: Int) -> String {
    switch spec.type {
    case .boolean: "true"
    case .decimal: "\"0\(number).50\""
    case .integer: "\"\(number)\""
    case .date: "\"2025-01-0\(number)\""
    case .timeStamp: "\"2025-01-0\(number)T08:00:00+01:00\""
    case .year: "\"202\(number)\""
    case .duration: "\"PT\(number)H\""
    case .language: "\"en\""
    case .uri: "\"https://example.org/\(number)\""
    case .reference: spec.target == .person ? "\"p1\"" : "\"k1\""
    case .token:
      "\"\(spec.codeSet.map { $0.codes[min(number, $0.codes.count) - 1].value } ?? "c\(number)")\""
    case .text, .identifier, .group: "\"v\(number), \\\"x\\\"\""
    }
  }
}
