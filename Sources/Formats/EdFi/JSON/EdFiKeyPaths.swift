import FormatKit

/// Where the parts of keys stand in JSON.
enum EdFiKeyPaths {
  /// A key by the paths of JSON.
  static func shape(_ shape: KeyShape, isInReference: Bool = false) -> KeyShape {
    var derived = KeyShape(shape.parts.map { part($0, isInReference: isInReference) })
    // Most echoes have fallen into one with the part that they say once more.
    derived.echoes = shape.echoes.map { (part($0.path, isInReference: isInReference), $0.part) }
      .filter { !derived.parts.contains($0.path) }
    derived.versions = shape.versions
    derived.saysAround = shape.saysAround
    derived.others = shape.others.map { self.shape($0, isInReference: isInReference) }
    return derived
  }

  private static func part(_ part: String, isInReference: Bool) -> String {
    if part.hasPrefix("=") { return part }
    let isOptional = part.hasPrefix("?")
    let options = part.drop { $0 == "?" }.split(separator: "|").map { option in
      let outward = option.prefix { $0 == "^" }
      return outward + path(option.dropFirst(outward.count), isInReference: isInReference)
    }
    return (isOptional ? "?" : "") + options.joined(separator: "|")
  }

  /// A path of elements as members: what stands between a reference and a part falls away.
  private static func path(_ path: Substring, isInReference: Bool) -> String {
    var steps: [String] = []
    var isInside = isInReference
    let names = path.split(separator: "/")
    for name in names.dropLast() where !name.hasSuffix("Identity") {
      if !isInside { steps.append(EdFiNames.member(name)) }
      if name.hasSuffix("Reference") { isInside = true }
    }
    guard let last = names.last else { return "" }
    steps.append(leaf(String(last), isInReference: isInside))
    return steps.joined(separator: "/")
  }

  /// The member of a name that no row says the type of.
  static func leaf(_ name: String, isInReference: Bool, after prefix: String = "") -> String {
    let isCode = isCode(name)
    let name = prefix + name
    if name.hasSuffix("SchoolYear") {
      return isInReference
        ? EdFiNames.member(name) : EdFiNames.member(name) + "TypeReference/schoolYear"
    }
    return isCode ? EdFiNames.member(name) + "Descriptor" : EdFiNames.member(name)
  }

  /// Whether a name ends in that of a code: `ObjectiveGradeLevel` in `GradeLevel`.
  private static func isCode(_ name: String) -> Bool {
    if codes.contains(name) { return true }
    var rest = Substring(name)
    while !rest.isEmpty {
      if codes.contains(String(rest)), !plainEndings.contains(String(rest)) { return true }
      rest = rest.dropFirst().drop { !$0.isUppercase }
    }
    return false
  }

  /// The names of codes that others end in which are none.
  private static let plainEndings: Set<String> = ["Indicator", "Participation"]

  private static let codes = Set(
    EdFiVocabulary.descriptors.map { String($0.name.dropLast("Descriptor".count)) })
}
