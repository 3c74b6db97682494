import ConversionKit
import FormatKit
import Schoolbag
import TestKit
import Testing

/// Interchanges become records whose references meet.
struct ReadingTests {
  private func read(_ text: String) throws -> Converted {
    let folder = try TestFolder()
    try folder.write("input.xml", text)
    return try convert(folder.path("input.xml"), to: "records", in: folder)
  }

  private func interchange(_ name: String, _ body: String) -> String {
    "<Interchange\(name) xmlns='http://ed-fi.org/5.2.0'>\(body)</Interchange\(name)>"
  }

  private let offering = """
    <CourseOfferingReference><CourseOfferingIdentity><LocalCourseCode>ALG</LocalCourseCode>
    <SchoolReference><SchoolIdentity><SchoolId>9</SchoolId></SchoolIdentity></SchoolReference>
    <SessionReference><SessionIdentity><SessionName>Fall</SessionName>
    <SchoolYear>2025-2026</SchoolYear>
    <SchoolReference><SchoolIdentity><SchoolId>9</SchoolId></SchoolIdentity></SchoolReference>
    </SessionIdentity></SessionReference></CourseOfferingIdentity></CourseOfferingReference>
    """

  @Test func `a grade leads to the section that an interchange of its own describes`() throws {
    let section = try read(
      interchange(
        "MasterSchedule",
        "<Section><SectionIdentifier>S1</SectionIdentifier>\(offering)</Section>"))
    let grade = try read(
      interchange(
        "StudentGrade",
        """
        <Grade><LetterGradeEarned>A</LetterGradeEarned><StudentSectionAssociationReference>
        <StudentSectionAssociationIdentity><StudentReference><StudentIdentity>
        <StudentUniqueId>054</StudentUniqueId></StudentIdentity></StudentReference>
        <SectionReference><SectionIdentity><SectionIdentifier>S1</SectionIdentifier>\(offering)
        </SectionIdentity></SectionReference><BeginDate>2025-08-01</BeginDate>
        </StudentSectionAssociationIdentity></StudentSectionAssociationReference></Grade>
        """))
    let key = try #require(section.lines.last?.firstMatch(of: /"key":(\[[^\]]*\])/)?.1)
    #expect(grade.lines.last?.contains("\"section\":\(key)") == true, "\(grade.text)")
    #expect(grade.text.contains("\"owner\":\"054\""))
    #expect(grade.count(.kept) == 1, "the day on which the learner came")
    #expect(section.count(.kept) == 0)
  }

  @Test func `an identifier of the staff is none of a learner`() throws {
    let staff = try read(
      interchange("StaffAssociation", "<Staff><StaffUniqueId>054</StaffUniqueId></Staff>"))
    #expect(staff.text.contains("\"key\":[\"Staff\",\"054\"]"))
  }

  @Test func `codes of other lists are kept and told`() throws {
    let read = try read(
      interchange(
        "StudentGrade",
        "<Grade><GradeType>uri://elsewhere/GradeTypeDescriptor#Never</GradeType></Grade>"))
    #expect(read.findings == ["elements.code 1:64"])
    #expect(read.text.contains("uri://elsewhere/GradeTypeDescriptor#Never"))
  }

  @Test func `a root of another kind is refused where the format is named`() throws {
    let folder = try TestFolder()
    try folder.write("input.xml", "<Students/>")
    let read = try convert(
      folder.path("input.xml"), from: "edfi-xml", to: "records", in: folder)
    #expect(read.findings.first?.hasPrefix("elements.root 1:1") == true)
  }
}
