/// How elements of a format point at each other by an `id` of the document instead of a key.
///
/// An element named in `shapes`, or a reference to such an element, may have the attribute `id`; a
/// reference that holds nothing but the attribute `ref` stands for the key of the element with that
/// `id`. A reference is named by what it leads to, with a role in front and `Reference` behind; the
/// key stands inside it, in an element of that name with `Identity` behind.
public struct ElementIdentities: Sendable {
  /// The keys of elements, by name: where their parts stand inside the element.
  public var shapes: [String: KeyShape]
  /// By the name of an element, that of the wider kind whose references lead to it too.
  ///
  /// The keys of both have one part.
  public var wider: [String: String]

  /// Declares the keys.
  public init(_ shapes: [String: KeyShape], wider: [String: String] = [:]) {
    self.shapes = shapes
    self.wider = wider
  }

  /// What the names of references end in.
  static let ending = "Reference"

  /// The element that a reference leads to, by the reference's name.
  func target(ofReference name: String) -> String? {
    guard name.hasSuffix(Self.ending) else { return nil }
    let role = name.dropLast(Self.ending.count)
    return shapes.keys.filter { role.hasSuffix($0) }.max { $0.count < $1.count }
  }

  /// The paths of all parts of an element's key, in all versions.
  func paths(of name: String) -> Set<String> {
    guard let shape = shapes[name] else { return [] }
    return Set(([shape] + shape.others).flatMap(\.texts).flatMap(\.options))
  }
}

extension KeyShape {
  /// The parts that are texts of elements.
  var texts: [KeyText] { parts.filter { !$0.hasPrefix("=") }.map { KeyText($0) } }
}

/// A part of a key that is the text of an element: the paths where it may stand.
struct KeyText {
  let options: [String]

  init(_ part: String) {
    options = part.drop { $0 == "?" }.split(separator: "|").map(String.init)
  }
}
