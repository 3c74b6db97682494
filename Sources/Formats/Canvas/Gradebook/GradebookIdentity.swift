import FormatKit

/// Recognizes gradebooks by their first rows.
enum GradebookIdentity {
  /// How sure it is that a text starts a gradebook, and why; `nil` where it does not.
  ///
  /// The importer of Canvas wants the name first, then `ID`, and `Section` behind the identifiers.
  static func identify(_ entry: Probe.Entry) -> Identification? {
    guard !entry.head.isEmpty, !entry.isMarkup, !entry.isJSON,
      let head = try? GradebookHead(
        StreamHead(text: entry.head, isWhole: entry.isWhole), StreamContext(file: ""))
    else { return nil }
    let header = head.header
    guard header.count > 2, let first = header.first.flatMap({ FixedColumn(header: $0) }),
      first == .student || first == .lastName
    else { return fromPoints(head) }
    let fixed = Set(header.compactMap { FixedColumn(header: $0) })
    let hasNames = first == .student || fixed.contains(.firstName)
    guard hasNames else { return nil }
    let name = first == .student ? "Student" : "LastName and FirstName"
    let hasItems = header.contains { ItemHeader($0).id != nil || TotalHeader($0) != nil }
    if fixed.contains(.id), fixed.contains(.section) {
      let isSure = head.pointsRow != nil || hasItems || fixed.contains(.sisLoginID)
      return Identification(
        isSure ? .certain : .likely, "its header starts with \(name) and has ID and Section")
    }
    if head.pointsRow != nil {
      return Identification(
        fixed.count > 1 || hasItems ? .certain : .likely,
        "its header starts with \(name), and there is a row Points Possible")
    }
    if hasItems, fixed.count > 1 {
      return Identification(
        .likely, "its header starts with \(name) and has assignments or totals of Canvas")
    }
    return fixed.count > 1
      ? Identification(.possible, "its header has \(name) and other columns of Canvas") : nil
  }

  /// Files whose header was changed may still have the row of points.
  private static func fromPoints(_ head: GradebookHead) -> Identification? {
    guard head.pointsRow != nil else { return nil }
    let fixed = Set(head.header.compactMap { FixedColumn(header: $0) })
    guard !fixed.isEmpty else { return nil }
    return Identification(.possible, "there is a row Points Possible, and some columns of Canvas")
  }
}
