// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A behavior that made an incident.
public struct BehaviorEntry: FieldGroup {
  public let type = Field<Self, Code<BehaviorType>>(
    "type", "Whose rules it broke.", .ceds("Incident Behavior"), .edFi("Behavior.Behavior"))
  public let category = Field<Self, String>("category", "The kind of behavior.")
  public let description = Field<Self, String>(
    "description", "The behavior in words.", .edFi("Behavior.BehaviorDetailedDescription"))
  public let points = Field<Self, ExactDecimal>("points", "The points given or taken for it.")

  public init() {}
}
