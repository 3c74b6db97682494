import ConversionKit
import Foundation

/// Rosters as a person would count them: rows of files, and lists within their cells.
///
/// A row of a file is a record of one kind, by the table below. Besides, a row of users.csv is
///
/// - in versions that have the columns `orgSourcedIds` and `role` a *role* for each organization,
///   and one where there is a role and no organization;
/// - a *relationship* for each of its agents.
///
/// manifest.csv is one *document*. Rows without any text are none. Passwords are values as well.
struct PlainRoster {
  /// By kind: how many records there have to be.
  private(set) var records: [String: Int] = [:]
  /// How many cells hold something; of the manifest only those that are values of properties.
  private(set) var valueCount = 0

  /// The kinds, by the name of the file without its ending, in lower case.
  static let kinds = [
    "academicsessions": "session", "categories": "category", "classes": "section",
    "classresources": "resourceLink", "courses": "course", "courseresources": "resourceLink",
    "demographics": "demographics", "enrollments": "sectionEnrollment",
    "lineitems": "lineItem", "lineitemscorescales": "scaleUse", "orgs": "organization",
    "resources": "resource", "results": "result", "resultscorescales": "scaleUse",
    "roles": "role", "scorescales": "scale", "userprofiles": "account",
    "userresources": "resourceLink", "users": "person",
    // Tables of other systems with the columns of one of these.
    "schools": "organization",
  ]

  /// Counts a file, or the files of a folder.
  init(_ path: String) throws {
    guard !path.hasSuffix(".csv") else {
      try add(path)
      return
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
      try add("\(path)/\(name)")
    }
  }

  private mutating func add(_ path: String) throws {
    let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    let rows = try SimpleTable.rows(of: path).filter { !$0.allSatisfy(Self.isBlank) }
    guard let header = rows.first else { return }
    if name.lowercased() == "manifest" {
      records["document", default: 0] += 1
      valueCount += rows.dropFirst().count { $0.count > 1 && !Self.isBlank($0[1]) }
      return
    }
    valueCount += rows.dropFirst().joined().count { !Self.isBlank($0) }
    // One file has the name of a table and the header of another.
    let isRoles = header.contains("roleType")
    let kind = isRoles ? "role" : Self.kinds[name.lowercased()] ?? "?"
    records[kind, default: 0] += rows.count - 1
    guard kind == "person" else { return }
    let folded = header.map { $0.lowercased() }
    for row in rows.dropFirst() {
      let organizations = items(row, folded, ["orgsourcedids"])
      if folded.contains("orgsourcedids") || folded.contains("role") {
        let role = items(row, folded, ["role"])
        let count = max(organizations, min(role, 1))
        if count > 0 { records["role", default: 0] += count }
      }
      let agents = items(row, folded, ["agentsourcedids", "agents", "agentsourceids"])
      if agents > 0 { records["relationship", default: 0] += agents }
    }
  }

  /// How many items stand in the list of a column.
  private func items(_ row: [String], _ header: [String], _ names: Set<String>) -> Int {
    guard let column = header.firstIndex(where: names.contains), column < row.count else {
      return 0
    }
    return row[column].split(separator: ",").count { !Self.isBlank(String($0)) }
  }

  private static func isBlank(_ text: String) -> Bool {
    text.allSatisfy { $0 == " " || $0 == "\t" }
  }
}
