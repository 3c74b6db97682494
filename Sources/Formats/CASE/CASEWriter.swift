public import Findings
import FormatKit
import LearnerModel

/// Writes a framework with its items and associations as one package.
struct CASEWriter: FormatWriter {
  let version: String

  var isSet: Bool { false }
  var order: RecordOrder { .referencesOnce }
  var needs: WriterNeeds { .frameworks }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: CASEVocabulary.space))
    coverage.extensionLimits = [.noPlace, .incomplete, .foreignExtension, .notSelected]
    let limits: Coverage.Limits = [
      .incomplete, .noPlace, .tooMany, .outsideCodeSet, .invalid, .notSelected,
    ]
    CASEVocabulary.vocabulary.addCoverage(to: &coverage, version: version, limits: limits)
    return coverage
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    var keys: [[UInt8]] = []
    context.frameworks?.forEach { record in
      guard let cell = record.firstCell(of: KindSchema.Common.key) else { return }
      let bytes = record.bytes(of: record.cells[cell])
      let key = bytes.indices.map { bytes[$0] }
      if !keys.contains(key) { keys.append(key) }
    }
    guard keys.count <= 1 else {
      throw Failure(
        .usage, .caseSeveralFrameworks,
        "there are \(keys.count) frameworks; a package holds one")
    }
    guard !keys.isEmpty else {
      throw Failure(.usage, .caseNoFramework, "there is no framework for a package to be about")
    }
    var plan = ElementWritePlan(
      json: CASEVocabulary.vocabulary, version: version, files: Self.parts, format: "case",
      context: context)
    plan.said = keys.map { (.competency, Competency.declared.fields.framework.index, $0) }
    return plan
  }

  /// The parts of a package: what is said of the framework, then one list behind the other.
  private static var parts: [ElementWritePlan.File] {
    var first = ElementWritePlan.File(
      name: "", header: "", footer: "", elements: ["CFPackage"])
    first.isOpen = true
    return [first, list("CFItems", end: ""), list("CFAssociations", end: "}\n")]
  }

  private static func list(_ name: String, end: String) -> ElementWritePlan.File {
    var file = ElementWritePlan.File(
      name: name, header: ",\n\"\(name)\":[\n", footer: "\n]\(end)",
      elements: ["CFPackage/\(name)"])
    file.separator = ",\n"
    file.isAlwaysThere = true
    return file
  }
}

extension FindingCode {
  static let caseSeveralFrameworks = FindingCode(
    "case.several-frameworks", .error, "There are several frameworks, and a package holds one.",
    explanation: "A package of CASE is about one framework: its document, items and associations.",
    hint: "convert one framework at a time, or each input for itself with --each")

  static let caseNoFramework = FindingCode(
    "case.no-framework", .error, "There is no framework, and a package is about one.",
    explanation: "Items on their own do not say what their framework is called and who made it.",
    hint: "convert the document of the framework together with its items")

  /// What may be reported about CASE.
  public static let competencyExchange: [FindingCode] = [caseSeveralFrameworks, caseNoFramework]
}
