import Bytes
import CSVSyntax
import Findings
import FormatKit
import LearnerModel

/// What is done with the columns of one survey.
struct SurveyPlan: Sendable {
  /// The name space of what the model has no place for.
  static let space = "student-survey"
  /// What stands for no extension path.
  static let noPath = UInt32.max

  /// A question whose answers become records, with the cells that all of those share.
  struct Question: Sendable {
    var column: Int
    var isGoal: Bool
    var description: FieldIndex
    /// In front of the answer, and behind it.
    var before: [Cell]
    var after: [Cell]
  }

  let context: StreamContext
  let rules: SpellingRules
  let rows: HeadRows
  let columns: SurveyColumns
  let problems: RowProblems
  let paths: [SourcePath]
  let questions: [Question]
  /// The bytes that the cells of questions point to.
  let constants: [UInt8]
  /// By column: the path under which what it holds is kept.
  let extensions: [UInt32]

  var header: [String] { rows.rows[0].texts }

  /// The ledger's path of questions.
  private var headerPath: Int { problems.width + 1 }

  init(_ rows: HeadRows, _ context: StreamContext, _ rules: SpellingRules) {
    let header = rows.rows[0].texts
    let columns = SurveyColumns(header)
    func path(_ name: String) -> UInt32 {
      context.names.number(of: .init(space: Self.space, path: name)) ?? Self.noPath
    }
    let overflow = RowProblems.overflowName(width: header.count)
    self.context = context
    self.rules = rules
    self.rows = rows
    self.columns = columns
    problems = RowProblems(
      context: context, width: header.count, delimiter: rows.dialect.delimiter,
      overflowPath: path(overflow))
    let names = Self.names(of: header)
    let kept = Set(columns.others + (columns.time.map { [$0] } ?? []))
    extensions = names.enumerated().map { kept.contains($0) ? path($1) : Self.noPath }
    let free = Set(columns.others + columns.questions.map(\.column))
    paths =
      names.enumerated().map {
        SourcePath($1, isFree: free.contains($0), cover: "#\($0 + 1)", dropReason: .noHome)
      } + [SourcePath(overflow, dropReason: .noHome), SourcePath("header")]
    var constants: [UInt8] = []
    questions = columns.questions.map { Self.question($0, header[$0.column], &constants) }
    self.constants = constants
  }

  /// A name for each column: a person's answers to two questions of the same words stay apart.
  private static func names(of header: [String]) -> [String] {
    var counts: [String: Int] = [:]
    var taken: Set<String> = []
    return header.enumerated().map { column, text in
      let text = text.utf8Span.span.isBlank ? "#\(column + 1)" : text
      var name = text
      var count = counts[text, default: 1]
      while !taken.insert(name).inserted {
        count += 1
        name = "\(text)[\(count)]"
      }
      counts[text] = count
      return name
    }
  }

  private static func question(
    _ question: SurveyColumns.Question, _ text: String, _ constants: inout [UInt8]
  ) -> Question {
    func cell(_ field: FieldIndex, _ text: String, _ flags: Cell.Flags) -> Cell {
      defer { constants += Array(text.utf8) }
      return Cell(
        field: field, flags: flags, position: UInt32(constants.count),
        length: UInt32(text.utf8.count))
    }
    let code: Cell.Flags = [.plain, .bare, .supplied]
    switch question.meaning {
    case .trait(let type, let source):
      let f = Trait.declared.fields
      return Question(
        column: question.column, isGoal: false, description: f.description.index,
        before: [cell(f.type.index, type, code), cell(f.title.index, text, [])],
        after: [cell(f.assertedBy.index, source, code)])
    case .goal(let source):
      let f = Goal.declared.fields
      return Question(
        column: question.column, isGoal: true, description: f.description.index,
        before: [cell(f.title.index, text, [])],
        after: [cell(f.assertedBy.index, source, code)])
    }
  }

  /// Counts the questions, which become titles, and tells which columns are no known question.
  func addHead(to output: inout ParseOutput) {
    output.ledger.extend(toPaths: paths.count)
    output.ledger.valuesRead += questions.count
    output.ledger.mapped(headerPath, times: questions.count)
    for column in columns.others {
      output.findings.add(
        .unknownQuestion, cause: .init(stream: Int(context.number), field: column),
        message: "column \(column + 1), \(private: header[column]), is no known question",
        at: context.location(rows.site(ofRow: 0, column: column)))
    }
  }
}
