import FormatKit
import LearnerModel

/// Learning resources and where they are used.
extension OneRosterTables {
  static let resources: TableMapping = {
    let resource = Resource.declared.fields
    return table(
      "resources", of: .resource,
      [
        Column("vendorResourceId", .to(resource.vendorResourceId)).required,
        Column("title", .to(resource.title)),
        Column("roles", .list(resource.roles)).open("ext:"),
        Column("importance", .to(resource.importance)),
        Column("vendorId", .to(resource.vendorId)),
        Column("applicationId", .to(resource.applicationId)),
      ])
  }()

  static let classResources: TableMapping = {
    let link = ResourceLink.declared.fields
    return table(
      "classResources", of: .resourceLink, selector: link.section.index,
      [
        Column("title", .to(link.title)),
        reference("classSourcedId", .to(link.section)).required,
        reference("resourceSourcedId", .to(link.resource)).required,
      ])
  }()

  static let courseResources: TableMapping = {
    let link = ResourceLink.declared.fields
    return table(
      "courseResources", of: .resourceLink, selector: link.course.index,
      [
        Column("title", .to(link.title)),
        reference("courseSourcedId", .to(link.course)).required,
        reference("resourceSourcedId", .to(link.resource)).required,
      ])
  }()

  static let userResources: TableMapping = {
    let link = ResourceLink.declared.fields
    return table(
      "userResources", of: .resourceLink, versions: ["1.2"], selector: link.person.index,
      [
        reference("userSourcedId", .to(link.person)).required,
        reference("orgSourcedId", .to(link.organization)),
        reference("classSourcedId", .to(link.section)),
        reference("resourceSourcedId", .to(link.resource)).required,
      ])
  }()
}
