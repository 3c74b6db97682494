/// Where objects of SIF are exchanged: each realm has a data model of its own.
enum SIFRealm: CaseIterable, Sendable {
  case northAmerica
  case australia

  /// The format's id.
  var format: String {
    switch self {
    case .northAmerica: "sif-na"
    case .australia: "sif-au"
    }
  }

  /// The realm in words.
  var place: String {
    switch self {
    case .northAmerica: "North America"
    case .australia: "Australia"
    }
  }

  /// What all namespaces of SIF start with.
  private static let start = "http://www.sifassociation.org/datamodel/"

  /// Whether a namespace is one of the realm's, whatever its version.
  func has(_ namespace: String) -> Bool {
    let realms =
      switch self {
      case .northAmerica: ["na/", "us/"]
      case .australia: ["au/"]
      }
    return realms.contains { namespace.hasPrefix(Self.start + $0) }
  }

  /// The namespace that is written.
  var namespace: String {
    switch self {
    case .northAmerica: Self.start + "na/4.x"
    case .australia: Self.start + "au/3.4"
    }
  }

  /// How identifiers look: 32 hexadecimal digits, in Australia always with dashes between.
  var identifierPatterns: [String] {
    let dashed = "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh"
    switch self {
    case .northAmerica: return [dashed, String(repeating: "h", count: 32)]
    case .australia: return [dashed]
    }
  }
}
