public import Findings
public import FormatKit
import LearnerModel
import XMLSyntax

/// SIF of North America: objects about students, one a document or many in a collection.
public struct SIFNorthAmerica: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "sif-na", title: "SIF (North America)",
      summary: "Students, enrollments and grades that North American school systems exchange.",
      versions: ["4.x", "3.3"], mediaTypes: ["application/xml"], fileNames: ["*.xml"])
  }

  private static let documents = SIFDocuments.documents(
    realms: ["na/", "us/"], of: "North America", readsUnnamed: true)

  /// Recognizes the root and its namespace.
  public func identify(_ probe: Probe) -> Identification? { Self.documents.identify(probe) }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    Self.documents.reader
  }

  /// There is no writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? { nil }
}

/// SIF of Australia: the same kinds of objects under Australian rules.
public struct SIFAustralia: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "sif-au", title: "SIF (Australia)",
      summary: "Students, enrollments and grades that Australian school systems exchange.",
      versions: ["3.4"], mediaTypes: ["application/xml"], fileNames: ["*.xml"])
  }

  private static let documents = SIFDocuments.documents(
    realms: ["au/"], of: "Australia", readsUnnamed: false)

  /// Recognizes the root and its namespace.
  public func identify(_ probe: Probe) -> Identification? { Self.documents.identify(probe) }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    Self.documents.reader
  }

  /// There is no writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? { nil }
}

/// How documents of SIF are told.
enum SIFDocuments {
  private static let start = "http://www.sifassociation.org/datamodel/"

  /// The documents of a realm.
  ///
  /// - Parameters:
  ///   - realms: What the namespaces have behind what all of SIF have in common.
  ///   - place: The realm in words.
  ///   - readsUnnamed: Whether objects without a namespace are taken for the realm's.
  /// - Returns: The documents.
  static func documents(
    realms: [String], of place: String, readsUnnamed: Bool
  ) -> ElementDocuments {
    ElementDocuments(system: "sif", coverage: coverage) { head, _ in
      guard let name = head.name else { return nil }
      let isNamed = realms.contains { name.namespace.hasPrefix(start + $0) }
      let isUnnamed = readsUnnamed && name.namespace.isEmpty && isObject(head)
      guard isNamed || isUnnamed else { return nil }
      let version =
        isNamed ? name.namespace.split(separator: "/").last.map { String($0) } : nil
      return ElementDocuments.Match(
        Identification(
          isNamed ? .certain : .likely, version: version,
          isNamed
            ? "the root is in the namespace of SIF in \(place)"
            : "the root is an object of SIF, without a namespace"),
        SIFVocabulary.maps, isContainer: isCollection(head))
    }
  }

  private static var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: SIFVocabulary.space))
    SIFVocabulary.maps.addCoverage(to: &coverage)
    coverage.add(.document, KindSchema.Common.key)
    return coverage
  }

  private static func isObject(_ head: ElementHead) -> Bool {
    let name = head.name?.local ?? ""
    return SIFVocabulary.names.contains(name) && hasIdentifier(head)
      || name.hasSuffix("s") && SIFVocabulary.names.contains(String(name.dropLast()))
  }

  private static func hasIdentifier(_ head: ElementHead) -> Bool {
    head.attributes.contains { $0.name.local == "RefId" || $0.name.local == "refId" }
  }

  /// A collection has the name of its objects with an `s`, whatever the grammar says.
  private static func isCollection(_ head: ElementHead) -> Bool {
    let name = head.name?.local ?? ""
    return name.hasSuffix("s") && !hasIdentifier(head) && !SIFVocabulary.names.contains(name)
  }
}
