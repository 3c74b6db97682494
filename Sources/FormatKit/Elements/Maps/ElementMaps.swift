/// A vocabulary's maps, compiled: once for all documents that are read by them.
public struct ElementMaps: Sendable {
  let plan: ElementPlan
  /// What reading documents by them takes, as far as nobody needs it at the time.
  let spareTools = SpareElementTools()

  /// Compiles the maps of a version; `nil` stands for all versions.
  public init(_ vocabulary: ElementVocabulary, version: String?) {
    plan = ElementPlan(vocabulary, version: version)
  }

  /// Adds what the maps read or write.
  public func addCoverage(to coverage: inout Coverage, limits: Coverage.Limits = []) {
    addCoverage(to: &coverage, limits: limits) { _ in true }
  }

  /// Adds what those of the maps read or write that are asked for.
  func addCoverage(
    to coverage: inout Coverage, limits: Coverage.Limits = [],
    where isIncluded: (ElementPlan.Record) -> Bool
  ) {
    for record in plan.records where isIncluded(record) {
      for operation in plan.operations[record.operations] {
        guard operation.action == .group else {
          coverage.add(record.kind, operation.field, limits: limits)
          let moment = plan.details[Int(operation.detail)].momentField
          if moment != 0 { coverage.add(record.kind, moment, limits: limits) }
          continue
        }
        for member in plan.operations[plan.details[Int(operation.detail)].members] {
          coverage.add(record.kind, member.field, limits: limits)
        }
      }
    }
  }
}

extension ElementVocabulary {
  /// Adds what the maps read or write in a version; `nil` stands for all.
  public func addCoverage(
    to coverage: inout Coverage, version: String?, limits: Coverage.Limits = []
  ) {
    ElementMaps(self, version: version).addCoverage(to: &coverage, limits: limits)
  }
}
