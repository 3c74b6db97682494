import LearnerModel

/// Compiling what the texts of elements stand for.
extension ElementCompiler {
  mutating func valueOperation(
    _ field: FieldIndex, _ form: ElementForm, _ state: UInt16, of kind: Kind, isOwnText: Bool
  ) -> ElementPlan.Operation {
    let spec = kind.schema[field]
    note(spec, of: state)
    var added = ElementPlan.Detail()
    if case .coded(let prefix, _) = form { added.prefix = Array(prefix.utf8) }
    if case .day(let moment) = form { added.momentField = moment }
    if case .dayAndMoment(let moment) = form { added.momentField = moment }
    if case .dayInParts(_, let moment) = form { added.momentField = moment }
    if case .number(let text) = form { added.momentField = text }
    if case .present(let word) = form { added.constant = Array(word.utf8) }
    var type = spec.type
    if case .words(let words) = form {
      let pairs = words.sorted { $0.key < $1.key }
      added.codes = CodeTable(pairs.map { (theirs: $0.key, canonical: $0.value) }, openPrefix: nil)
      type = .token
    } else if case .listed(let codes, let open, let others) = form, !codes.isEmpty {
      added.otherCodes = others
      added.codes = CodeTable(
        codes.map { (theirs: $0.theirs, canonical: $0.canonical) }, openPrefix: open,
        extending: spec.codeSet)
      type = .token
    } else if spec.type == .token, let set = spec.codeSet {
      let crosswalk = plan.vocabulary.standard.map { set.crosswalk(to: $0) } ?? []
      var prefix: String?
      if case .listed(_, let open, _) = form { prefix = open }
      added.codes = CodeTable(
        crosswalk.isEmpty
          ? set.codes.map { ($0.value, $0.value) }
          : crosswalk.map { (theirs: $0.theirs, canonical: $0.canonical) },
        openPrefix: prefix, extending: set)
      added.takesAnyWord = set.takesAnyWord && form == .plain
    }
    return ElementPlan.Operation(
      field: field, state: state, action: .value, type: type, isList: spec.isList,
      isOwnText: isOwnText, form: Self.form(form), detail: detail(added))
  }

  /// Notes what a field's values are in JSON, where the maps say nothing else.
  private mutating func note(_ spec: FieldSpec, of state: UInt16) {
    if plan.states[Int(state)].json.type == .declared {
      switch spec.type {
      case .decimal, .integer: plan.states[Int(state)].json.type = .number
      case .boolean: plan.states[Int(state)].json.type = .boolean
      default: break
      }
    }
    if spec.isList, plan.states[Int(state)].json.isList == nil {
      plan.states[Int(state)].json.isList = true
    }
  }

  private static func form(_ form: ElementForm) -> ElementPlan.Form {
    switch form {
    case .plain, .words, .listed: .plain
    case .coded: .coded
    case .schoolYears: .schoolYears
    case .day: .dayOrMoment
    case .dayAndMoment: .dayAndMoment
    case .dayInParts: .dayInParts
    case .trimmed: .trimmed
    case .number: .numberOrText
    case .localized: .localized
    case .present: .present
    }
  }
}
