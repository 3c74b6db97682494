import FormatKit
import LearnerModel

/// What the ledger counts by: the places of fields, and what stands for itself.
enum CredentialPaths {
  /// A credential, or what counts as a whole.
  static let document = 0
  /// What has no place in the model.
  static let unknown = 1
  /// What an object's place says already.
  static let type = 2
  /// The address of a vocabulary that is known.
  static let context = 3

  /// What extensions of each kind of object start with, by form.
  static func prefix(_ map: CredentialMap, _ form: CredentialForm) -> String {
    switch (map.kind, form) {
    case (.document, .current): "ClrCredential"
    case (.document, _): "Clr"
    case (.organization, .current): "Profile"
    case (.organization, .clr1): "Clr.Profile"
    case (.organization, .badge2): "Badge.Profile"
    case (.person, .current), (.credential, .current): "AchievementCredential"
    case (.credential, .clr1): "Clr.Assertion"
    case (.credential, .badge2): "Badge.Assertion"
    case (_, .badge2): "Badge.Assertion"
    default: "Clr.Profile"
    }
  }

  private static let maps: [CredentialMap] = {
    var results = CredentialMap(kind: .credential, rows: [])
    results.groups = [
      CredentialVocabulary.results.values, CredentialVocabulary.results.descriptions,
    ]
    return [
      CredentialVocabulary.document, CredentialVocabulary.subject, CredentialVocabulary.learner,
      CredentialVocabulary.credential, results, CredentialVocabulary.organization,
    ]
  }()

  private static let table: (all: [SourcePath], numbers: [String: Int]) = {
    var all = [
      SourcePath("document", dropReason: .noHome), SourcePath("?", isFree: true),
      SourcePath("type", dropReason: .derived), SourcePath("@context", dropReason: .derived),
    ]
    var numbers: [String: Int] = [:]
    func add(_ name: String) {
      if numbers[name] == nil {
        numbers[name] = all.count
        all.append(SourcePath(name))
      }
    }
    for map in maps {
      for form in CredentialForm.allCases {
        let prefix = prefix(map, form)
        for row in map.rows where !row.path(form).isEmpty { add(prefix + "/" + row.name(form)) }
        for group in map.groups where !group.base.path(form).isEmpty {
          for member in group.members where !member.path(form).isEmpty {
            add(prefix + "/" + group.base.name(form) + "/" + member.name(form))
          }
        }
      }
    }
    return (all, numbers)
  }()

  /// All paths.
  static var all: [SourcePath] { table.all }

  /// The number of a path.
  static func number(_ name: String) -> Int { table.numbers[name] ?? unknown }
}
