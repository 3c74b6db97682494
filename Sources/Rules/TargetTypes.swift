public import Findings
public import LearnerModel

/// What a reference leads to is of a type that fits: a section belongs to a school, to no district.
///
/// The types are those that OneRoster asks for.
public struct TargetTypes: Sendable {
  /// Creates the rule.
  public init() {}

  /// What it may report.
  public var codes: [FindingCode] { [.targetType] }

  /// By kind: the field with the type of its records, and the codes it may hold.
  public static let typeFields: [Kind: (field: FieldIndex, codes: CodeSet)] = [
    .organization: (Organization.declared.fields.type.index, OrganizationType.codeSet),
    .session: (Session.declared.fields.type.index, SessionType.codeSet),
  ]

  /// What a field has to lead to.
  private struct Expectation {
    let words: String
    let fits: @Sendable (String) -> Bool

    static let school = Expectation(words: "a school") {
      ["school", "postsecondary", "provider", "other"].contains($0)
    }
    static let schoolYear = Expectation(words: "a school year") { $0 == "schoolYear" }
    static let partOfYear = Expectation(words: "a part of a school year") { $0 != "schoolYear" }
  }

  private static func expectation(of kind: Kind, _ field: FieldIndex) -> Expectation? {
    switch kind {
    case .section where field == Section.declared.fields.organization.index,
      .sectionEnrollment where field == SectionEnrollment.declared.fields.organization.index,
      .lineItem where field == LineItem.declared.fields.organization.index:
      .school
    case .course where field == Course.declared.fields.session.index: .schoolYear
    case .lineItem where field == LineItem.declared.fields.session.index,
      .lineItem where field == LineItem.declared.fields.gradingPeriod.index:
      .partOfYear
    default: nil
    }
  }

  /// Whether references from a field may lead to a record whose type is the code of that number.
  public func mayLead(
    from kind: Kind, _ field: FieldIndex, to target: Kind, ofType code: Int
  ) -> Bool {
    guard let expectation = Self.expectation(of: kind, field),
      let codes = Self.typeFields[target]?.codes.codes, codes.indices.contains(code)
    else { return true }
    return expectation.fits(codes[code].value)
  }

  /// Reports references that lead to a record of another type than they have to.
  public func report(
    _ references: KeyFacts.Reference, to target: Kind, ofType code: Int, at place: Location?
  ) -> Finding? {
    guard let expectation = Self.expectation(of: references.kind, references.field),
      let type = Self.typeFields[target]?.codes.codes[code].value
    else { return nil }
    var finding = Finding(
      .targetType,
      "\(field: references.path) leads to a record of kind \(field: target.name) of type \(field: type), not to \(expectation.words)",
      at: references.place, count: references.count)
    if let place { finding.related.append(.init("the record that it leads to", at: place)) }
    return finding
  }
}

extension FindingCode {
  /// A reference leads to a record of a type that does not fit.
  public static let targetType = FindingCode(
    "semantic.target-type", .warning, "A reference leads to a record of a type that does not fit.",
    explanation: """
      Sections, enrollments in them and line items belong to a school, not to the district above it; \
      a course to a school year, and line items to a part of one, as OneRoster has it. Each record \
      that is led to is one finding a field.
      """,
    hint: "correct the type of the record, or the references to it")
}
