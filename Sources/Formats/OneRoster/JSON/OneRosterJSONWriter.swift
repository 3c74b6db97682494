import Findings
import FormatKit
import LearnerModel

/// Writes one collection a file: `users.json` is `{"users":[…]}`.
struct OneRosterJSONWriter: FormatWriter {
  let version: String

  var isSet: Bool { true }
  var needs: WriterNeeds { [] }
  var order: RecordOrder { [.referencesOnce, .peopleTogether, .accountsTogether] }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .all)
    coverage.extensionLimits = [.noPlace, .incomplete, .foreignExtension, .notSelected]
    let limits: Coverage.Limits = [
      .incomplete, .noPlace, .tooMany, .outsideCodeSet, .invalid, .notSelected,
    ]
    OneRosterVocabulary.vocabulary(version).addCoverage(
      to: &coverage, version: version, limits: limits)
    return coverage
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    var context = context
    let objects = OneRosterObject.all.filter { $0.table.exists(in: version) }
    if let now = context.now {
      for object in objects {
        let kind = object.table.kind
        let isSupplied = context.supplied.contains {
          $0.kind == kind && $0.field == KindSchema.Common.modified
        }
        if isSupplied { continue }
        context.supplied.append(
          SuppliedValue(kind: kind, field: KindSchema.Common.modified, value: now))
      }
    }
    var plan = ElementWritePlan(
      json: OneRosterVocabulary.vocabulary(version), version: version,
      files: objects.map { Self.file($0.table.name) }, format: "oneroster-json", context: context)
    plan.hints = [
      ("dateLastModified", "give the moment of writing with --now, or add it to the source")
    ]
    return plan
  }

  private static func file(_ name: String) -> ElementWritePlan.File {
    var file = ElementWritePlan.File(
      name: "\(name).json", header: "{\"\(name)\":[\n", footer: "\n]}\n", elements: [name])
    file.separator = ",\n"
    return file
  }
}
