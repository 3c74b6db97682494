/// The reference page of the model: kinds, fields and code sets, as Markdown.
public enum ModelReference {
  /// The whole page.
  public static var text: String {
    var page = """
      # The model

      Written from the declaration in `Sources/LearnerModel`; do not edit.

      Every record may have `key`, `owner`, `lifecycle` and `modified`; what they mean is said once,
      in the first table. What a record must have is said above the table of its kind.

      """
    page += "\n" + table(of: commonFields)
    for place in KindSchema.Place.allCases {
      page += "\n## \(place.rawValue)\n\n\(place.meaning)\n"
      for kind in Kind.allCases where kind.schema.place == place {
        page += section(of: kind.schema)
      }
    }
    page +=
      "\n## Code sets\n\nCode sets are open: a code that is not listed is kept and, unless "
      + "the set takes any word, reported.\n"
    for set in codeSets { page += section(of: set) }
    return page
  }

  /// All code sets that fields of the model use, in the order of their names.
  static var codeSets: [CodeSet] {
    var found: [String: CodeSet] = [:]
    for kind in Kind.allCases {
      for spec in kind.schema.fields {
        if let list = spec.codeList, found[list.codeSet.name] == nil {
          found[list.codeSet.name] = list.codeSet
        }
      }
    }
    return found.values.sorted { $0.name < $1.name }
  }

  /// The terms of other standards on one line.
  private static func text(of terms: [Term]) -> String {
    terms.map { "\($0.standard.rawValue): \($0.name)" }.joined(separator: "; ")
  }

  private static var commonFields: [(path: String, spec: FieldSpec)] {
    Kind.organization.schema.fields.prefix(KindSchema.Common.count).map { ($0.path, $0) }
  }

  private static func section(of schema: KindSchema) -> String {
    let own = schema.fields.dropFirst(KindSchema.Common.count).map { ($0.path, $0) }
    let owner = schema[KindSchema.Common.owner]
    let about = owner.terms.isEmpty ? [] : [("owner", owner)]
    return "\n### \(schema.name)\n\n\(schema.meaning) In lists and tables: `\(schema.plural)`.\n\n"
      + requirements(of: schema) + table(of: about + own)
  }

  private static func requirements(of schema: KindSchema) -> String {
    let needs = schema.requirements.map { "`\(schema[$0.field].name)` (\($0.reason))" }
    return needs.isEmpty ? "" : "It must have: \(needs.joined(separator: ", ")).\n\n"
  }

  private static func table(of fields: [(path: String, spec: FieldSpec)]) -> String {
    var lines = ["| field | value | meaning | elsewhere |", "|---|---|---|---|"]
    for (path, spec) in fields {
      lines.append(
        "| `\(path)` | \(type(of: spec)) | \(cell(spec.meaning)) | \(cell(text(of: spec.terms))) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func type(of spec: FieldSpec) -> String {
    let one =
      if let set = spec.codeSet {
        "code of [\(set.name)](#\(set.name.lowercased()))"
      } else if let target = spec.target {
        "key of [\(target.name)](#\(target.name.lowercased()))"
      } else {
        spec.type.name
      }
    return spec.isList ? "list of \(one)" : one
  }

  private static func section(of set: CodeSet) -> String {
    var lines = ["| code | meaning | also | elsewhere |", "|---|---|---|---|"]
    for code in set.codes {
      let aliases = code.aliases.map { "`\($0)`" }.joined(separator: " ")
      lines.append(
        "| `\(code.value)` | \(cell(code.label)) | \(aliases) | \(cell(text(of: code.terms))) |")
    }
    return "\n### \(set.name)\n\n\(set.meaning)\(set.takesAnyWord ? " It takes any word." : "")\n\n"
      + lines.joined(separator: "\n") + "\n"
  }

  /// Text for a cell of a table: its bars would end the cell.
  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
