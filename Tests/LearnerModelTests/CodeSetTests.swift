import LearnerModel
import Testing

struct CodeSetTests {
  static let sets: [CodeSet] = {
    var found: [String: CodeSet] = [:]
    for kind in Kind.allCases {
      for spec in kind.schema.fields {
        if let set = spec.codeSet { found[set.name] = set }
      }
    }
    return found.values.sorted { $0.name < $1.name }
  }()

  @Test func `code sets are told apart by their names, and from kinds too`() {
    var owners: [String: Set<ObjectIdentifier>] = [:]
    for kind in Kind.allCases {
      for spec in kind.schema.fields {
        if let list = spec.codeList {
          owners[list.codeSet.name, default: []].insert(ObjectIdentifier(list))
        }
      }
    }
    for (name, lists) in owners {
      #expect(lists.count == 1, "\(name)")
      #expect(Kind(name: name) == nil, "\(name)")
    }
  }

  @Test(arguments: sets.map(\.name))
  func `codes are unique and labelled`(name: String) throws {
    let set = try #require(Self.sets.first { $0.name == name })
    #expect(!set.codes.isEmpty)
    #expect(Set(set.codes.map(\.value)).count == set.codes.count)
    #expect(set.codes.allSatisfy { !$0.label.isEmpty && !$0.value.contains(" ") })
    #expect(set.meaning.hasSuffix("."))
  }

  @Test(arguments: sets.map(\.name))
  func `one spelling leads to one code only`(name: String) throws {
    let set = try #require(Self.sets.first { $0.name == name })
    for standard in Standard.allCases {
      let theirs = set.crosswalk(to: standard).map(\.theirs)
      #expect(Set(theirs).count == theirs.count, "\(set.name), \(standard.rawValue)")
      let canonical = set.crosswalk(to: standard).map(\.canonical)
      #expect(Set(canonical).count == canonical.count, "\(set.name), \(standard.rawValue)")
    }
    let own = set.codes.map(\.value) + set.codes.flatMap(\.aliases)
    #expect(Set(own).count == own.count, "\(set.name)")
  }

  @Test func `a reader finds the canonical code by the spelling of its standard`() {
    func canonical(_ theirs: String, _ standard: Standard?, _ set: CodeSet) -> String? {
      set.spellings(of: standard).first { $0.theirs == theirs }?.canonical
    }
    #expect(canonical("Ninth grade", .edFi, GradeLevel.codeSet) == "09")
    #expect(canonical("NinthGrade", .pesc, GradeLevel.codeSet) == "09")
    #expect(canonical("9", nil, GradeLevel.codeSet) == "09")
    #expect(canonical("K", .oneRoster, GradeLevel.codeSet) == "KG")
    #expect(canonical("NinthGrade", .oneRoster, GradeLevel.codeSet) == nil)
    #expect(canonical("fully graded", .oneRoster, ScoreState.codeSet) == "scored")
    #expect(canonical("exempt", .oneRoster, ScoreState.codeSet) == "excused")
    #expect(canonical("EX", .canvas, ScoreState.codeSet) == "excused")
    #expect(canonical("on_campus", .canvas, DeliveryModel.codeSet) == "faceToFace")
    #expect(canonical("phone", .oneRoster, PhoneType.codeSet) == "voice")
    #expect(canonical("sms", .oneRoster, PhoneType.codeSet) == "mobile")
    #expect(canonical("tobedeleted", .oneRoster, Lifecycle.codeSet) == "deleted")
  }

  @Test func `the scores' states are those of the design`() {
    let wanted = [
      "scored", "notYetGraded", "notAssigned", "notSubmitted", "submitted", "partiallyGraded",
      "excused", "dropped",
    ]
    for code in wanted { #expect(ScoreState.codeSet.contains(code), "\(code)") }
  }

  @Test func `a code that is not listed is a code all the same`() {
    let code = Code<GradeLevel>("ps1")
    #expect(!code.isListed)
    #expect(code.canonical == "ps1")
    #expect(Code<GradeLevel>("KG").isListed)
  }
}
