public import Findings
public import FormatKit
import LearnerModel

/// Open Badges: achievements of a learner, one a credential.
public struct OpenBadge: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "open-badge", title: "Open Badges",
      summary: "Badges and other achievements, each a credential of its own, as JSON.",
      versions: ["3.0", "2.0"],
      mediaTypes: ["application/vc+ld+json", "application/ld+json", "application/json"],
      fileNames: ["*.json", "*.1ob"], options: [CredentialWriter.issuerOption],
      codes: [])
  }

  /// Recognizes badges, assertions, and what they refer to.
  public func identify(_ probe: Probe) -> Identification? {
    Self.documents.identify(probe)
  }

  static let documents = CredentialDocuments { head in
    if head.says("type", "ClrCredential") { return nil }
    if head.says("type", "OpenBadgeCredential", "AchievementCredential") {
      return Identification(.certain, version: "3.0", "the first object is an OpenBadgeCredential")
    }
    let isBadge3 = head.texts("@context").contains { CredentialContext.isBadge($0) }
    if head.has("credentialSubject/achievement")
      || (head.says("type", "EndorsementCredential") && isBadge3)
    {
      return Identification(
        isBadge3 ? .certain : .likely, version: "3.0",
        "the first object is a credential of an achievement")
    }
    if head.has("badge"), head.has("recipient") {
      return Identification(.certain, version: "2.0", "the first object is an Assertion")
    }
    if head.says("@context", CredentialContext.badge2) {
      return Identification(.likely, version: "2.0", "the vocabulary is that of Open Badges 2")
    }
    return nil
  }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    CredentialDocumentReader(
      documents: Self.documents, coverage: CredentialDocuments.coverage(hasEnvelope: false))
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    CredentialWriter(target: .badge, issuer: options["issuer"])
  }
}
