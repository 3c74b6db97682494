import FormatKit
import LearnerModel

/// Schools.
extension SIFVocabulary {
  var schoolInfo: ElementMap {
    let f = Organization.declared.fields
    let name: ElementMap = .value("SchoolName", f.name)
    let identifiers: [ElementMap] =
      isAustralia
      ? [
        .value("LocalId", f.identifier),
        identifier("StateProvinceId", "state"),
        .kept("CommonwealthId"), .kept("ParentCommonwealthId"), .kept("ACARAId"),
        .kept("OtherIdList"), name,
      ]
      : [
        .value("LocalId", f.identifier),
        identifier("StateProvinceId", "state"),
        .kept("NCESId"), name.required,
      ]
    let district: [ElementMap] =
      [self.identifier("LEAInfoRefId"), .kept("OtherLEA")]
      + (isAustralia ? kept("SchoolDistrict", "SchoolDistrictLocalId") : [])
    let reach: [ElementMap] =
      [.value("SchoolURL", f.websites).once]
      + (isAustralia ? [emails("SchoolEmailList", f.emails)] : [])
      + kept("PrincipalInfo", "SchoolContactList")
      + [addresses(f.addresses)] + (isAustralia ? [] : kept("AddressRefIdList"))
      + [phones(f.phones)]
    let rest: [ElementMap] =
      isAustralia
      ? [
        .kept("SessionType"),
        .inside(
          "YearLevels",
          [.inside("YearLevel", [.values("Code", f.gradeLevels, grades)]).repeated]),
      ]
        + kept(
          "ARIA", "OperationalStatus", "FederalElectorate", "Campus", "SchoolSector",
          "IndependentSchool", "NonGovSystemicStatus", "System", "ReligiousAffiliation",
          "SchoolGeographicLocation", "LocalGovernmentArea", "JurisdictionLowerHouse", "SLA",
          "SchoolCoEdStatus", "BoardingSchoolStatus", "YearLevelEnrollmentList",
          "TotalEnrollments", "Entity_Open", "Entity_Close", "SchoolTimeZone")
      : [
        .kept("IdentificationInfoList"), .kept("SessionType"),
        .inside(
          "GradeLevels",
          [
            .inside(
              "GradeLevel", [.values("Code", f.gradeLevels), .kept("OtherCodeList")]
            ).repeated
          ]),
        .kept("Title1Status"), .kept("OperationalStatus"), .kept("CongressionalDistrict"),
        .kept("ActiveSchoolYear"),
      ]
    return .record(
      "SchoolInfo",
      RecordMap(
        .organization,
        keys: [key, (f.parent.index, KeyShape(["LEAInfoRefId"]))],
        constants: [(f.type.index, "school")],
        [refId] + identifiers + district + kept("SchoolType", "SchoolFocusList") + reach + rest
          + ending))
  }

  /// An identifier of a kind that the element's name says.
  private func identifier(_ name: String, _ type: String) -> ElementMap {
    let f = Organization.declared.fields.identifiers
    return .group(
      name, f, constants: [(f.fields.type.index, type)], [.value(".", f.fields.value)])
  }
}
