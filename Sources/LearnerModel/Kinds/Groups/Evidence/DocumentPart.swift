// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A part of a set of files.
public struct DocumentPart: FieldGroup {
  public let name = Field<Self, String>("name", "Which part.", .oneRoster("manifest.propertyName"))
  public let mode = Field<Self, Code<SetMode>>(
    "mode", "Whether it is complete.", .oneRoster("manifest.value"))
  public let count = Field<Self, WholeNumber>("count", "How many records it holds.")

  public init() {}
}
