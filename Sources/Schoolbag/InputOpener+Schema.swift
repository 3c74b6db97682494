import ByteIO
import Findings
import FormatKit
import Pipeline

extension InputOpener {
  /// Plans how an input is read whose values are to be checked against a schema alone.
  ///
  /// That is JSON of no certain or named format, and a whole array, which no format reads in one
  /// piece; `nil` where the input is read as its format.
  func plain(
    _ choice: InputChoice, _ set: InputSet, _ loose: LooseFiles, for schema: ValueSchema
  ) throws(Failure) -> ResolvedInput? {
    let isPlain = choice.format == PlainValues.format || schema.unit == .document
    if !isPlain, choice.format != nil { return nil }
    let opened = try open(set, beside: loose, asking: !isPlain)
    let certain = opened.identifications.filter { $0.identification.confidence == .certain }
    if !isPlain, certain.count == 1 { return nil }
    guard !opened.probe.entries.isEmpty else { return nil }
    let plan = PlainValues.plan(InputPlanning(self, opened).probe, schema.unit)
    return ResolvedInput(
      job: JobInput(
        set: opened.set, format: PlainValues.format, plan: plan, system: PlainValues.format,
        encoding: encoding), guess: nil)
  }
}
