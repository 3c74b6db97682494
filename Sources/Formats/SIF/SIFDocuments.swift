import FormatKit
import LearnerModel
import XMLSyntax

/// How documents of SIF are told.
enum SIFDocuments {
  /// The documents of a realm; those without a namespace are taken for North American ones.
  static func documents(of realm: SIFRealm) -> ElementDocuments {
    ElementDocuments(system: "sif", coverage: coverage(of: realm)) { head, _ in
      guard let name = head.name else { return nil }
      let isNamed = realm.has(name.namespace)
      let isUnnamed = realm == .northAmerica && name.namespace.isEmpty && isObject(head)
      guard isNamed || isUnnamed else { return nil }
      let version =
        isNamed ? name.namespace.split(separator: "/").last.map { String($0) } : nil
      return ElementDocuments.Match(
        Identification(
          isNamed ? .certain : .likely, version: version,
          isNamed
            ? "the root is in the namespace of SIF in \(realm.place)"
            : "the root is an object of SIF, without a namespace"),
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
