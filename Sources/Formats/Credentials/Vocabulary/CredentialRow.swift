import LearnerModel

/// The forms in which a credential is written down.
enum CredentialForm: Int, CaseIterable, Sendable {
  /// Open Badges 3.0, and what stands in a CLR 2.0.
  case current
  /// What stands in a CLR 1.0.
  case clr1
  /// Open Badges 2.0 and 2.1.
  case badge2
}

/// Where a field stands in each form: reading, writing and coverage go by it.
struct CredentialRow: Sendable {
  let field: FieldIndex
  let type: ValueType
  let isList: Bool
  /// By form: the path, empty where the form has no place for it.
  private let paths: [[String]]
  /// By form: the same as one text.
  private let names: [String]
  /// The words for codes: theirs and the model's.
  let words: [(theirs: String, canonical: String)]
  /// Whether JSON has a number here.
  let isNumber: Bool
  /// Whether JSON has a moment where the model has a day.
  let isMoment: Bool

  init(
    _ kind: Kind, _ field: FieldIndex, _ current: String, clr1: String = "", badge2: String = "",
    isMoment: Bool = false
  ) {
    self.field = field
    let spec = kind.schema[field]
    type = spec.type
    isList = spec.isList
    names = [current, clr1, badge2]
    paths = names.map { $0.split(separator: "/").map(String.init) }
    words = spec.codeSet.map { $0.spellings(of: .clr) } ?? []
    isNumber = spec.type == .decimal || spec.type == .integer
    self.isMoment = isMoment
  }

  /// The path in a form, empty where it has none.
  func path(_ form: CredentialForm) -> [String] { paths[form.rawValue] }

  /// The path in a form as one text.
  func name(_ form: CredentialForm) -> String { names[form.rawValue] }

  /// Whether senders name kinds of their own here.
  var takesAnyWord: Bool { words.contains { $0.theirs == "lisSourcedId" } }

  /// The model's code for a word of theirs.
  func canonical(of word: String) -> String? {
    if let found = words.first(where: { $0.theirs == word }) { return found.canonical }
    guard takesAnyWord else { return nil }
    // Open Badges 2 has a word of its own; a writer marks words that are none of the standard's.
    if word == "email" { return "emailAddress" }
    return word.hasPrefix("ext:") ? String(word.dropFirst(4)) : nil
  }
}

/// Where the elements of a group stand, and the fields inside.
struct CredentialGroup: Sendable {
  let field: FieldIndex
  let base: CredentialRow
  let members: [CredentialRow]

  init(
    _ kind: Kind, _ field: FieldIndex, _ current: String, clr1: String = "", badge2: String = "",
    _ members: [CredentialRow]
  ) {
    self.field = field
    base = CredentialRow(kind, field, current, clr1: clr1, badge2: badge2)
    self.members = members
  }
}

/// All that an object says of a record.
struct CredentialMap: Sendable {
  let kind: Kind
  let rows: [CredentialRow]
  var groups: [CredentialGroup] = []
}
