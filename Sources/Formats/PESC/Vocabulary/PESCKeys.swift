import FormatKit

/// What identifies the records of a transcript.
///
/// Transcripts name people and organizations by whichever identifiers there are, and the rest by where
/// it stands. `^` stands for each record around, up to the transcript.
enum PESCKeys {
  private static func up(_ count: Int) -> String { String(repeating: "^", count: count) }

  private static let sender = "TransmissionData/Source/Organization/"

  /// The elements with identifiers of an organization, the first that is there counts.
  static let organizationIdentifiers = [
    "OPEID", "NCHELPID", "IPEDS", "ATP", "FICE", "ACT", "CCD", "PSS", "CEEBACT", "CSIS", "USIS",
    "ESIS", "PSIS", "DUNS", "MutuallyDefined", "APAS",
  ]

  /// The key of the organization in the element at `path`.
  static func organization(_ path: String) -> KeyShape {
    var shapes = organizationIdentifiers.map { KeyShape(["=" + $0, path + $0]) }
    let local = path + "LocalOrganizationID/LocalOrganizationID"
    shapes.append(KeyShape(["=Local", local + "Code", local + "Qualifier"]))
    shapes.append(KeyShape(["=Name", path + "OrganizationName"]))
    // The key of another system.
    shapes.append(KeyShape([path + "MutuallyDefined"]))
    return oneOf(shapes)
  }

  /// The school of a record `outward` records within one that has a `School`, or of the next around.
  static func school(_ outward: Int, orAround isInSession: Bool) -> KeyShape {
    let own = organization(up(outward) + "School/")
    guard isInSession else { return own }
    return oneOf([own] + own.others + all(organization(up(outward + 1) + "School/")))
  }

  /// What an organization is called by, whatever identifier it is.
  private static func anyName(_ path: String) -> [String] {
    (organizationIdentifiers + ["LocalOrganizationID/LocalOrganizationIDCode", "OrganizationName"])
      .map { path + $0 }
  }

  /// The key of the learner of a transcript `outward` records around; zero is the transcript itself.
  static func learner(_ outward: Int) -> KeyShape {
    person(up(outward) + "Student/Person/", up(outward))
  }

  /// The key of the learner in the element itself.
  static let ownLearner = person("", "^")

  private static func person(_ path: String, _ transcript: String) -> KeyShape {
    oneOf([
      KeyShape([
        "=School", path + "SchoolAssignedPersonID",
        anyName(transcript + sender).joined(separator: "|"),
      ]),
      KeyShape([
        "=Agency", path + "AgencyIdentifier/AgencyAssignedID",
        path + "AgencyIdentifier/AgencyCode", "?" + path + "AgencyIdentifier/StateProvinceCode",
      ]),
      KeyShape(["=Agency", path + "AgencyAssignedID"]),
      KeyShape(["=NSN", path + "NSN"]),
      KeyShape(["=SIN", path + "SIN"]),
      KeyShape(["=SSN", path + "SSN"]),
      KeyShape(["=Recipient", path + "RecipientAssignedID"]),
      KeyShape([path + "SchoolAssignedPersonID"]),
      KeyShape(["=Document", transcript + "TransmissionData/DocumentID"]),
    ])
  }

  /// The key of what stands in a transcript `outward` records around: the document, and the place of
  /// each record from there on.
  static func place(_ outward: Int, _ name: String? = nil) -> KeyShape {
    let places = (0..<outward).reversed().map { up($0) + "#" }
    return KeyShape(
      [up(outward) + "TransmissionData/DocumentID"] + (name.map { ["=" + $0] } ?? []) + places)
  }

  /// The key of the session whose element is `outward` records around; minus one is its detail itself.
  static func session(_ outward: Int) -> KeyShape {
    let isDetail = outward < 0
    let around = up(isDetail ? 1 : outward)
    let path = isDetail ? "" : around + "AcademicSessionDetail/"
    let schools =
      anyName(around + "School/") + anyName(around + "^School/") + anyName(around + "^^" + sender)
    return KeyShape([
      "?" + schools.joined(separator: "|"), path + "SessionDesignator",
      "?" + path + "SessionDesignatorSuffix", "?" + path + "SessionName",
    ])
  }

  private static func all(_ shape: KeyShape) -> [KeyShape] { [shape] + shape.others }

  private static func oneOf(_ shapes: [KeyShape]) -> KeyShape {
    var first = shapes[0]
    first.others = Array(shapes.dropFirst())
    return first
  }
}
