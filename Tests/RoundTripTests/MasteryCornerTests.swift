import ConversionKit
import Findings
import FormatKit
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// A gradebook, results of standards and the standards themselves become one profile, and that a CLR.
struct MasteryCornerTests {
  private static let inputs = [
    "\(PackageRoot.path)/Tests/Cases/credentials/0019-mastery-of-several-inputs/gradebook.csv",
    "\(PackageRoot.path)/Tests/Cases/credentials/0019-mastery-of-several-inputs/mastery.ndjson",
    "\(PackageRoot.path)/Samples/CASE/good/package.json",
  ]

  private func run(
    _ inputs: [String], to target: String, _ output: String
  ) throws -> ConversionResult {
    var conversion = Conversion(
      inputs.map { InputChoice($0) }, to: target,
      destination: .file(output, isCompressed: false),
      settings: RunSettings(onError: .skip))
    conversion.now = "2026-01-01T00:00:00Z"
    let result = try conversion.run()
    if let failure = result.failure { throw failure }
    #expect(result.isBalanced)
    return result
  }

  /// The losses of a conversion that no forecast of its sources has.
  private func surprises(
    _ result: ConversionResult, from sources: [String], to target: String
  ) throws -> [String] {
    let choice = try FormatChoice(target, in: .standard, use: .writing)
    let writer = try #require(try choice.format.writer(choice.options))
    var known: Set<String> = []
    for source in sources {
      let reader = try #require(try Registry.standard[source]?.reader(FormatOptions()))
      for line in reader.coverage.forecast(to: writer.coverage) {
        known.insert("\(line.kind.name).\(line.fieldPath) \(line.outcome.name)")
      }
    }
    return result.writing.ledger.losses.filter { $0.outcome.isLoss }.map {
      "\($0.kind.name).\($0.fieldPath) \($0.outcome.name)"
    }.filter { !known.contains($0) }
  }

  @Test func `mastery goes from a gradebook by way of a profile to a CLR`() throws {
    let folder = try TestFolder()
    let (profile, clr) = (folder.path("profile.ndjson"), folder.path("clr.json"))
    let sources = ["canvas-gradebook", "records", "case"]
    let first = try run(Self.inputs, to: "profile", profile)
    #expect(try surprises(first, from: sources, to: "profile") == [])
    let target = "clr:issuer=https://school.example/issuers/lindenhof"
    let second = try run([profile], to: target, clr)
    #expect(try surprises(second, from: ["profile"], to: target) == [])
    let text = folder.text("clr.json")
    let items = "https://standards.example/ims/case/v1p1/CFItems"
    #expect(text.contains("\"targetUrl\":\"\(items)/10000000-0000-4000-8000-000000000012\""))
    #expect(text.contains(#""targetCode":"LM.F.1""#))
    #expect(text.matches(of: /"status":"(Completed|InProgress)"/).count == 2)
    #expect(second.writing.ledger.recordCount(.mastery) == 2)
  }
}
