import FormatKit
import LearnerModel

/// The objects of the REST binding as elements.
enum OneRosterVocabulary {
  /// What is read, of all versions.
  static let maps = ElementMaps(vocabulary(nil), version: nil)

  /// The members that hold objects, alone or in lists, and the element that each of them is.
  static let members: [(name: String, element: String)] = OneRosterObject.all.flatMap { object in
    let names = Set([object.table.name, object.single]).sorted()
    return names.map { ($0, object.table.name) }
  }

  /// The vocabulary of a version; `nil` stands for all.
  static func vocabulary(_ version: String?) -> ElementVocabulary {
    let elements = OneRosterElements(version: version)
    return ElementVocabulary(
      extensionSpace: OneRosterTables.space, standard: .oneRoster,
      OneRosterObject.all.filter { $0.table.exists(in: version) }.map { object in
        let element = ElementMap.record(object.table.name, elements.record(object))
        return version == "1.2" ? element.closed : element
      })
  }
}
