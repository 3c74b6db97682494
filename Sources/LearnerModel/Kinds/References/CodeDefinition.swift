// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// What a local code of the sender means.
public struct CodeDefinition: RecordKind {
  public static let kind = Kind.codeDefinition
  public static let declared = DeclaredKind<Self>(
    "codeDefinitions", in: .references, "What a local code of the sender means.")

  public let codeSet = Field<Self, String>("codeSet", "The set that the code belongs to.")
  public let namespace = Field<Self, ResourceLocator>(
    "namespace", "Whose code it is.", .edFi("Descriptor.Namespace"))
  public let code = Field<Self, Identifier>("code", "The code.", .edFi("Descriptor.CodeValue"))
  public let label = Field<Self, String>(
    "label", "What it is called.", .edFi("Descriptor.ShortDescription"))
  public let description = Field<Self, String>(
    "description", "What it means.", .edFi("Descriptor.Description"))
  public let canonical = Field<Self, String>(
    "canonical", "The code of the model that means the same.")
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day on which it holds.", .edFi("Descriptor.EffectiveBeginDate"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The last day on which it holds.", .edFi("Descriptor.EffectiveEndDate"))

  public init() {}
}
