public import Findings
public import FormatKit
import LearnerModel
import XMLSyntax

/// Leap2A: portfolios that learners take from one system to another, as a feed of entries.
public struct Leap2A: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "leap2a", title: "Leap2A",
      summary: "Portfolios with works, plans, abilities and activities, as Mahara exports them.",
      versions: ["2010-07"], mediaTypes: ["application/atom+xml"],
      fileNames: ["leap2a.xml", "*.xml"])
  }

  private static let atom = "http://www.w3.org/2005/Atom"

  /// What every namespace of the terms has in it, be it that an archive stands in front.
  private static let terms = "leapspecs.org"

  static let documents = ElementDocuments(system: "leap2a", coverage: coverage) { head, text in
    guard let name = head.name, name.local == "feed", name.namespace == atom else { return nil }
    let start = String(decoding: text, as: UTF8.self)
    guard start.contains(terms) else { return nil }
    let version = start.firstRange(of: terms + "/20").map { range in
      "20" + start[range.upperBound...].prefix(5)
    }
    return ElementDocuments.Match(
      Identification(.certain, version: version, "the root is a feed with terms of Leap2A"),
      Leap2AVocabulary.maps, isContainer: false)
  }

  private static var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: Leap2AVocabulary.space))
    Leap2AVocabulary.maps.addCoverage(to: &coverage)
    return coverage
  }

  /// Recognizes feeds with terms of Leap2A.
  public func identify(_ probe: Probe) -> Identification? { Self.documents.identify(probe) }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    Self.documents.reader
  }

  /// There is no writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? { nil }
}
