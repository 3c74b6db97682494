import AccessForAll
import CASE
import Caliper
import Canvas
import Credentials
import ELM
import ELMO
import EdFi
import ExtendedTranscript
public import FormatKit
import GoogleClassroom
import IMSEnterprise
import Leap2A
import Moodle
import OneRoster
import PESC
import Profile
import Records
import SIF
import Surveys
import XAPI

/// The formats that a tool or program knows, in the order in which they are asked to recognize an
/// input.
public struct Registry: Sendable {
  /// The formats.
  public let formats: [any Format]
  /// The place of each id's format.
  private let places: [String: Int]

  /// Creates a registry of some formats; of those with the same id the first counts.
  public init(_ formats: [any Format]) {
    self.formats = formats
    let ids = formats.enumerated().map { ($1.descriptor.id, $0) }
    places = Dictionary(ids) { first, _ in first }
  }

  /// The formats of this package: the one place that names them all.
  public static let standard = Registry([
    Records(),
    Profile(),
    ProfileXML(),
    OneRosterCSV(),
    OneRosterJSON(),
    CanvasGradebook(),
    EdFiXML(),
    EdFiJSON(),
    PESCTranscript.highSchool,
    PESCTranscript.college,
    PESCTranscriptJSON(),
    MoodleGrades(),
    ELMO(),
    IMSEnterprise(),
    SIFNorthAmerica(),
    SIFAustralia(),
    SIFAustraliaJSON(),
    Leap2A(),
    AccessForAll(),
    CompetencyExchange(),
    ComprehensiveLearnerRecord(),
    OpenBadge(),
    EuropeanLearningModel(),
    ExtendedTranscript(),
    ExperienceAPI(),
    Caliper(),
    CanvasAPI(),
    GoogleClassroom(),
    StudentSurvey(),
  ])

  /// A registry that knows `more` formats too.
  public static func + (registry: Registry, more: [any Format]) -> Registry {
    Registry(registry.formats + more)
  }

  /// The format with an id.
  public subscript(id: String) -> (any Format)? {
    places[id].map { formats[$0] }
  }
}
