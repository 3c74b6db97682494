import ConversionKit
import Findings
import FormatKit
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Every loss that occurs is in the forecast, and every loss that is forecast as certain occurs.
struct ForecastTests {
  /// A format as it is written: its name and options, and the name of an output.
  struct Target: Sendable, CustomTestStringConvertible {
    let name: String
    let output: String
    var testDescription: String { name }
    /// The format's name alone.
    var format: String { String(name.prefix { $0 != ":" }) }
  }

  /// Every format that is written, in every version and layout.
  static let targets: [Target] = Registry.standard.formats.flatMap { format -> [Target] in
    let id = format.descriptor.id
    guard let writer = try? format.writer(FormatOptions()) else { return [] }
    let choices = format.descriptor.options
      .filter { ["version", "layout"].contains($0.name) && $0.use != .reading }
      .flatMap { option in option.choices.map { "\(id):\(option.name)=\($0)" } }
    return (choices.isEmpty ? [id] : choices).enumerated().map { number, name in
      let isSet = writer.isSet || name.hasSuffix("=tables") || name.hasSuffix("=folder")
      return Target(name: name, output: "\(id)-\(number)" + (isSet ? ".zip" : ".out"))
    }
  }

  /// What the sources are made of: a sample, and a value in every field.
  static let seeds = [
    Bundles.samples[1], "every field", PackageRoot.path + "/Samples/Canvas/good/german.csv", "odd",
  ]

  /// Codes that no list has, a text with a line break, one person twice, a second result, and
  /// records of nobody.
  private static let odd = #"""
    {"schoolbag":"records","version":1,"sources":[{"format":"records","system":"s"}]}
    {"kind":"organization","key":"o1","name":"Li\ne","type":"castle"}
    {"kind":"person","key":"p1","givenName":"Ann","familyName":"Ash","username":"ann"}
    {"kind":"person","key":"p1","givenName":"Anna","familyName":"Ash","username":"ann"}
    {"kind":"lineItem","key":"l1","title":"Essay"}
    {"kind":"result","key":"r1","owner":"p1","lineItem":"l1","score":"1","scoreState":"lost"}
    {"kind":"result","key":"r 2","owner":"p1","lineItem":"l1","score":"2","comment":"again"}
    {"kind":"result","key":"r3","score":"5","comment":"whose?"}
    {"kind":"mastery","key":"m1","result":"gone","competency":"c1","score":"3"}
    """#

  @Test(arguments: targets, seeds)
  func `losses are forecast`(source: Target, seed: String) throws {
    let folder = try TestFolder()
    guard let input = try makeInput(of: source, from: seed, in: folder) else { return }
    let reader = try #require(
      try Registry.standard[source.format]?.reader(FormatOptions()), "\(source.format) is read")
    for target in Self.targets {
      let choice = try FormatChoice(target.name, in: .standard, use: .writing)
      let writer = try #require(try choice.format.writer(choice.options))
      let forecast = reader.coverage.forecast(to: writer)
      guard
        let result = try convertUnlessRefused(
          input, from: source.format, to: target.name, in: folder, output: "out-\(target.output)")
      else { continue }
      let known = Set(forecast.map { "\($0.kind.name).\($0.fieldPath) \($0.outcome.name)" })
      let losses = result.writing.ledger.losses.filter { $0.outcome.isLoss }.map {
        "\($0.kind.name).\($0.fieldPath) \($0.outcome.name)"
      }
      #expect(losses.filter { !known.contains($0) } == [], "\(source.name) → \(target.name)")
      let written = forecast.filter { line in
        line.isAlways && result.writing.ledger.count(line.kind, line.field, .written) > 0
      }
      #expect(
        written.map { "\($0.kind.name).\($0.fieldPath)" } == [], "\(source.name) → \(target.name)")
    }
  }

  /// What a target says that is about one learner or framework, and gets none or several.
  private static let refusals: Set<String> = [
    "elmo.several-learners", "pesc.several-learners", "case.no-framework",
  ]

  /// What a conversion gave; `nil` where the target refuses what there is.
  private func convertUnlessRefused(
    _ path: String, from source: String? = nil, to target: String, in folder: TestFolder,
    output: String
  ) throws -> ConversionResult? {
    do {
      return try convert(path, from: source, to: target, in: folder, output: output).result
    } catch let failure as Failure where Self.refusals.contains(failure.finding.code.name) {
      return nil
    }
  }

  private func makeInput(
    of source: Target, from seed: String, in folder: TestFolder
  ) throws -> String? {
    var path = seed
    if seed == "every field" { path = try folder.write("seed.ndjson", EveryField.text) }
    if seed == "odd" { path = try folder.write("seed.ndjson", Self.odd) }
    guard
      let result = try convertUnlessRefused(
        path, to: source.name, in: folder, output: source.output)
    else { return nil }
    // Where records lack what a format requires of each, there is nothing to read back.
    let written = Kind.allCases.reduce(0) { $0 + result.writing.ledger.recordCount($1) }
    // So it is where no learner has anything that the format is about.
    let isEmpty =
      !source.output.hasSuffix(".zip") && folder.text(source.output).allSatisfy(\.isWhitespace)
    return written > 0 && !isEmpty ? folder.path(source.output) : nil
  }
}
