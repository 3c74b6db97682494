import ConversionKit
import Findings
import FormatKit
import LearnerModel
import OneRoster
import Pipeline
import Schoolbag
import TestKit
import Testing

/// What real files do otherwise than the standard: read, with findings.
struct DeviationTests {
  private static let users10 =
    "sourcedId,status,dateLastModified,orgSourcedIds,role,username,userId,givenName,familyName,"
    + "identifier,email,sms,phone,agents"
  private static let users11 =
    "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,"
    + "familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password"
  private static let orgs = """
    sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
    o1,,,Ash School,school,,

    """

  private func manifest(_ version: String, _ files: String...) -> String {
    let tables = OneRosterTables.all.filter { $0.exists(in: version) }.map(\.name)
    return
      (["propertyName,value", "manifest.version,1.0", "oneroster.version,\(version)"]
      + tables.map { "file.\($0),\(files.contains($0) ? "bulk" : "absent")" })
      .joined(separator: "\n") + "\n"
  }

  private func read(_ files: [String: String]) throws -> Converted {
    let folder = try TestFolder()
    for (name, text) in files { try folder.write("bundle/\(name)", text) }
    return try convert(folder.path("bundle"), to: "records", in: folder)
  }

  private func readFile(_ text: String, named name: String = "file.csv") throws -> Converted {
    let folder = try TestFolder()
    return try convert(try folder.write(name, text), to: "records", in: folder)
  }

  private func codes(_ read: Converted) -> [String: Int] {
    Dictionary(
      read.result.findings.countsByCode.map { ($0.code.name, $0.count) }, uniquingKeysWith: +)
  }

  private func count(_ kind: Kind, _ read: Converted) -> Int {
    read.result.reading.records[Int(kind.rawValue)]
  }

  @Test func `users of 1.1 in a bundle of 1.2 keep their roles`() throws {
    let row = "u1,,,true,\"o1,o2\",student,a,,Ann,Ash,,,,,,u2,09,\n"
    let read = try read([
      "manifest.csv": manifest("1.2", "users", "orgs"), "orgs.csv": Self.orgs,
      "users.csv": "\(Self.users11)\n\(row)",
    ])
    #expect(count(.role, read) == 2)
    #expect(count(.relationship, read) == 1)
    #expect(codes(read)["table.column-of-other-version"] == 2)
  }

  @Test func `users of 1.2 in a bundle of 1.1 are read`() throws {
    let read = try read([
      "manifest.csv": manifest("1.1", "users", "orgs"), "orgs.csv": Self.orgs,
      "users.csv": """
      sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,pronouns
      u1,,,true,a,Ann,Ash,she/her

      """,
    ])
    #expect(count(.person, read) == 1)
    #expect(codes(read)["table.column-of-other-version"] == 1)
    #expect(codes(read)["table.missing-required-column"] == 2)
  }

  @Test func `headers of 1.0 are right in 1.0, also in a loose file`() throws {
    let users = "\(Self.users10)\nu1,,,o1,student,a,,Ann,Ash,,,,,u2\n"
    let alone = try readFile(users, named: "users.csv")
    #expect(alone.result.inputs[0].job.plan.version == "1.0")
    #expect(codes(alone) == [:])
    #expect(count(.relationship, alone) == 1)
    let bundle = try read(["users.csv": users, "orgs.csv": Self.orgs])
    #expect(bundle.result.inputs[0].job.plan.version == "1.0")
    #expect(codes(bundle) == [:])
  }

  @Test func `headers of 1.0 in a bundle of 1.1 are told`() throws {
    let row = "u1,,,o1,student,a,,Ann,Ash,,,,,u2\n"
    let read = try read([
      "manifest.csv": manifest("1.1", "users", "orgs"), "orgs.csv": Self.orgs,
      "users.csv": "\(Self.users10)\n\(row)",
    ])
    #expect(codes(read)["table.other-header"] == 2)
    #expect(count(.relationship, read) == 1)
  }

  @Test func `other columns and another order are read`() throws {
    let read = try read([
      "manifest.csv": manifest("1.1", "users", "orgs"), "orgs.csv": Self.orgs,
      "users.csv": """
      sourcedId,enabledUser,status,dateLastModified,orgSourcedIds,role,username,userIds,givenName,\
      familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,ext_bus
      u1,1,active,2017-05-06 08:01:05,o1,student,a,,Ann,Ash,,,,,,,K,,12

      """,
    ])
    #expect(
      codes(read) == [
        "table.column-order": 1, "table.unknown-column": 1, "value.spelling": 3,
        "value.unexpected": 2,
      ])
    #expect(read.count(.kept) == 1)
    #expect(read.lines.contains { $0.contains("\"ext_bus\"") && $0.contains("\"12\"") })
  }

  @Test func `blank fields behind the last column are no shifted row`() throws {
    let read = try readFile(Self.orgs + "o2,,,Elm School,school,,,\no3,,,Oak,school,,,,7\n")
    #expect(codes(read) == ["csv.trailing-delimiter": 1, "csv.long-row": 1])
    #expect(read.count(.kept) == 1)
  }

  @Test func `an old name of a column does not take the place of the right one`() throws {
    let read = try readFile(
      """
      sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userId,userIds,\
      givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
      u1,,,true,o1,student,a,17,{LDAP:x},Ann,Ash,,,,,,,,

      """)
    #expect(codes(read) == ["table.unknown-column": 1])
    #expect(read.text.contains(#""identifiers":[{"type":"LDAP","value":"x"}]"#))
    #expect(read.count(.kept) == 1)
  }

  @Test func `columns without a name come back as extensions of the standard`() throws {
    let folder = try TestFolder()
    let path = try folder.write(
      "orgs.csv",
      "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId,\n"
        + "o1,,,Ash School,school,,,7\n")
    try convert(path, to: "oneroster-csv:version=1.2", in: folder, output: "back", isFolder: true)
    #expect(
      folder.text("back/orgs.csv").hasPrefix(Self.orgs.prefix { $0 != "\n" } + ",metadata.#8"))
    let again = try convert(folder.path("back"), to: "records", in: folder)
    #expect(codes(again) == [:])
  }

  @Test func `a list of odd form is told once a cell`() throws {
    let read = try readFile(
      """
      sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,\
      subjects,subjectCodes
      c1,,,y1,Algebra,A1,09,o1,"Math, Numbers, ,Signs",

      """)
    #expect(codes(read) == ["value.list": 1])
    #expect(read.text.contains(#""subjects":["Math","Numbers","Signs"]"#))
  }

  @Test func `a table with its own key in front has to be named`() throws {
    let text = """
      orgId,sourcedId,status,dateLastModified,name,identifier,type
      1,o1,active,2018-03-28 13:06:43,Ash School,A,school

      """
    let failure = #expect(throws: Failure.self) { try readFile(text, named: "Schools.csv") }
    #expect(failure?.finding.code.name == "input.unsure-format")
  }

  @Test func `another table is told by what it looks like`() throws {
    let failure = #expect(throws: Failure.self) { try readFile("fruit;color\nfig;green\n") }
    #expect(failure?.finding.code.name == "input.unknown-format")
    let text = failure?.finding.message.text(revealing: true) ?? ""
    #expect(
      text == "no format recognizes it; its first row has 2 fields, with a semicolon between them")
  }

  @Test func `beside a loose manifest no file is missed`() throws {
    let read = try readFile(manifest("1.1", "users", "orgs"), named: "manifest.csv")
    #expect(codes(read) == [:])
    #expect(count(.document, read) == 1)
  }

  @Test func `a second file of a table, and one without header, are told as what they are`() throws
  {
    let read = try read([
      "manifest.csv": manifest("1.1", "orgs"), "orgs.csv": Self.orgs, "users.csv": "",
      "schools.csv": Self.orgs.replacing("o1", with: "o2"),
    ])
    #expect(count(.organization, read) == 2)
    let told = read.result.findings.findings.map {
      "\($0.code.name): \($0.message.text(revealing: true))"
    }
    #expect(
      told.sorted() == [
        "oneroster.file-name: it is read as orgs.csv",
        "oneroster.repeated-file: it holds orgs.csv once more",
        "oneroster.unknown-file: it has no header of its table, and is not read",
      ])
  }
}
