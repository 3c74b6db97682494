// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A resource's use in a section or course, or by a person.
public struct ResourceLink: RecordKind {
  public static let kind = Kind.resourceLink
  public static let declared = DeclaredKind<Self>(
    "resourceLinks", in: .references, "A resource's use in a section or course, or by a person.")

  public let title = Field<Self, String>(
    "title", "The title.", .oneRoster("classResources.title"), .oneRoster("courseResources.title"))
  public let resource = Field<Self, Reference<Resource>>(
    "resource", "The resource.", .oneRoster("classResources.resourceSourcedId"),
    .oneRoster("courseResources.resourceSourcedId"), .oneRoster("userResources.resourceSourcedId"))
  public let section = Field<Self, Reference<Section>>(
    "section", "The section.", .oneRoster("classResources.classSourcedId"),
    .oneRoster("userResources.classSourcedId"))
  public let course = Field<Self, Reference<Course>>(
    "course", "The course.", .oneRoster("courseResources.courseSourcedId"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school.", .oneRoster("userResources.orgSourcedId"))
  public let person = Field<Self, Reference<Person>>(
    "person", "The person.", .oneRoster("userResources.userSourcedId"),
    .oneRoster("users.resourceSourcedIds"))

  public init() {}
}
