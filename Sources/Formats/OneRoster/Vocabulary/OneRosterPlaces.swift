import FormatKit
import LearnerModel

/// Where and when teaching happens: organizations, sessions, courses, classes.
extension OneRosterTables {
  static let academicSessions: TableMapping = {
    let session = Session.declared.fields
    return table(
      "academicSessions", of: .session,
      [
        Column("title", .to(session.title)).required,
        Column("type", .to(session.type)).required.open("ext:"),
        Column("startDate", .to(session.beginDate)).required,
        Column("endDate", .to(session.endDate)).required
          .remark(
            "the first day behind the session, as the standard has it; given as it was written"),
        reference("parentSourcedId", .to(session.parent)),
        Column("schoolYear", .to(session.schoolYear)).required.only(in: "1.1", "1.2")
          .remark("the year in which the school year ends"),
      ])
  }()

  static let orgs: TableMapping = {
    let organization = Organization.declared.fields
    return table(
      "orgs", of: .organization,
      [
        Column("name", .to(organization.name)).required,
        Column("type", .to(organization.type)).required.open("ext:"),
        Column("identifier", .to(organization.identifier)),
        reference("parentSourcedId", .to(organization.parent)),
      ])
  }()

  static let courses: TableMapping = {
    let course = Course.declared.fields
    return table(
      "courses", of: .course,
      [
        reference("schoolYearSourcedId", .to(course.session)).named("schoolYearId", in: "1.0"),
        Column("title", .to(course.title)).required,
        Column("courseCode", .to(course.code)),
        Column("grades", .list(course.gradeLevels)).named("grade", in: "1.0"),
        reference("orgSourcedId", .to(course.organization)).required,
        Column("subjects", .list(course.subjects)),
        Column("subjectCodes", .list(course.subjectCodes)).only(in: "1.1", "1.2"),
      ])
  }()

  static let classes: TableMapping = {
    let section = Section.declared.fields
    return table(
      "classes", of: .section,
      [
        Column("title", .to(section.title)).required,
        Column("grades", .list(section.gradeLevels)).named("grade", in: "1.0"),
        reference("courseSourcedId", .to(section.course)).required,
        Column("classCode", .to(section.code)),
        Column("classType", .to(section.type)).required.open("ext:"),
        Column("location", .to(section.location)),
        reference("schoolSourcedId", .to(section.organization)).required,
        reference("termSourcedIds", .list(section.sessions)).required
          .named("termSourcedId", in: "1.0"),
        Column("subjects", .list(section.subjects)),
        Column("subjectCodes", .list(section.subjectCodes)).only(in: "1.1", "1.2"),
        Column("periods", .list(section.periods)).only(in: "1.1", "1.2"),
      ])
  }()
}
