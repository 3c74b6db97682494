import FormatKit
import LearnerModel
import XMLSyntax

/// How documents of SIF are told.
enum SIFDocuments {
  /// The documents of a realm; those without a namespace are taken for North American ones.
  static func documents(of realm: SIFRealm) -> ElementDocuments {
    ElementDocuments(system: "sif", coverage: coverage(of: realm)) { head, text in
      guard let name = head.name else { return nil }
      let isNamed = realm.has(name.namespace)
      guard isNamed || (name.namespace.isEmpty && isObject(head, text)) else { return nil }
      if isNamed {
        return ElementDocuments.Match(
          Identification(
            .certain, version: name.namespace.split(separator: "/").last.map { String($0) },
            "the root is in the namespace of SIF in \(realm.place)"),
          SIFVocabulary.maps(of: realm), isContainer: isCollection(head))
      }
      // Specifications print objects without a namespace; which realm it is only the user knows.
      let isKnown = realm == .northAmerica && isKnown(head)
      return ElementDocuments.Match(
        Identification(
          isKnown ? .likely : .possible,
          "the root is an object of SIF, without a namespace"),
        SIFVocabulary.maps(of: realm), isContainer: isCollection(head))
    }
  }

  private static func coverage(of realm: SIFRealm) -> Coverage {
    var coverage = Coverage(extensions: .own(space: SIFVocabulary.space))
    SIFVocabulary.maps(of: realm).addCoverage(to: &coverage)
    // What no map names is kept in a record without fields.
    coverage.add(.document, KindSchema.Common.key)
    return coverage
  }

  /// A mixture of objects without a namespace has a root of its own.
  private static let mixture = "sif"

  private static func isObject(_ head: ElementHead, _ text: [UInt8]) -> Bool {
    if isKnown(head) || hasIdentifier(head) || head.name?.local == mixture { return true }
    guard let name = head.name?.local, name.hasSuffix("s") else { return false }
    return String(decoding: text, as: UTF8.self).contains("<\(name.dropLast()) RefId=")
  }

  private static func isKnown(_ head: ElementHead) -> Bool {
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
    let isPlural = name.hasSuffix("s") && !SIFVocabulary.names.contains(name)
    return (isPlural || name == mixture) && !hasIdentifier(head)
  }
}
