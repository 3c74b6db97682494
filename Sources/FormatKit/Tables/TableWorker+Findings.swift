import Findings
import LearnerModel

/// What is told about values.
extension TableWorker {
  /// Tells something about a column's value.
  func report(
    _ code: FindingCode, _ operation: TableReadPlan.Operation, at offset: Int, _ row: TableRow,
    _ chunk: Chunk, into output: inout ParseOutput
  ) {
    let name = plan.columnNames[Int(operation.column)]
    output.findings.add(
      code, cause: .init(stream: Int(plan.context.number), field: Int(operation.column)),
      message: Self.message(code, name), at: plan.problems.location(offset, row, chunk, path: name))
  }

  static func message(_ code: FindingCode, _ name: String) -> Message {
    switch code {
    case .requiredValue: "\(field: name) is blank"
    case .unexpectedValue: "\(field: name) has a value, and should have none here"
    case .respelled: "\(field: name) is not in the standard's spelling"
    case .unknownCode: "\(field: name) holds a code that its list does not have"
    case .badIdentifier: "\(field: name) holds an identifier of a form that the standard forbids"
    case .badList: "\(field: name) holds a list that is not in the standard's form"
    default: "\(field: name): \(code.summary)"
    }
  }
}
