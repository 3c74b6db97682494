import Findings
import FormatKit
import LearnerModel

/// Telling what a credential lacks that the standard requires.
extension CredentialLearner {
  /// Whether a credential has what the standard requires; tells where not.
  func isComplete(
    _ item: CredentialItem, _ index: Int, _ batch: BatchView, into output: inout WriteOutput
  ) -> Bool {
    guard let lack = lack(of: item, batch.record(index).header.kind) else { return true }
    written.remove(index)
    outcomes[index] = nil
    missing(index, lack, batch, into: &output)
    return false
  }

  /// What a credential lacks that the standard requires, and what helps.
  func lack(of item: CredentialItem, _ kind: Kind) -> Lack? {
    if let lack = lack(of: item) { return lack }
    let name = "credentialSubject/achievement/name"
    if item["credentialSubject"]?["achievement"]?["name"] != nil { return nil }
    let row = CredentialWriter.maps[kind]?.rows.first { $0.name(.current) == name }
    let field = row.map { "\(kind.name).\(kind.schema[$0.field].path)" }
    return Lack(
      .name, name,
      hint: field.map { "supply it with --set \($0)=VALUE, or add it to the source" }
        ?? "add it to the source; --set cannot supply it")
  }

  /// What any credential lacks, or the record of all of them.
  func lack(of item: CredentialItem) -> Lack? {
    if item["issuer"] == nil {
      let option = "--to \(plan.target.format):issuer=ADDRESS"
      return Lack(.issuer, "issuer", hint: "give the address of the issuer with \(option)")
    }
    if item["validFrom"] == nil {
      return Lack(.validFrom, "validFrom", hint: "give the moment of writing with --now")
    }
    return nil
  }

  /// What is missing, and what helps.
  struct Lack {
    /// What is told of once for each kind of record.
    enum Place: Int {
      case issuer
      case validFrom
      case name
      case credentials
    }

    var place: Place
    var name: String
    var hint: String

    init(_ place: Place, _ name: String, hint: String) {
      self.place = place
      self.name = name
      self.hint = hint
    }

    static let credentials = Lack(
      .credentials, "credentialSubject/verifiableCredential", hint: "add what the credentials lack")
  }

  func missing(
    _ index: Int?, _ lack: Lack, _ batch: BatchView, into output: inout WriteOutput
  ) {
    guard let index else { return }
    let record = batch.record(index)
    output.findings.add(
      .missingInTarget,
      cause: .init(
        stream: -2, field: lack.place.rawValue, subject: UInt64(record.header.kind.rawValue)),
      message:
        "\(plan.target.format) requires \(field: lack.name), which the record lacks; the \(field: record.header.kind.name) is left out",
      at: plan.context.locate(record.header), hint: lack.hint)
  }
}
