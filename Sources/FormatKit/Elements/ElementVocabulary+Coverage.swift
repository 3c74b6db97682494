import LearnerModel

extension ElementVocabulary {
  /// Adds what the maps read or write in a version; `nil` stands for all.
  public func addCoverage(
    to coverage: inout Coverage, version: String?, limits: Coverage.Limits = []
  ) {
    let plan = ElementPlan(self, version: version)
    for record in plan.records {
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
