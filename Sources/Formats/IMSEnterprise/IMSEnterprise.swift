public import Findings
public import FormatKit
import LearnerModel
import XMLSyntax

/// IMS Enterprise 1.x: people, groups and who belongs to which, as student systems export them.
public struct IMSEnterprise: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "ims-enterprise", title: "IMS Enterprise",
      summary: "People, groups and memberships that student systems export for learning platforms.",
      mediaTypes: ["application/xml"], fileNames: ["*.xml"])
  }

  static let documents = ElementDocuments(
    system: "ims-enterprise", coverage: coverage
  ) { head, _ in
    // Files in practice have no namespace, and the standard's own ones differ.
    guard let name = head.name, name.local == "enterprise",
      name.namespace.isEmpty || name.namespace.contains("ims")
    else { return nil }
    return ElementDocuments.Match(
      Identification(.certain, "the root is enterprise"), EnterpriseVocabulary.maps,
      isContainer: true)
  }

  private static var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: EnterpriseVocabulary.space))
    EnterpriseVocabulary.maps.addCoverage(to: &coverage)
    return coverage
  }

  /// Recognizes the root.
  public func identify(_ probe: Probe) -> Identification? { Self.documents.identify(probe) }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    Self.documents.reader
  }

  /// There is no writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? { nil }
}
