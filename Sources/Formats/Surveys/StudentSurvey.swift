public import Findings
public import FormatKit
import LearnerModel

/// Surveys in which learners tell of themselves, and forms in which educators do, as CSV exports.
public struct StudentSurvey: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "student-survey", title: "Student survey",
      summary: "Answers of learners and their teachers to a form, a question in each column.",
      mediaTypes: ["text/csv"], fileNames: ["*.csv"],
      options: [
        FormatOption(
          "dates", choices: SpellingRules.DateOrder.allCases.map(\.rawValue), default: "mdy",
          use: .reading, "The order of the numbers in dates such as `3/4/2026`.")
      ],
      codes: FindingCode.survey)
  }

  /// Recognizes the columns of a form, and questions that are known.
  public func identify(_ probe: Probe) -> Identification? {
    let found = probe.entries.map { Self.identify($0) }
    guard probe.isContainer else { return found.first ?? nil }
    let known = found.compactMap { $0?.confidence }
    guard let least = known.min() else { return nil }
    let isAll = known.count == found.count
    return Identification(
      isAll ? least : .possible, "\(known.count) of its \(probe.countedFiles) hold answers")
  }

  /// How sure it is that a file holds answers.
  static func identify(_ entry: Probe.Entry) -> Identification? {
    // A question may be written in HTML, so that even a table may start with a tag; none declares
    // that it is XML.
    guard !entry.head.isEmpty, !entry.head.starts(with: "<?xml".utf8), !entry.isJSON,
      let rows = try? HeadRows(
        StreamHead(text: entry.head, isWhole: entry.isWhole), StreamContext(file: ""), limit: 1)
    else { return nil }
    let columns = SurveyColumns(rows.rows[0].texts)
    let questions = columns.questions.count
    let isForm = columns.time != nil && !columns.identifiers.isEmpty
    // A referral may leave it to its readers to find the learner: that is told on opening.
    guard questions > 1 || (questions > 0 && isForm) else { return nil }
    guard columns.time != nil || !columns.identifiers.isEmpty else { return nil }
    return Identification(
      questions > 1 && isForm ? .certain : .likely,
      "its header has \(questions) known \(questions == 1 ? "question" : "questions")"
        + (isForm ? " beside the time and the learner's number" : ""))
  }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    let order = options["dates"].flatMap(SpellingRules.DateOrder.init(rawValue:))
    return SurveyReader(rules: SpellingRules(dateOrder: order ?? .monthFirst))
  }

  /// There is no writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? { nil }
}
