import FormatKit
import LearnerModel

/// What stands in the objects of Caliper.
enum CaliperVocabulary {
  /// The name space of what is kept.
  static let space = "caliper"

  /// Envelopes, and what stands in them or on its own: events and descriptions of entities.
  static let vocabulary = ElementVocabulary(
    extensionSpace: space, standard: .caliper,
    [.record("Envelope", envelope), .record("data", oneOf: data)])

  /// The same, compiled.
  static let maps = ElementMaps(vocabulary, version: nil)

  /// An entity as a whole, or by its identifier alone.
  static let reference = KeyShape(["id|."])

  private static var envelope: RecordMap {
    let f = Document.declared.fields
    let p = f.parties.fields
    return RecordMap(
      .document,
      [
        .group(
          "sensor", f.parties, constants: [(p.role.index, "system")],
          [.value(".", p.code), .value("id", p.code), .value("name", p.name)]),
        .value("sendTime", f.createdAt),
        .value("dataVersion", f.standardVersion),
        .record("data", oneOf: data),
      ])
  }

  /// What a value may be, the likeliest last of the events and of the entities.
  private static let data: [RecordMap] = {
    let events = [
      CaliperEvents.mastery.told(by: "generated/type", "MasteryScore"),
      CaliperEvents.grade.told(by: "object/assignable"),
      CaliperEvents.event(isOwned: false).told(by: "type", "GradeEvent", "OutcomeEvent"),
      CaliperEvents.event(isOwned: false).told(by: "actor/type", "SoftwareApplication"),
      CaliperEvents.event(isOwned: true).told(by: "action"),
    ]
    return (events + CaliperEntities.all).map { $0.named("data") }
  }()
}
