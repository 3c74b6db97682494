import Foundation

/// A gradebook as a person would count it: header, label rows, learners.
struct PlainGradebook {
  let header: [String]
  let posting: [String]
  let points: [String]
  /// The learners' rows, the test student left out, as wide as the header at least.
  let learners: [[String]]
  /// The rows of test students.
  let testStudents: [[String]]
  /// The numbers of the columns of assignments.
  let items: [Int]
  /// The columns of totals: those that make up one course grade together.
  let grades: [Grades]

  /// The totals of one group of assignments and one grading period.
  struct Grades: Equatable {
    var group: String
    var period: String
    var columns: [Int]
    /// The names of the totals, so that a second group of one name shows.
    var measures: [String]
  }

  static let fixed = [
    "student", "lastname", "firstname", "id", "sis user id", "sis login id", "integration id",
    "root account", "section",
  ]

  init(_ text: String) {
    let firstLine = text.prefix { !$0.isNewline }
    let delimiter: Character = firstLine.contains(";") && !firstLine.contains(",") ? ";" : ","
    var rows = PlainCSV(text, delimiter: delimiter).rows
    let header = rows.removeFirst()
    let posting = Self.take(&rows) { row in
      row.allSatisfy { $0.isEmpty || $0 == "Muted" || $0.hasPrefix("Manual Posting") }
    }
    let points = Self.take(&rows) { $0[0].lowercased().hasSuffix("points possible") }
    func isTest(_ row: [String]) -> Bool {
      row[0] == "Student, Test" || (row[0] == "Student" && row[1] == "Test")
    }
    let padded = rows.map { row in
      row + Array(repeating: "", count: max(0, header.count - row.count))
    }
    learners = padded.filter { !isTest($0) }
    testStudents = padded.filter(isTest)
    grades = Self.grades(header)
    let totals = Set(grades.flatMap(\.columns))
    let numbered = header.indices.filter {
      !totals.contains($0)
        && header[$0].range(of: #"\s\(\d+\)$"#, options: .regularExpression) != nil
    }
    let named = header.indices.filter {
      let name = header[$0].lowercased()
      return !totals.contains($0) && !Self.fixed.contains(name) && name != "comments"
        && name != "notes"
    }
    items = numbered.isEmpty ? named : numbered
    self.header = header
    self.posting = posting
    self.points = points
  }

  private static func take(
    _ rows: inout [[String]], where isWanted: ([String]) -> Bool
  ) -> [String] {
    guard let first = rows.first, isWanted(first) else { return [] }
    return rows.removeFirst()
  }

  private static func grades(_ header: [String]) -> [Grades] {
    let words =
      #"^(.*?) ?((?:Unposted )?(?:Current|Final) (?:Points|Score|Grade)|Override \w+)"#
      + #"(?: \(read only\))?(?: \((.*)\))?$"#
    guard let pattern = try? NSRegularExpression(pattern: words) else { return [] }
    var grades: [Grades] = []
    for (column, text) in header.enumerated() {
      let whole = NSRange(text.startIndex..., in: text)
      guard let match = pattern.firstMatch(in: text, range: whole) else { continue }
      func part(_ number: Int) -> String {
        Range(match.range(at: number), in: text).map { String(text[$0]) } ?? ""
      }
      let (group, measure, period) = (part(1), part(2), part(3))
      let last = grades.lastIndex { $0.group == group && $0.period == period }
      if let last, !grades[last].measures.contains(measure) {
        grades[last].columns.append(column)
        grades[last].measures.append(measure)
      } else {
        grades.append(
          Grades(group: group, period: period, columns: [column], measures: [measure]))
      }
    }
    return grades
  }

  /// By kind: how many records there have to be.
  var counts: [String: Int] {
    let scores = learners.reduce(0) { sum, row in sum + items.count { !isBlank(row[$0]) } }
    let totals = learners.reduce(0) { sum, row in
      sum + grades.count { $0.columns.contains { !isBlank(row[$0]) } }
    }
    let all = [
      "document": 1, "lineItem": items.count, "person": learners.count,
      "sectionEnrollment": learners.count, "result": scores, "courseGrade": totals,
      "category": grades.count { !$0.group.isEmpty },
      "session": Set(grades.map(\.period)).subtracting([""]).count,
    ]
    return all.filter { $0.value > 0 }
  }

  /// How many values there are: what stands in the rows of people, and what the rows above them say
  /// about assignments, groups and periods.
  var valueCount: Int {
    let cells = (learners + testStudents).joined().count { !isBlank($0) }
    let labels = items.count { column in
      column < points.count && !isBlank(points[column])
    }
    let hidden = items.count { column in
      column < posting.count && !isBlank(posting[column])
    }
    let named = grades.filter { !$0.group.isEmpty || !$0.period.isEmpty }
    return cells + labels + hidden + items.count + named.reduce(0) { $0 + $1.columns.count }
  }

  private func isBlank(_ text: String) -> Bool { text.allSatisfy { $0 == " " || $0 == "\t" } }
}
