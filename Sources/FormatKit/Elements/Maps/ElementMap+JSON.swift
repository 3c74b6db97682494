import LearnerModel

/// What a value is written as in JSON.
public enum JSONType: Sendable, Hashable {
  /// What the type of its field asks for: booleans and numbers as such, all else as a string.
  case declared
  /// A string, whatever the field is.
  case string
  /// A number, where it is one.
  case number
  /// `true` or `false`, where it is one.
  case boolean
}

/// Where an element stands in JSON that is derived from the maps of XML, and what it is called there.
public struct ElementBinding: Sendable {
  /// The path in JSON; `nil` where the rules of the format tell.
  public var path: String?
  /// The versions whose JSON has it there; empty: all.
  public var versions: Set<String> = []
  /// The steps that it has in the paths of what is kept, which are those of XML: none where a step
  /// around it says it all, `nil` for its own name.
  public var keptSteps: [String]?

  /// Says nothing.
  public init() {}
}

extension ElementMap {
  /// JSON has a list here, even of one value.
  public var list: Self {
    var map = self
    map.isList = true
    return map
  }

  /// JSON has a bare value here where there is only one, though the field takes several.
  public var single: Self {
    var map = self
    map.isList = false
    return map
  }

  /// In JSON it stands at another path than the rules of the format say, maybe only in some versions.
  public func json(_ path: String, in versions: String...) -> Self {
    var map = self
    map.binding.path = path
    map.binding.versions = Set(versions)
    return map
  }

  /// The value is a string in JSON, whatever its field is.
  public var string: Self { typed(.string) }

  /// The value is a number in JSON, whatever its field is.
  public var number: Self { typed(.number) }

  /// The value is a boolean in JSON, whatever its field is.
  public var boolean: Self { typed(.boolean) }

  private func typed(_ type: JSONType) -> Self {
    var map = self
    map.jsonType = type
    return map
  }

  /// An element that is one of several records: the first that what is inside tells, else the last.
  ///
  /// The maps share the places inside: what one keeps as a fragment is one for all of them.
  ///
  ///     .record("credential", oneOf: [badge.told(by: "type", "OpenBadgeCredential"), other])
  public static func record(_ name: String, oneOf maps: [RecordMap]) -> Self {
    guard var first = maps.first else { return Self(name, .structure) }
    first.others += maps.dropFirst()
    return Self(name, .record(first))
  }
}

extension RecordMap {
  /// An element is this record, of those that it may be, only where an element inside has one of
  /// some texts; where none are given, only where that element is there.
  public func told(by path: String, _ texts: String...) -> RecordMap {
    var map = self
    map.told = (path, texts)
    return map
  }

  /// Records are not written as this one of those that an element may be.
  public var onlyRead: RecordMap {
    var map = self
    map.isOnlyRead = true
    return map
  }

  /// An element inside has a text where the record does not say otherwise: it is what tells readers
  /// that it is this record.
  public func saying(_ path: String, _ text: String) -> RecordMap {
    var map = self
    map.texts.append((path, text))
    return map
  }
}
