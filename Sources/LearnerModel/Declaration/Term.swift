/// A standard whose vocabulary the model's fields and codes are tied to.
public enum Standard: String, Sendable, CaseIterable {
  /// Common Education Data Standards, by element name.
  case ceds = "CEDS"
  /// Ed-Fi Data Standard, by entity and attribute.
  case edFi = "Ed-Fi"
  /// 1EdTech OneRoster, by CSV file and column.
  case oneRoster = "OneRoster"
  /// PESC transcripts, by element.
  case pesc = "PESC"
  /// 1EdTech Comprehensive Learner Record 1.0 and 2.0, by class and property.
  case clr = "CLR"
  /// 1EdTech Open Badges 3.0, by property.
  case openBadges = "Open Badges"
  /// 1EdTech Competencies and Academic Standards Exchange, by property.
  case competencyExchange = "CASE"
  /// Experience API, by property.
  case xapi = "xAPI"
  /// 1EdTech Caliper Analytics, by property.
  case caliper = "Caliper"
  /// 1EdTech Access for All, Personal Needs and Preferences.
  case accessForAll = "AfA PNP"
  /// SIF, by element.
  case sif = "SIF"
  /// ELMO, by element.
  case elmo = "ELMO"
  /// Leap2A, by element.
  case leap2A = "Leap2A"
  /// Instructure Canvas, by column or property.
  case canvas = "Canvas"
}

/// What a standard calls a field or a code.
public struct Term: Sendable, Hashable {
  /// Whose name it is.
  public let standard: Standard
  /// The name.
  public let name: String

  /// Creates a term.
  public init(_ standard: Standard, _ name: String) {
    self.standard = standard
    self.name = name
  }

  /// A CEDS element.
  public static func ceds(_ name: String) -> Term { Term(.ceds, name) }
  /// An Ed-Fi entity, attribute or descriptor value.
  public static func edFi(_ name: String) -> Term { Term(.edFi, name) }
  /// A OneRoster file and column, or code.
  public static func oneRoster(_ name: String) -> Term { Term(.oneRoster, name) }
  /// A PESC element or code.
  public static func pesc(_ name: String) -> Term { Term(.pesc, name) }
  /// A CLR property.
  public static func clr(_ name: String) -> Term { Term(.clr, name) }
  /// An Open Badges property.
  public static func openBadges(_ name: String) -> Term { Term(.openBadges, name) }
  /// A CASE property.
  public static func competencyExchange(_ name: String) -> Term { Term(.competencyExchange, name) }
  /// An xAPI property.
  public static func xapi(_ name: String) -> Term { Term(.xapi, name) }
  /// A Caliper property.
  public static func caliper(_ name: String) -> Term { Term(.caliper, name) }
  /// An Access for All property.
  public static func accessForAll(_ name: String) -> Term { Term(.accessForAll, name) }
  /// A SIF element.
  public static func sif(_ name: String) -> Term { Term(.sif, name) }
  /// An ELMO element.
  public static func elmo(_ name: String) -> Term { Term(.elmo, name) }
  /// A Leap2A element.
  public static func leap2A(_ name: String) -> Term { Term(.leap2A, name) }
  /// A Canvas column or property.
  public static func canvas(_ name: String) -> Term { Term(.canvas, name) }
}
