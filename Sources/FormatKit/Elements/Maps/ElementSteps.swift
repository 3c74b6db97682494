import XMLSyntax

/// From an element's place in the maps to that of an element or attribute inside it, by its name.
struct ElementSteps: Sendable {
  /// An open table: place, name and whether it is an attribute in the upper bits, the place inside in
  /// the lower sixteen; zero where a slot is free.
  private var slots: [UInt64]
  private var count = 0
  /// By place: whether its elements are kept as they stand.
  private var fragments: [Bool] = [false]

  /// By place: whether it is an attribute that names an element by its id.
  private var links: [Bool] = [false]
  /// The names of the elements that have such attributes, by place.
  private var linkNames: [UInt16: String] = [:]
  /// The names of elements, where references by ids are followed.
  private var names: XMLNameSet?

  /// By place: the places that its elements have where an attribute has a text.
  private var variants: [UInt16: [Variant]] = [:]

  /// A place of elements with an attribute of some text.
  struct Variant: Sendable {
    var attribute: XMLTag
    var text: [UInt8]
    var state: UInt16
  }

  init() { slots = Array(repeating: 0, count: 256) }

  private static func key(_ state: UInt16, _ tag: XMLTag, _ isAttribute: Bool) -> UInt64 {
    UInt64(state) << 33 | UInt64(tag.rawValue) << 17 | (isAttribute ? 1 << 16 : 0)
  }

  @inline(__always)
  private func find(_ key: UInt64) -> UInt16 {
    let mask = slots.count &- 1
    var slot = Self.hash(key) & mask
    while true {
      let entry = slots[slot]
      if entry & ~0xFFFF == key { return UInt16(truncatingIfNeeded: entry) }
      if entry == 0 { return 0 }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32)
  }

  /// The place of an element inside the one at `state`, zero where no map names it.
  @inline(__always)
  func step(from state: UInt16, by tag: XMLTag) -> UInt16 {
    tag == .unknown ? 0 : find(Self.key(state, tag, false))
  }

  /// The place of an attribute of the element at `state`, zero where no map names it.
  @inline(__always)
  func step(from state: UInt16, byAttribute tag: XMLTag) -> UInt16 {
    tag == .unknown ? 0 : find(Self.key(state, tag, true))
  }

  /// Whether elements at a place are kept as they stand.
  @inline(__always)
  func isFragment(_ state: UInt16) -> Bool { fragments[Int(state)] }

  /// Adds a step; the places are numbered from one in the order in which they are added.
  mutating func add(
    from state: UInt16, by tag: XMLTag, isAttribute: Bool, to target: UInt16
  ) {
    if count * 2 >= slots.count { grow() }
    insert(Self.key(state, tag, isAttribute) | UInt64(target))
    count += 1
    while fragments.count <= Int(target) { fragments.append(false) }
  }

  /// Whether the place of some elements depends on their attributes.
  @inline(__always)
  var hasVariants: Bool { !variants.isEmpty }

  /// The places that elements have where an attribute has a text.
  func variants(of state: UInt16) -> [Variant] { variants[state] ?? [] }

  /// Adds a place for elements with an attribute of some text.
  mutating func add(
    variantOf state: UInt16, by attribute: XMLTag, _ text: [UInt8], to target: UInt16
  ) {
    variants[state, default: []].append(Variant(attribute: attribute, text: text, state: target))
    while fragments.count <= Int(target) { fragments.append(false) }
  }

  /// Whether a place is that of an attribute which names an element by its id.
  @inline(__always)
  func isLink(_ state: UInt16) -> Bool { Int(state) < links.count && links[Int(state)] }

  /// The name of an element that has such an attribute.
  func linkName(_ state: UInt16) -> String { linkNames[state] ?? "" }

  /// Says that an attribute of the element at a place names another element by its id.
  mutating func addLink(_ attribute: UInt16, of element: UInt16, named name: String) {
    while links.count <= Int(attribute) { links.append(false) }
    links[Int(attribute)] = true
    linkNames[element] = name
  }

  /// Lets elements be found by name.
  mutating func remember(_ names: XMLNameSet) { self.names = names }

  /// The place of an element inside the one at `state`, by its name; zero where no map names it.
  func step(from state: UInt16, by name: String) -> UInt16 {
    guard state != 0, let names else { return 0 }
    return step(from: state, by: names.tag(of: name))
  }

  /// Says that elements at a place are kept as they stand.
  mutating func keepWhole(_ state: UInt16) { fragments[Int(state)] = true }

  private mutating func insert(_ entry: UInt64) {
    var slot = Self.hash(entry & ~0xFFFF) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 { insert(entry) }
  }
}
