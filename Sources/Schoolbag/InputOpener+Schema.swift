import FormatKit
import Findings
import Pipeline

extension InputOpener {
  /// Opens an input whose values are to be checked against a schema.
  ///
  /// It is read as its format where that is named or certain; any other JSON is checked against the
  /// schema alone, and so is a whole array, which no format reads in one piece.
  func resolve(_ choice: InputChoice, for schema: ValueSchema) throws(Failure) -> ResolvedInput {
    let isPlain = choice.format == PlainValues.format || schema.unit == .document
    if !isPlain, choice.format != nil { return try resolve(choice) }
    let opened = try open(choice.path, asking: !isPlain)
    let certain = opened.identifications.filter { $0.identification.confidence == .certain }
    if !isPlain, certain.count == 1 { return try resolve(choice) }
    guard !opened.probe.entries.isEmpty else { return try resolve(choice) }
    let plan = PlainValues.plan(InputPlanning(self, opened).probe, schema.unit)
    return ResolvedInput(
      job: JobInput(
        set: opened.set, format: PlainValues.format, plan: plan, system: PlainValues.format,
        encoding: encoding), guess: nil)
  }
}
