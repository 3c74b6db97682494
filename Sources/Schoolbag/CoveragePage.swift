public import Findings
import FormatKit
import LearnerModel

/// The page that says which format carries which field in which direction, as Markdown.
///
/// It is written from the mappings that the formats read and write by. Formats that carry every field
/// by their nature, those of this project, have no column.
public struct CoveragePage {
  /// The name of the page's file.
  public static let fileName = "coverage.md"

  private struct Column {
    var id: String
    var reads: Coverage?
    var writes: Coverage?

    func carries(_ kind: Kind) -> Bool {
      reads?.fields[kind] != nil || writes?.fields[kind] != nil
    }

    /// What the format does with a field: `r`, `w`, `rw`, `~` where it is written with limits.
    func mark(_ kind: Kind, _ field: FieldIndex) -> String {
      var mark = reads?.fields[kind]?[field] != nil ? "r" : ""
      if let limits = writes?.fields[kind]?[field] { mark += limits.isEmpty ? "w" : "~" }
      return mark
    }
  }

  private let columns: [Column]

  /// Collects what the formats of a registry say.
  public init(_ registry: Registry) throws(Failure) {
    var columns: [Column] = []
    for format in registry.formats {
      let column = Column(
        id: format.descriptor.id, reads: try format.reader(FormatOptions())?.coverage,
        writes: try format.writer(FormatOptions())?.coverage)
      let carriesAll = Kind.allCases.allSatisfy {
        $0.schema.place == .exchange || column.carries($0)
      }
      if !carriesAll { columns.append(column) }
    }
    self.columns = columns
  }

  /// The whole page.
  public var text: String {
    var page = """
      # What carries what

      Written from the mappings of the formats; do not edit. `r` is read, `w` written, `~` written
      with limits, which the forecast names: `schoolbag formats --from A --to B`. The formats
      `records`, `profile` and `profile-xml` carry everything and have no column.

      """
    for place in KindSchema.Place.allCases {
      page += "\n## \(place.rawValue)\n"
      for kind in Kind.allCases where kind.schema.place == place { page += section(of: kind) }
    }
    return page
  }

  private func section(of kind: Kind) -> String {
    let columns = columns.filter { $0.carries(kind) }
    var text = "\n### \(kind.name)\n\n\(kind.schema.meaning)\n\n"
    guard !columns.isEmpty else { return text + "No other format carries it.\n" }
    text += "| field | \(columns.map(\.id).joined(separator: " | ")) |\n"
    text += "|---|\(columns.map { _ in "---|" }.joined())\n"
    var alone: [String] = []
    for (number, spec) in kind.schema.fields.enumerated() where spec.type != .group {
      let marks = columns.map { $0.mark(kind, FieldIndex(number)) }
      if marks.allSatisfy(\.isEmpty) {
        alone.append("`\(spec.path)`")
      } else {
        text += "| `\(spec.path)` | \(marks.joined(separator: " | ")) |\n"
      }
    }
    if !alone.isEmpty {
      text += "\nCarried by no other format: \(alone.joined(separator: ", ")).\n"
    }
    return text
  }
}
