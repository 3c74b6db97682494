import Findings

extension FindingCode {
  static let noGradebook = FindingCode(
    "canvas.no-gradebook", .error, "The file is no gradebook of Canvas.",
    explanation: """
      A gradebook starts with a header that names the learners' column `Student` (or `LastName` and \
      `FirstName`, or `ID`). Nothing was read.
      """,
    hint: "export the gradebook again, or name the file's format")
  static let noID = FindingCode(
    "canvas.no-id", .warning, "A learner has no number of Canvas.",
    explanation: """
      The learner is known by the SIS User ID, the SIS Login ID or the name, whichever comes first. \
      Two learners of the same name and without identifiers cannot be told apart.
      """,
    hint: "keep the column ID that Canvas exports")
  static let noStudent = FindingCode(
    "canvas.no-student", .error, "A row names no learner.",
    explanation: "It has neither a name nor an identifier, so that its values belong to nobody.",
    hint: "remove the row, or fill in the learner")
  static let repeatedItem = FindingCode(
    "canvas.repeated-assignment", .warning, "Two columns are the same assignment.",
    explanation: """
      Both are read, the second one as an assignment of its own. Canvas takes the scores of the first \
      column.
      """,
    hint: "remove one of the columns")
  static let noPoints = FindingCode(
    "canvas.no-points", .note, "The file has no row `Points Possible`.",
    explanation: "The highest scores of the assignments are not known.",
    hint: "keep the second row that Canvas exports")
  static let latePoints = FindingCode(
    "canvas.late-points", .warning, "The row `Points Possible` comes too late.",
    explanation: """
      It is looked for among the first rows of the file, where Canvas writes it. Further down its \
      values cannot be used any more, and are left out.
      """,
    hint: "move the row under the header")
  static let repeatedHeader = FindingCode(
    "canvas.repeated-header", .warning, "The header stands again between the rows.",
    explanation: "The row is left out.", hint: "remove the row")
  static let otherHeader = FindingCode(
    "canvas.other-header", .error, "A header with other columns stands between the rows.",
    explanation: """
      The rows behind it belong to another gradebook, whose columns mean something else. The header \
      is rejected; the rows behind it are read by the first header and have to be checked.
      """,
    hint: "put the second gradebook into a file of its own")

  static let severalGradebooks = FindingCode(
    "canvas.several-gradebooks", .warning, "Several gradebooks are written into one.",
    explanation: """
      A gradebook is that of one course; Canvas would take all its columns into the course that it is \
      imported to.
      """,
    hint: "convert one gradebook at a time")
  static let severalCourses = FindingCode(
    "canvas.several-courses", .warning, "Assignments of several courses stand in one gradebook.",
    explanation: """
      Canvas imports a gradebook into one course, and would create all the assignments there. Sections \
      of one course are all right.
      """,
    hint: "convert one course at a time")
  static let titleLikeID = FindingCode(
    "canvas.title-like-id", .warning, "An assignment's title ends like a number of Canvas.",
    explanation: """
      Canvas takes a number in parentheses at the end of a header for the number of one of its \
      assignments. If the course has such an assignment, it would get these scores.
      """,
    hint: "change the title")
  static let ignoredTitle = FindingCode(
    "canvas.ignored-title", .warning, "An assignment's title is one that Canvas does not import.",
    explanation: """
      Canvas skips every column whose header holds the words of a total, such as `Final Score`, \
      whatever else it says.
      """,
    hint: "change the title")
  static let repeatedTitle = FindingCode(
    "canvas.repeated-title", .warning, "Two assignments have the same title.",
    explanation: """
      Canvas finds columns by their headers, and would take the scores of the first for both. The \
      second one gets a mark behind its title.
      """,
    hint: "change one of the titles")
  static let secondScore = FindingCode(
    "canvas.second-score", .error, "A learner has two scores on one assignment.",
    explanation: "A gradebook has one cell for both. The first one is written.",
    hint: "remove one of the scores")
  static let secondGrade = FindingCode(
    "canvas.second-grade", .warning, "A learner has two totals of the same kind.",
    explanation: "A gradebook has one cell for both. The first one is written.",
    hint: "remove one of the grades")
  static let repeatedLearner = FindingCode(
    "canvas.repeated-learner", .warning, "Two rows of a gradebook are of the same learner.",
    explanation: """
      Their ID is the same. Both rows are written, one behind the other; other formats get two records \
      with the same key.
      """,
    hint: "correct the ID of one of the rows")
  static let unknownItem = FindingCode(
    "canvas.unknown-assignment", .error,
    "A score is for an assignment that is not in the data set.",
    explanation: "A gradebook has no column for it, and the score is left out.",
    hint: "add the file that holds the line items")
  static let otherFile = FindingCode(
    "canvas.other-file", .warning, "A file beside the gradebooks is none itself.",
    explanation: "It is not read: no header of a gradebook stands in it.",
    hint: "leave the file out, or name the gradebooks one by one")

  /// What only gradebooks report.
  static let gradebook: [FindingCode] = [
    noGradebook, noID, noStudent, repeatedItem, noPoints, latePoints, repeatedHeader, otherHeader,
    severalGradebooks, severalCourses, titleLikeID, ignoredTitle, repeatedTitle, secondScore,
    secondGrade, repeatedLearner, unknownItem,
    otherFile,
  ]
}
