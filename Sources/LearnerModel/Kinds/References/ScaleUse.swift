// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// The scale on which the scores of a line item, or one result, are shown.
public struct ScaleUse: RecordKind {
  public static let kind = Kind.scaleUse
  public static let declared = DeclaredKind<Self>(
    "scaleUses", in: .references,
    "The scale on which the scores of a line item, or one result, are shown.",
    needs: ["scale": "It leads to a scale"])

  public let title = Field<Self, String>(
    "title", "The title.", .oneRoster("lineItemScoreScales.title"),
    .oneRoster("resultScoreScales.title"))
  public let scale = Field<Self, Reference<Scale>>(
    "scale", "The scale.", .oneRoster("lineItemScoreScales.scoreScaleSourcedId"),
    .oneRoster("resultScoreScales.scoreScaleSourcedId"))
  public let lineItem = Field<Self, Reference<LineItem>>(
    "lineItem", "The line item.", .oneRoster("lineItemScoreScales.lineItemSourcedId"))
  public let result = Field<Self, Reference<LineItemResult>>(
    "result", "The result.", .oneRoster("resultScoreScales.resultSourcedId"))

  public init() {}
}
