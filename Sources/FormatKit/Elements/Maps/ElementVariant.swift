/// A name such as `date[@point=end]`, taken apart: an element with an attribute of some text.
struct ElementVariant {
  var element: String
  var attribute: String
  var text: String

  /// Takes a name apart; `nil` where it is a plain one.
  init?(_ name: String) {
    // Nearly all names end otherwise.
    guard name.utf8.last == UInt8(ascii: "]"), let open = name.firstRange(of: "[@"),
      let equals = name[open.upperBound...].firstIndex(of: "=")
    else { return nil }
    element = String(name[..<open.lowerBound])
    attribute = String(name[open.upperBound..<equals])
    text = String(name[name.index(after: equals)...].dropLast())
  }
}
