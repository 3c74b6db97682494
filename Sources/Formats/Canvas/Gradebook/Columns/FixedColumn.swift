/// A column that says who a row is about.
///
/// Its header is English in every language.
enum FixedColumn: Int, CaseIterable, Sendable {
  /// The name as it is sorted, family name first.
  case student
  /// The family name, where names stand in two columns.
  case lastName
  /// The given name, where names stand in two columns.
  case firstName
  /// The number that Canvas gave to the user.
  case id
  /// The identifier that the student information system gave.
  case sisUserID
  /// The name to sign in with.
  case sisLoginID
  /// A further identifier that the account's administrators gave.
  case integrationID
  /// The host name of the account that the login belongs to.
  case rootAccount
  /// The names of the learner's sections, joined as in a sentence.
  case section

  /// The header.
  var header: String {
    switch self {
    case .student: "Student"
    case .lastName: "LastName"
    case .firstName: "FirstName"
    case .id: "ID"
    case .sisUserID: "SIS User ID"
    case .sisLoginID: "SIS Login ID"
    case .integrationID: "Integration ID"
    case .rootAccount: "Root Account"
    case .section: "Section"
    }
  }

  /// The column with a header, without regard to case and surrounding spaces.
  init?(header: String) {
    let folded = HeaderText.trimmed(header).lowercased()
    guard let found = Self.allCases.first(where: { $0.header.lowercased() == folded }) else {
      return nil
    }
    self = found
  }

  /// Whether the column says who a row is about.
  var namesLearners: Bool {
    switch self {
    case .student, .lastName, .id, .sisUserID, .sisLoginID: true
    case .firstName, .integrationID, .rootAccount, .section: false
    }
  }

  /// Whether rows can be told apart by the column where they have no number of Canvas.
  var canIdentify: Bool { self == .sisUserID || self == .sisLoginID || self == .student }
}

/// The text of a header.
enum HeaderText {
  /// The text without white space and byte order marks at its ends.
  static func trimmed(_ text: String) -> String {
    var rest = text.unicodeScalars[...]
    while let first = rest.first, isSpace(first) { rest.removeFirst() }
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return String(rest)
  }

  /// The bytes with ASCII letters in lower case.
  static func folded(_ bytes: [UInt8]) -> [UInt8] {
    bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}"
  }
}
