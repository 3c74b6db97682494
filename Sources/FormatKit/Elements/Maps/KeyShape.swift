/// Where the parts of a key stand inside an element, in the order of the key.
///
/// A part is a path such as `SectionIdentity/SectionIdentifier`. Where versions differ, it is several
/// paths with `|` between them, of which the first that has a value counts. A path that starts with
/// `^` is looked up in the record around; `^^` goes one record further out. A part that starts with
/// `=` is the rest of its own text: it tells keys apart that would look the same. Keys of other
/// systems may lack it, but for one that starts with `==`. A part that is `#` is the place of the
/// record among its like, and a part that starts with `?` may be missing.
public struct KeyShape: Sendable {
  /// The paths of the parts.
  public var parts: [String]
  /// Paths of elements that say a part once more, and the number of that part.
  ///
  /// Where they say the same they count as mapped, else they are kept.
  public var echoes: [(path: String, part: Int)]

  /// Declares where a key's parts are.
  public init(_ parts: [String], echoes: [(path: String, part: Int)] = []) {
    self.parts = parts
    self.echoes = echoes
  }

  /// The shapes that the key has in other versions, tried where this one does not fit.
  public var others: [KeyShape] = []

  /// The versions that have the key in this shape; empty: all.
  public var versions: Set<String> = []

  /// Whether what it names in a record around may be written there, where nothing else is.
  public var saysAround = false

  /// What the key names in a record around may be written there, where nothing else is.
  public var sayingAround: KeyShape {
    var shape = self
    shape.saysAround = true
    shape.others = others.map(\.sayingAround)
    return shape
  }

  /// The key has this shape in some versions only.
  public func only(in versions: String...) -> KeyShape {
    var shape = self
    shape.versions = Set(versions)
    return shape
  }

  /// Whether a version has the key in this shape.
  func exists(in version: String?) -> Bool {
    guard let version, !versions.isEmpty else { return true }
    return versions.contains(version)
  }

  /// This key, or another where not all of its parts are there.
  public func or(_ other: KeyShape) -> KeyShape {
    var shape = self
    shape.others.append(other)
    return shape
  }

  /// The same key inside the element at `path`.
  public func below(_ path: String) -> KeyShape {
    func moved(_ part: String) -> String {
      if part.hasPrefix("=") { return part }
      return part.split(separator: "|").map { path + "/" + $0 }.joined(separator: "|")
    }
    var shape = KeyShape(parts.map(moved), echoes: echoes.map { (moved($0.path), $0.part) })
    shape.others = others.map { $0.below(path) }
    shape.versions = versions
    return shape
  }

  /// A key of this one's parts, then another's.
  public func then(_ other: KeyShape) -> KeyShape {
    KeyShape(
      parts + other.parts,
      echoes: echoes + other.echoes.map { ($0.path, $0.part + parts.count) })
  }
}
