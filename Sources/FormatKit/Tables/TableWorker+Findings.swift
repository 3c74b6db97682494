import Findings
import LearnerModel

/// What is told about values.
extension TableWorker {
  /// Tells something about a column's value.
  func report(
    _ code: FindingCode, _ operation: TableReadPlan.Operation, at offset: Int, _ row: TableRow,
    _ chunk: Chunk, codes: CodeTable? = nil, into output: inout ParseOutput
  ) {
    let name = plan.columnNames[Int(operation.column)]
    output.findings.add(
      code, cause: .init(stream: Int(plan.context.number), field: Int(operation.column)),
      message: Self.message(code, name, operation.type, codes),
      at: plan.problems.location(offset, row, chunk, path: name),
      hint: code == .badDate ? plan.dateHint : nil)
  }

  /// Tells values with line breaks.
  func reportBreaks(
    _ row: TableRow, _ chunk: Chunk, _ fields: Span<UInt32>, into output: inout ParseOutput
  ) {
    for column in 0..<min(row.width, plan.width) {
      let (start, end) = row.range(of: column, fields)
      guard RowProblems.lineBreaks(chunk.padded, from: start, to: end) > 0 else { continue }
      let name = plan.columnNames[column]
      output.findings.add(
        .lineBreak, cause: .init(stream: Int(plan.context.number), field: column),
        message: "\(field: name) holds a line break",
        at: plan.problems.location(start, row, chunk, path: name))
    }
  }

  static func message(
    _ code: FindingCode, _ name: String, _ type: ValueType, _ codes: CodeTable? = nil
  ) -> Message {
    switch code {
    case .requiredValue: "\(field: name) is blank"
    case .unexpectedValue: "\(field: name) has a value, and should have none here"
    case .respelled:
      "\(field: name) is not in the standard's spelling\(codes.map(allowed) ?? spelling(of: type))"
    case .unknownCode:
      "\(field: name) holds a code that its list does not have\(codes.map(allowed) ?? "")"
    case .badIdentifier: "\(field: name) holds an identifier of a form that the standard forbids"
    case .badList: "\(field: name) holds a list that is not in the standard's form"
    default: "\(field: name) \(code.misfit ?? code.summary)"
    }
  }

  private static func spelling(of type: ValueType) -> String {
    switch type {
    case .boolean: ": true or false"
    case .date: ": YYYY-MM-DD"
    case .timeStamp: ": YYYY-MM-DDThh:mm:ss.sssZ"
    default: ""
    }
  }

  /// The codes that a column may hold, where they are few.
  private static func allowed(_ codes: CodeTable) -> String {
    let listed = codes.entries.prefix(codes.listed).filter(\.isPreferred)
    guard listed.count <= 24 else { return "" }
    var names = listed.map { String(decoding: $0.theirs, as: UTF8.self) }
    if !codes.openPrefix.isEmpty {
      names.append("\(String(decoding: codes.openPrefix, as: UTF8.self))…")
    }
    return ": " + names.joined(separator: ", ")
  }
}
