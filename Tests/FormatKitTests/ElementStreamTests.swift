import FormatKit
import TestKit
import Testing

/// Elements become records by their maps, and nothing that stands in them is lost.
struct ElementStreamTests {
  private func run(_ body: String, chunk: Int = 1 << 20) throws -> ElementRun {
    try ElementRun("<All xmlns='urn:a'>\n\(body)</All>\n", chunk: chunk)
  }

  @Test func `values, groups and what no map names`() throws {
    let run = try run(
      """
      <Student id="S1"><StudentUniqueId>054</StudentUniqueId>
        <Name><FirstName>Ana &amp; Bo</FirstName><MaidenName>X</MaidenName></Name>
        <Address><City>Ulm</City></Address><Address><City>Bonn</City><Floor>2</Floor></Address>
        <Pet><Kind>cat</Kind></Pet><Pet><Kind>dog</Kind></Pet>
      </Student>
      """)
    #expect(
      run.records == [
        "person@2:20 key=054 givenName=Ana & Bo addresses{1} addresses.city=Ulm addresses{1} "
          + "addresses.city=Bonn Student/@id=S1 Student/Name/MaidenName=X "
          + "Student/Address[2]/Floor=2 Student/Pet/Kind=cat Student/Pet[2]/Kind=dog"
      ])
    #expect(run.isBalanced && run.read == 9 && run.mapped == 4 && run.kept == 5)
  }

  @Test func `references, codes and school years`() throws {
    let run = try run(
      """
      <Grade><NumericGradeEarned>090</NumericGradeEarned>
      <GradeLevel>uri://ed-fi.org/GradeLevel#Ninth grade</GradeLevel>
      <SchoolYear>2025-2026</SchoolYear>
      <StudentReference><StudentIdentity><StudentUniqueId>054</StudentUniqueId></StudentIdentity>
      </StudentReference><SectionReference><Code>M1</Code><School>7</School></SectionReference></Grade>
      <Grade><GradeLevel>uri://x#Ninth grade</GradeLevel><GradeLevel>Tenth grade</GradeLevel></Grade>
      """)
    #expect(
      run.records.first
        == "courseGrade@2:20 owner=054 section=M1|7 schoolYear=2026 gradeLevel=09 numericGrade=090")
    #expect(
      run.records.last?.hasSuffix(
        " gradeLevel=09~uri://x#Ninth grade Grade/GradeLevel[2]=Tenth grade") == true)
    #expect(run.isBalanced)
  }

  @Test func `records inside records know those around them`() throws {
    let run = try run(
      "<Report><Owner>7</Owner><Title>T</Title><Students><Line><Letter>A</Letter></Line>"
        + "<Line><Letter>B</Letter><Odd>?</Odd></Line></Students></Report>")
    #expect(
      run.records.map { $0.split(separator: " ").dropFirst().joined(separator: " ") } == [
        "title=T Report/Owner=7", "owner=7 letterGrade=A",
        "owner=7 letterGrade=B Report/Students/Line/Odd=?",
      ])
    #expect(run.isBalanced)
  }

  @Test func `an element without a map is kept as it stands`() throws {
    let run = try run(
      "<Other a='1'>x<b>y</b></Other><Student><Extension><e/>5</Extension></Student>")
    #expect(
      run.records.first == "document@2:20 Other=<Other xmlns=\"urn:a\" a='1'>x<b>y</b></Other>")
    #expect(
      run.records.last
        == "person@2:50 Student/Extension=<Extension xmlns=\"urn:a\"><e/>5</Extension>")
    #expect(run.findings == ["elements.unknown@2:1"])
    #expect(run.isBalanced && run.kept == 4)
  }

  @Test func `what stands around records is counted`() throws {
    let run = try ElementRun(
      "<All xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a b' v='2'>"
        + "stray<Student/></All>")
    #expect(run.isBalanced && run.read == 3 && run.kept == 1 && run.dropped == 2)
  }

  @Test(arguments: [1, 7, 64, 100, 1000])
  func `chunks of any size give the same`(_ size: Int) throws {
    var random = SeededGenerator(seed: UInt64(size))
    var body = ""
    for number in 0..<60 {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: body += "<Student><StudentUniqueId>\(number)</StudentUniqueId></Student>\n"
      case 1: body += "<!-- </Student> --><Other>\(number)</Other>"
      case 2: body += "<Student><Name>\r\n<FirstName>A\r\nB &lt;</FirstName></Name></Student>\r\n"
      case 3: body += "\n\n<Grade><NumericGradeEarned>ten</NumericGradeEarned><Odd/></Grade>"
      default: body += "<Student><Address><City><![CDATA[<U>]]></City></Address></Student>"
      }
    }
    let whole = try run(body)
    var pieces = try run(body, chunk: size)
    let difference = zip(pieces.records, whole.records).first { $0 != $1 }
    #expect(difference == nil)
    #expect(pieces.records.count == whole.records.count)
    // Findings of one cause are folded within a chunk.
    #expect(Set(whole.findings).subtracting(pieces.findings).isEmpty)
    pieces.findings = whole.findings
    pieces.paths = whole.paths
    pieces.records = whole.records
    #expect(pieces == whole)
    #expect(whole.isBalanced)
  }

  @Test(arguments: [3, 50, 5000])
  func `a broken record ends reading, or is set aside`(_ size: Int) throws {
    let text =
      "<All><Student><StudentUniqueId>1</StudentUniqueId></Student>\n"
      + "<Student><StudentUniqueId>2</Studentuniqueid></Student>\n"
      + "<Student><StudentUniqueId>3</StudentUniqueId></Student></All>"
    let stopped = try ElementRun(text, chunk: size)
    #expect(stopped.findings == ["xml.mismatched-tag@2:28"])
    #expect(stopped.hasStopped && stopped.isBalanced)
    #expect(stopped.records == ["person@1:5 key=1"])
    let skipped = try ElementRun(text, chunk: size, onError: .skip)
    #expect(skipped.records == ["person@1:5 key=1", "person@3:117 key=3"])
    #expect(skipped.rejected == "\n<Student><StudentUniqueId>2</Studentuniqueid></Student>")
    #expect(skipped.isBalanced)
  }

  @Test func `a document that is cut short is noticed wherever it ends`() throws {
    let text = "<All><Student><StudentUniqueId>1</StudentUniqueId></Student></All>"
    for count in 6..<text.count {
      let run = try ElementRun(String(text.prefix(count)), chunk: 4)
      #expect(run.hasStopped && run.isBalanced, "\(count)")
      #expect(run.findings.count == 1)
    }
  }
}
