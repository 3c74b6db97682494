// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A scale on which scores are shown: letters, levels, points.
public struct Scale: RecordKind {
  public static let kind = Kind.scale
  public static let declared = DeclaredKind<Self>(
    "scales", in: .references, "A scale on which scores are shown: letters, levels, points.")

  public let title = Field<Self, String>(
    "title", "The name.", .oneRoster("scoreScales.title"), .canvas("grading_standards.title"))
  public let type = Field<Self, String>(
    "type", "What kind of scale it is.", .oneRoster("scoreScales.type"))
  public let description = Field<Self, String>(
    "description", "What it is for.", .elmo("gradingScheme.description"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school or other body.", .oneRoster("scoreScales.orgSourcedId"))
  public let course = Field<Self, Reference<Course>>(
    "course", "The course whose scale it is.", .oneRoster("scoreScales.courseSourcedId"))
  public let section = Field<Self, Reference<Section>>(
    "section", "The section whose scale it is.", .oneRoster("scoreScales.classSourcedId"))
  public let minimum = Field<Self, ExactDecimal>("minimum", "The lowest score.")
  public let maximum = Field<Self, ExactDecimal>("maximum", "The highest score.")
  public let values = GroupField<Self, ScaleValue>(
    "values", "The steps, in order.", .oneRoster("scoreScales.scoreScaleValue"),
    .canvas("grading_standards.data"))

  public init() {}
}
