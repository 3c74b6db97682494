import Bytes
import Findings
import FormatKit
import LearnerModel

/// A reference that leads nowhere: each missing key is one cause, and so is a kind of which there is
/// nothing at all.
struct MissingTarget {
  /// What the reference leads to.
  let kind: Kind
  /// The key that no record has.
  let key: Hash128
  /// The record that refers to it, and its field that does.
  let header: RecordHeader
  let field: FieldIndex

  /// Where it stands in the inputs.
  var place: (stream: UInt32, line: UInt64, byte: UInt64, field: FieldIndex) {
    (header.stream, header.line, header.byte, field)
  }

  /// Reports it, where there are records of the kind or not.
  func report(
    isKindThere: Bool, at place: @autoclosure () -> Location, into findings: inout FindingLog
  ) {
    let path = "\(header.kind.name).\(header.kind.schema[field].path)"
    if isKindThere {
      findings.add(
        .targetNotFound, cause: .init(stream: Int(kind.rawValue), subject: key.low),
        message: "\(field: path) leads to a record of kind \(field: kind.name) that is not there",
        at: place())
    } else {
      findings.add(
        .targetsNotFound, cause: .init(stream: Int(header.kind.rawValue), field: Int(field)),
        message:
          "\(field: path) leads to records of kind \(field: kind.name), of which there are none",
        at: place())
    }
  }
}

extension FindingCode {
  static let targetNotFound = FindingCode(
    "reference.target-not-found", .error,
    "A record refers to another one that is not in the data set.",
    explanation: """
      The reference is kept, but what it leads to cannot be part of the output. Each missing key is \
      one finding, with the places that name it; `validate` gives their columns, too.
      """,
    hint: "add the missing record, or correct the reference")

  static let targetsNotFound = FindingCode(
    "reference.kind-not-found", .warning,
    "Records refer to others of a kind that is not in the data set.",
    explanation: """
      There is not one record of that kind: its file was not given, or is empty. The references are \
      kept, but what they lead to cannot be part of the output.
      """,
    hint: "give the file that holds these records, too")
}
