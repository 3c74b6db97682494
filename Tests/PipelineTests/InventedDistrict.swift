import Foundation
import TestKit

/// A OneRoster 1.2 folder of invented people, made from a seed.
struct InventedDistrict {
  var learners = 30
  var teachers = 3
  var items = 40
  var results = 400
  /// Whether some references lead nowhere, some rows are deleted, some keys have long names.
  var isUntidy = true
  var seed: UInt64 = 1

  /// Writes the files into a new temporary folder.
  func write() throws -> String {
    var generator = SeededGenerator(seed: seed)
    let folder = NSTemporaryDirectory() + "district-\(seed)-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func save(_ name: String, _ header: String, _ rows: [String]) throws {
      let text = ([header] + rows).joined(separator: "\n") + "\n"
      try text.write(toFile: "\(folder)/\(name).csv", atomically: true, encoding: .utf8)
    }
    func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
    func chance(_ percent: Int) -> Bool { pick(100) < percent }
    let schools = ["org-a", "org-b"]
    try save(
      "orgs",
      "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId,metadata.area",
      [
        "org-d,,,District,district,,,north", "org-a,,,School A,school,1,org-d,",
        "org-b,,,School B,school,2,org-d,south",
      ])
    try save(
      "academicSessions",
      "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
      [
        "y,,,Year,schoolYear,2025-08-01,2026-07-01,,2026",
        "t,,,Term,term,2025-08-01,2026-01-01,y,2026",
      ])
    try save(
      "courses",
      "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
      (0..<4).map { "course-\($0),,,y,Course \($0),C\($0),\"05,06\",\(schools[$0 % 2]),," })
    try save(
      "classes",
      "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
      (0..<6).map {
        "class-\($0),,,Class \($0),05,course-\($0 % 4),K\($0),scheduled,,\(schools[$0 % 2]),t,,,\"1,2\""
      })
    try save(
      "categories", "sourcedId,status,dateLastModified,title,weight",
      ["cat-0,,,Homework,40", "cat-1,,,Tests,60"])
    try save(
      "lineItems",
      "sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,academicSessionSourcedId,resultValueMin,resultValueMax,schoolSourcedId",
      (0..<items).map {
        "item-\($0),,,\"Item, \($0)\",,2025-09-01,2025-09-08,class-\($0 % 6),cat-\($0 % 2),t,0,10,\(schools[$0 % 2])"
      })
    try save(
      "results",
      "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment,textScore,classSourcedId,inProgress,incomplete,late,missing",
      (0..<results).map { number in
        let item = isUntidy && chance(2) ? "item-none" : "item-\(pick(items))"
        let status = isUntidy && chance(3) ? "tobedeleted" : ""
        return
          "r-\(number),\(status),,\(item),learner-\(pick(learners)),fully graded,\(pick(10)).\(pick(10)),2025-09-09,,,,,,\(chance(20) ? "true" : ""),"
      })
    try save(
      "resultLearningObjectiveIds",
      "sourcedId,status,dateLastModified,resultSourcedId,source,learningObjectiveId,score,textScore",
      (0..<results / 4).map { number in
        let result = isUntidy && chance(3) ? "r-none" : "r-\(pick(results))"
        return "m-\(number),,,\(result),case,objective-\(pick(5)),,"
      })
    let people =
      (0..<learners).map { "learner-\($0)" } + (0..<teachers).map { "teacher-\($0)" }
      + (0..<learners / 3).map { "parent-\($0)" }
    try save(
      "users",
      "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns",
      people.shuffled(using: &generator).map { person in
        let agent =
          person.hasPrefix("learner") && chance(50) ? "parent-\(pick(max(1, learners / 3)))" : ""
        return
          "\(person),,,true,\(person),,Given,Family \(person),,,\(person)@example.org,,,\(agent),05,secret,,,,,\(schools[pick(2)]),"
      })
    try save(
      "roles",
      "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId",
      people.shuffled(using: &generator).map { person in
        let role =
          person.hasPrefix("learner")
          ? "student" : person.hasPrefix("teacher") ? "teacher" : "parent"
        return "role-\(person),,,\(person),primary,\(role),,,\(schools[pick(2)]),"
      })
    try save(
      "enrollments",
      "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
      people.filter { !$0.hasPrefix("parent") }.map { person in
        "e-\(person),,,class-\(pick(6)),\(schools[pick(2)]),\(person),\(person.hasPrefix("learner") ? "student" : "teacher"),,,"
      })
    let files = [
      "academicSessions", "categories", "classes", "courses", "enrollments", "lineItems", "orgs",
      "resultLearningObjectiveIds", "results", "roles", "users",
    ]
    try save(
      "manifest", "propertyName,value",
      ["manifest.version,1.0", "oneroster.version,1.2"] + files.map { "file.\($0),bulk" })
    return folder
  }
}
