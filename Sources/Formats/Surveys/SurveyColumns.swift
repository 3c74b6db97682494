/// What the columns of a survey are, told by their headers.
struct SurveyColumns: Sendable {
  /// A question that is known.
  struct Question: Sendable {
    var column: Int
    var meaning: SurveyPhrases.Meaning
  }

  /// A part of the learner's name.
  enum Name: Sendable {
    case given
    case family
    case full
  }

  /// The column that tells when a form was filled in.
  private(set) var time: Int?
  /// The columns that hold identifiers of the learner.
  private(set) var identifiers: [Int] = []
  /// The columns that hold names of the learner; of each part, the first.
  private(set) var names: [(column: Int, name: Name)] = []
  /// The questions that are known.
  private(set) var questions: [Question] = []
  /// All other columns.
  private(set) var others: [Int] = []

  init(_ header: [String]) {
    for (column, text) in header.enumerated() {
      let folded = SurveyPhrases.folded(text)
      if Self.timeHeaders.contains(folded), time == nil {
        time = column
      } else if Self.identifierHeaders.contains(folded) {
        identifiers.append(column)
      } else if let name = Self.nameHeaders[folded], !names.contains(where: { $0.name == name }) {
        names.append((column, name))
      } else if let meaning = SurveyPhrases.meaning(of: folded) {
        questions.append(Question(column: column, meaning: meaning))
      } else {
        others.append(column)
      }
    }
  }

  private static let timeHeaders: Set<String> = [
    "timestamp", "recorded at timestamp", "submitted at", "submission time", "completion time",
  ]

  private static let identifierHeaders: Set<String> = [
    "local id number", "student id number", "student local id number", "local student id number",
    "student id", "local id", "student local id", "local student id", "lasid", "id number",
    "student number", "what is your local student id number", "whats your local student id number",
    "what is your local id number", "whats your local id number", "what is your student id number",
    "whats your student id number",
  ]

  private static let nameHeaders: [String: Name] = [
    "first name": .given, "given name": .given, "last name": .family, "family name": .family,
    "name": .full, "full name": .full, "student name": .full, "first and last name": .full,
    "student first and last name": .full, "whats your first and last name": .full,
    "what is your first and last name": .full, "student name eg sofia alonso martinez": .full,
  ]
}
