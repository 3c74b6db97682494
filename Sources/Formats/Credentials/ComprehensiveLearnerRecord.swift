public import Findings
public import FormatKit
import LearnerModel

/// Comprehensive Learner Records: all achievements of a learner as one credential.
public struct ComprehensiveLearnerRecord: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "clr", title: "Comprehensive Learner Record",
      summary: "All achievements of a learner as one credential, such as a transcript, as JSON.",
      versions: ["2.0", "1.0"],
      mediaTypes: ["application/vc+ld+json", "application/ld+json", "application/json"],
      fileNames: ["*.json"], options: [CredentialWriter.issuerOption],
      codes: FindingCode.credentials)
  }

  /// Recognizes records of both versions.
  public func identify(_ probe: Probe) -> Identification? {
    Self.documents.identify(probe)
  }

  static let documents = CredentialDocuments { head in
    if head.says("type", "ClrCredential") {
      return Identification(.certain, version: "2.0", "the first object is a ClrCredential")
    }
    if head.has("assertions"), head.has("learner") || head.has("publisher") {
      return Identification(.certain, version: "1.0", "the first object is a Clr")
    }
    if head.says("credentialSubject/type", "Clr", "ClrSet") || head.has("credentialSubject/clrs")
      || head.has("credentialSubject/assertions")
    {
      return Identification(.certain, version: "1.0", "the first object is about a Clr")
    }
    return nil
  }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    CredentialDocumentReader(
      documents: Self.documents, coverage: CredentialDocuments.coverage(hasEnvelope: true))
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    CredentialWriter(target: .clr, issuer: options["issuer"])
  }
}
