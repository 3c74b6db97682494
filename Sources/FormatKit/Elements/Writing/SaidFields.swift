import LearnerModel

/// The fields that places say.
///
/// All of a plan's records are looked through for a place; where a million records lack the same, that
/// is done once.
final class SaidFields {
  /// A field that a place says, by kind.
  struct Said {
    var kind: Kind
    var field: FieldIndex
    /// Whether the user may supply it for all records that lack it.
    var isSuppliable: Bool
    /// Whether it names a record.
    var isKey = false
    /// The codes of which it has to be one; none where it is no code.
    var codes: [String] = []

    var name: String { "\(kind.name).\(kind.schema[field].path)" }
  }

  private var known: [UInt16: [Said]] = [:]

  /// The fields that a place says.
  func fields(at state: UInt16, of out: ElementWritePlan) -> [Said] {
    if let known = known[state] { return known }
    let all = Self.all(at: state, in: out.plan)
    // A key alone does not fill what needs more.
    let found = out.isFilledByGroups[Int(state)] ? all.filter { !$0.isKey } : all
    known[state] = found
    return found
  }

  private static func all(at state: UInt16, in plan: ElementPlan) -> [Said] {
    var found: [Said] = []
    for record in plan.records {
      for operation in plan.operations[record.operations] {
        let detail = plan.details[Int(operation.detail)]
        switch operation.action {
        case .value where operation.state == state:
          found.append(
            Said(
              kind: record.kind, field: operation.field, isSuppliable: true,
              codes: codes(detail)))
        case .group:
          for member in plan.operations[detail.members]
          where member.action == .value && member.state == state {
            found.append(Said(kind: record.kind, field: member.field, isSuppliable: false))
          }
        case .key where detail.parts.contains(where: { $0.options.first?.state == state }):
          // A key of all records would tell none of them apart.
          let isSuppliable =
            operation.field >= FieldIndex(KindSchema.Common.count) && detail.parts.count == 1
            && detail.parts[0].options.first?.outward == 0
          found.append(
            Said(
              kind: record.kind, field: operation.field, isSuppliable: isSuppliable, isKey: true))
        default: break
        }
      }
    }
    return found
  }

  /// The codes that a place has words for.
  private static func codes(_ detail: ElementPlan.Detail) -> [String] {
    guard let codes = detail.codes, !detail.takesAnyWord else { return [] }
    return codes.entries.prefix(codes.listed).filter(\.isPreferred).map {
      String(decoding: $0.canonical, as: UTF8.self)
    }
  }
}
