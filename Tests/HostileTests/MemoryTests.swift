import TestKit
import Testing

/// What checks keep stays within `--memory` and 24 MiB, and so do their findings.
struct MemoryTests {
  private static let rows = 250_000

  /// Results of people and line items that are not there: no key or reference is like another.
  private static let results = {
    var text =
      "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,"
      + "scoreDate,comment\n"
    for number in 0..<rows {
      text += "r\(number),active,2024-02-11T08:30:00.000Z,i\(number),s\(number),"
      text += "fully graded,1,2024-02-11,\n"
    }
    return text
  }()

  @Test(arguments: ["1", "4"])
  func `a million findings about half a million keys`(jobs: String) throws {
    let run = try HostileRun()
    try run.folder.makeFolder("bundle")
    try run.folder.write(
      "bundle/manifest.csv",
      "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\n"
        + "file.users,bulk\nfile.lineItems,bulk\nfile.results,bulk\n")
    try run.folder.write(
      "bundle/users.csv",
      "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,"
        + "familyName\np1,,,true,,student,ann,Ann,Ash\n")
    try run.folder.write(
      "bundle/lineItems.csv",
      "sourcedId,status,dateLastModified,title,assignDate,dueDate,classSourcedId,"
        + "categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax\n"
        + "l1,,,Essay,2024-02-01,2024-02-02,,,,0,10\n")
    try run.folder.write("bundle/results.csv", Self.results)
    let outcome = run.outcome(
      try run.start(["validate", "bundle", "--memory", "48M", "--jobs", jobs]))
    #expect(outcome.ending == .status(1))
    let last = outcome.text.split(separator: "\n").last ?? ""
    // Two of each a row, and what the small files beside lack.
    #expect(last.hasSuffix("500,004 errors, 500,011 warnings"), "\(last)")
    // Findings of one code are listed for a while, then counted.
    #expect(outcome.codes.count < 2_000)
    #expect(outcome.peakMemory > 0 && outcome.peakMemory < 72 << 20, "\(outcome.peakMemory)")
    run.expectNothingMade()
  }
}
