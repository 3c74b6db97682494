import FormatKit

/// The resources among the files of an input.
struct EdFiJSONFiles {
  /// One file that holds objects of a resource.
  struct File {
    /// The entry's number in the probe.
    var entry: Int
    /// The entity's map.
    var entity: ElementMap
    var confidence: Identification.Confidence
    var reason: String
  }

  private(set) var files: [File] = []
  /// The entries that are none.
  private(set) var others: [Int] = []

  init(_ probe: Probe) {
    for (number, entry) in probe.entries.enumerated() {
      if let found = Self.find(entry.head, isWhole: entry.isWhole, name: entry.name) {
        files.append(
          File(
            entry: number, entity: found.entity, confidence: found.confidence,
            reason: found.reason))
      } else {
        others.append(number)
      }
    }
    // Where there is nothing to order, the resources need not be known.
    guard files.count > 1 else { return }
    // In the order of loading; files of one resource by name.
    let places = EdFiJSONFiles.places
    files = files.enumerated().sorted {
      (places[$0.element.entity.name] ?? 0, $0.offset)
        < (places[$1.element.entity.name] ?? 0, $1.offset)
    }.map(\.element)
  }

  /// What a file's objects are: by its name and the members of its first object, or by those alone.
  static func find(
    _ text: [UInt8], isWhole: Bool, name: String
  ) -> (entity: ElementMap, confidence: Identification.Confidence, reason: String)? {
    let first = text.first { $0 > 0x20 && $0 < 0x80 }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    let start = text.count > 1 << 16 ? Array(text.prefix(1 << 16)) : text
    guard let head = JSONHead(start, isWhole: isWhole && start.count == text.count) else {
      return nil
    }
    // The resources take a while to make; most files of other formats need none of them.
    guard EdFiSignature.mayTell(head) else { return nil }
    if let named = signature(named: name), named.marks(head) > 0 {
      let isSure = named.isWhole(head)
      return (
        named.entity, isSure ? .certain : .likely,
        "the name and the members are those of \(EdFiNames.resource(named.entity.name))"
      )
    }
    if let code = describedCode(head) {
      return (code, .certain, "the members are those of a descriptor")
    }
    guard !EdFiSignature.isForeign(head) else { return nil }
    let fitting = EdFiSignature.all.filter { $0.isTelling && $0.isWhole(head) }
    let marks = fitting.map { $0.marks(head) }
    guard let most = marks.max(), let number = marks.firstIndex(of: most) else { return nil }
    let isOnly = marks.count { $0 == most } == 1
    return (
      fitting[number].entity, isOnly && most > 2 ? .certain : .likely,
      "the members are those of \(EdFiNames.resource(fitting[number].entity.name))"
    )
  }

  /// The entity that a file's name or that of its folder tells: `students.jsonl`,
  /// `ed-fi_students.json`, `students/1.ndjson`.
  private static func signature(named name: String) -> EdFiSignature? {
    let steps = name.split(separator: "/").suffix(2)
    for step in steps.reversed() {
      var word = Substring(step.prefix { $0 != "." })
      for start in ["ed-fi_", "edfi_", "ed-fi-", "edFi_"] where word.hasPrefix(start) {
        word = word.dropFirst(start.count)
      }
      if let known = EdFiSignature.byName[word.lowercased()] { return known }
    }
    return nil
  }

  /// The descriptor whose name a namespace such as `uri://ed-fi.org/SexDescriptor` ends in.
  private static func describedCode(_ head: JSONHead) -> ElementMap? {
    guard head.has("codeValue"), head.has("namespace"), head.has("shortDescription") else {
      return nil
    }
    for space in head.texts("namespace") {
      let last = space.split(separator: "/").last.map(String.init) ?? ""
      if let known = EdFiSignature.byName[last.lowercased()] { return known.entity }
    }
    return nil
  }

  private static let places = Dictionary(
    EdFiResources.all.enumerated().map { ($0.element.entity.name, $0.offset) },
    uniquingKeysWith: { first, _ in first })
}
