/// The number that stands for a name which a format knows; zero stands for all others.
public struct XMLTag: Sendable, Hashable, BitwiseCopyable, RawRepresentable {
  /// The number.
  public let rawValue: UInt16

  /// Creates a tag of a number.
  @inlinable
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The tag of names that are in no set.
  @inlinable public static var unknown: XMLTag { XMLTag(rawValue: 0) }

  /// Whether both stand for the same name.
  @inlinable @inline(__always)
  public static func == (one: Self, other: Self) -> Bool { one.rawValue == other.rawValue }
}

/// The names of elements and attributes that a format knows, each with its number.
///
///     var names = XMLNameSet()
///     let student = names.add("Student")
///     let id = names.add("id")
///
/// A name without a namespace matches in every namespace: standards differ in whether the elements
/// inside their root are in one, and files differ more. A name with a namespace goes first.
public struct XMLNameSet: Sendable {
  private struct Key: Hashable {
    let local: String
    let namespace: String?
  }

  private var tags: [Key: XMLTag] = [:]
  /// The local name of each tag, the unknown one first.
  public private(set) var localNames: [String] = [""]

  /// Creates an empty set.
  public init() {}

  /// Creates a set of local names that match in every namespace; their tags count from one.
  public init(_ names: [String]) {
    for name in names { add(name) }
  }

  /// Adds a name and returns its tag; a name that is there already keeps its own.
  @discardableResult
  public mutating func add(_ local: String, in namespace: String? = nil) -> XMLTag {
    let key = Key(local: local, namespace: namespace)
    if let tag = tags[key] { return tag }
    precondition(localNames.count < Int(UInt16.max), "more names than tags")
    let tag = XMLTag(rawValue: UInt16(localNames.count))
    localNames.append(local)
    tags[key] = tag
    return tag
  }

  /// The tag of a name; an empty namespace stands for none.
  public func tag(of local: String, in namespace: String = "") -> XMLTag {
    tags[Key(local: local, namespace: namespace)] ?? tags[Key(local: local, namespace: nil)]
      ?? .unknown
  }
}
