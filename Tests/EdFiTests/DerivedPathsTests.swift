import FormatKit
import LearnerModel
import TestKit
import Testing

@testable import EdFi

/// What the rules make of the vocabulary is what the API itself says.
@Suite(.enabled(if: PackageRoot.corpus != nil))
struct DerivedPathsTests {
  /// A place in JSON that a derived map names.
  struct Place {
    var steps: [(name: String, isList: Bool)]
    var type: JSONType?
    var isKept: Bool
    var versions: Set<String>
    var path: String { steps.map { $0.name + ($0.isList ? "[]" : "") }.joined(separator: "/") }
  }

  /// What data standard 5.2 has and the description of 5.0 does not, and what only looks like a
  /// difference.
  private static let newer: Set<String> = [
    "StudentHealth", "StudentSection504ProgramAssociation", "StudentTransportation", "CrisisEvent",
    "StudentDisciplineIncidentBehaviorAssociation/weapons[]",
    "StudentEducationOrganizationAssociation/displacedStudents[]",
    "StudentSectionAssociation/dualCreditEducationOrganizationReference",
    "StudentSectionAssociation/dualCreditIndicator",
    "StudentSectionAssociation/dualCreditInstitutionDescriptor",
    "StudentSectionAssociation/dualCreditTypeDescriptor",
    "StudentSectionAssociation/dualHighSchoolCreditIndicator",
    "StudentSpecialEducationProgramAssociation/reductionInHoursPerWeekComparedToPeers",
    "StudentSpecialEducationProgramAssociation/shortenedSchoolDayIndicator",
  ]

  private static var schemas: OpenAPISchemas {
    get throws {
      try OpenAPISchemas("\(PackageRoot.corpus ?? "")/json/ed-fi/openapi/resources-ds-5.0.yaml")
    }
  }

  @Test func `every path is in the description of the API`() throws {
    let schemas = try Self.schemas
    #expect(schemas.resources.count > 120)
    var differences: [String] = []
    var count = 0
    for (resource, entity) in EdFiResources.all {
      guard entity.exists(in: "5.2"), !entity.name.hasSuffix("Descriptor"),
        !Self.newer.contains(entity.name), case .record(let map) = entity.use
      else { continue }
      guard let schema = schemas.resources[resource] else {
        differences.append("no resource \(resource)")
        continue
      }
      for place in Self.places(of: map, [])
      where place.versions.isEmpty
        || place.versions.contains("5.2")
      {
        count += 1
        let path = "\(entity.name)/\(place.path)"
        if Self.newer.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) { continue }
        if let difference = Self.difference(place, schema, schemas) {
          differences.append("\(path): \(difference)")
        }
      }
    }
    #expect(count > 1500)
    #expect(differences == [])
  }

  @Test func `what the API requires is mapped or kept by a row`() throws {
    let schemas = try Self.schemas
    var missing: [String] = []
    for (resource, entity) in EdFiResources.all {
      guard entity.exists(in: "5.2"), case .record(let map) = entity.use,
        let schema = schemas.resources[resource]
      else { continue }
      let known = Set(
        Self.places(of: map, []).filter { $0.versions.isEmpty || $0.versions.contains("5.2") }
          .compactMap { $0.steps.first?.name })
      for name in schemas.required[schema] ?? [] where !known.contains(name) {
        missing.append("\(entity.name)/\(name)")
      }
    }
    #expect(missing.sorted() == [])
  }

  private static func difference(
    _ place: Place, _ schema: String, _ schemas: OpenAPISchemas
  ) -> String? {
    var schema = schema
    for (number, step) in place.steps.enumerated() {
      guard let kind = schemas.kind(of: step.name, in: schema) else { return "no \(step.name)" }
      if (kind == "list") != step.isList { return "\(step.name) is \(kind)" }
      let isLast = number == place.steps.count - 1
      if isLast, let type = place.type {
        let expected: Set<String> =
          switch type {
          case .number: ["number", "integer"]
          case .boolean: ["boolean"]
          case .string, .declared: ["string"]
          }
        // What is kept as it stands may be an object.
        if place.isKept, kind == "object" { return nil }
        return expected.contains(kind) ? nil : "\(step.name) is \(kind), not \(type)"
      }
      schema = schemas.members[schema]?[step.name]?.reference ?? ""
    }
    return nil
  }

  /// The places that a map names, those in keys too.
  private static func places(
    of map: RecordMap, _ around: [(name: String, isList: Bool)], _ versions: Set<String> = []
  ) -> [Place] {
    let own = map.keys.flatMap { keyPlaces($0.shape, around, versions) }
    return own
      + map.elements.flatMap { places(of: $0, map.kind, around, versions) }
      + map.beside.flatMap { places(of: $0, around, versions) }
  }

  private static func places(
    of row: ElementMap, _ kind: Kind, _ around: [(name: String, isList: Bool)],
    _ versions: Set<String>
  ) -> [Place] {
    if case .dropped = row.use { return [] }
    let steps = row.name == "." ? around : around + [(row.name, row.isList == true)]
    let versions = row.versions.isEmpty ? versions : row.versions
    var place = Place(steps: steps, type: nil, isKept: false, versions: versions)
    switch row.use {
    case .value(let field, _):
      place.type = type(row, kind.schema[field].type)
      return [place]
    case .kept:
      place.type =
        EdFiResources.maps.wholeNumbers.contains(row.name) ? .number : type(row, .text)
      place.isKept = true
      return [place]
    case .reference(_, let shape):
      return [place] + keyPlaces(shape, steps, versions)
    case .record(let map): return [place] + places(of: map, steps, versions)
    default:
      let inner = row.children.flatMap { places(of: $0, kind, steps, versions) }
      // A group may be a bare value.
      return row.children.first?.name == "." ? inner : [place] + inner
    }
  }

  private static func type(_ row: ElementMap, _ type: ValueType) -> JSONType {
    if row.jsonType != .declared { return row.jsonType }
    switch type {
    case .decimal, .integer: return .number
    case .boolean: return .boolean
    default: return .string
    }
  }

  private static func keyPlaces(
    _ shape: KeyShape, _ around: [(name: String, isList: Bool)], _ versions: Set<String>
  ) -> [Place] {
    let versions = shape.versions.isEmpty ? versions : shape.versions
    let own = shape.parts.filter { !$0.hasPrefix("=") && !$0.hasPrefix("^") }.map { part in
      let names = part.split(separator: "/").map(String.init)
      let isNumber = EdFiResources.maps.wholeNumbers.contains(names.last ?? "")
      return Place(
        steps: around + names.map { ($0, false) }, type: isNumber ? .number : .string,
        isKept: false, versions: versions)
    }
    return own + shape.others.flatMap { keyPlaces($0, around, versions) }
  }
}
