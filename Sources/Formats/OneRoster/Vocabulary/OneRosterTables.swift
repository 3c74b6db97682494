package import FormatKit
import LearnerModel

// Columns and code lists: OneRoster CSV Binding 1.2.1 (1EdTech, 22 August 2023, document version 5),
// OneRoster CSV 1.1.1 (22 August 2023), and files of version 1.0 (3 June 2015).

/// The tables of OneRoster: one for each file of a bundle, its columns tied to the model's fields.
package enum OneRosterTables {
  /// The name space of what stands in columns that are no part of the standard.
  package static let space = "oneroster"
  /// The versions that are written, the newest first.
  package static let versions = ["1.2", "1.1"]

  /// All tables in the order of their file names.
  package static let all: [TableMapping] = [
    academicSessions, categories, classResources, classes, courseResources, courses, demographics,
    enrollments, lineItemLearningObjectives, lineItemScoreScales, lineItems, orgs, resources,
    resultLearningObjectives, resultScoreScales, results, roles, scoreScales, userProfiles,
    userResources, users,
  ]

  /// The table whose file has that name, without its ending and regardless of case.
  package static func table(named name: String) -> TableMapping? {
    all.first { $0.name.lowercased() == name.lowercased() }
  }

  /// A table that starts with the three columns that every file has.
  static func table(
    _ name: String, of kind: Kind, versions: Set<String> = [], selector: FieldIndex? = nil,
    key: Column.Binding = .key, derived: [DerivedRecords] = [], _ columns: [Column]
  ) -> TableMapping {
    var table = TableMapping(
      name, of: kind, versions: versions, standard: .oneRoster, extensionSpace: space,
      extensionPrefix: "metadata.", selector: selector, derived: derived,
      columns: [
        Column("sourcedId", key).required.checked(.oneRosterIdentifier).also("sourceId"),
        Column("status", .lifecycle).codes(lifecycles)
          .remark("blank in a bulk file, required in a delta file"),
        Column("dateLastModified", .modified).checked(.utcMilliseconds)
          .also("dataLastModified", "datLastModified", "dateLastModifed", "lastModified")
          .remark("blank in a bulk file, required in a delta file"),
      ] + columns)
    table.forbidsLineBreaks = true
    // In a bulk file both status and date are blank.
    table.datesChangesOnly = true
    return table
  }

  /// A column that holds the sourcedId of another record, or several of them.
  static func reference(_ name: String, _ binding: Column.Binding) -> Column {
    Column(name, binding).checked(.oneRosterIdentifier)
  }

  static let lifecycles: [(theirs: String, canonical: String)] = [
    ("active", "upsert"), ("tobedeleted", "deleted"), ("inactive", "deleted"),
    ("toBeDeleted", "deleted"),
  ]
}
