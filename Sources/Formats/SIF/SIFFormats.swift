public import Findings
public import FormatKit
import LearnerModel

/// SIF of North America: objects about students, one a document or many in a collection.
public struct SIFNorthAmerica: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: SIFRealm.northAmerica.format, title: "SIF (North America)",
      summary: "Students, enrollments and grades that North American school systems exchange.",
      versions: ["4.x", "3.3"], mediaTypes: ["application/xml"], fileNames: ["*.xml"])
  }

  private static let documents = SIFDocuments.documents(of: .northAmerica)

  /// Recognizes the root and its namespace.
  public func identify(_ probe: Probe) -> Identification? { Self.documents.identify(probe) }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    Self.documents.reader
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    SIFWriter(realm: .northAmerica)
  }
}

/// SIF of Australia: the same kinds of objects under Australian rules.
public struct SIFAustralia: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: SIFRealm.australia.format, title: "SIF (Australia)",
      summary: "Students, enrollments and grades that Australian school systems exchange.",
      versions: ["3.4"], mediaTypes: ["application/xml"], fileNames: ["*.xml"])
  }

  private static let documents = SIFDocuments.documents(of: .australia)

  /// Recognizes the root and its namespace.
  public func identify(_ probe: Probe) -> Identification? { Self.documents.identify(probe) }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    Self.documents.reader
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    SIFWriter(realm: .australia)
  }
}
