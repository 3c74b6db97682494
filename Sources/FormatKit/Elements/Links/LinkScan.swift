import ByteIO
import Bytes
import Findings
import XMLSyntax

/// Looks through documents for elements with an `id`, and notes the parts of their keys.
struct LinkScan: ~Copyable {
  /// An element with an `id` that has not ended.
  private struct Open {
    /// What it is, by the name that its key is known by.
    var name: String
    var id: [UInt8]
    /// How many names stand around what is inside it.
    var base: Int
    /// In front of the paths of its key: where the element is a reference itself.
    var prefix: String
    var wanted: Set<String>
    var texts: [(path: String, text: [UInt8])] = []
  }

  private let identities: ElementIdentities
  private let names: XMLNameSet
  private let id: XMLTag
  private let ref: XMLTag
  /// The names of the open elements, from the outermost with an `id` on.
  private var path: [String] = []
  private var open: [Open] = []
  private var wanted: [String: Set<String>] = [:]

  init(_ identities: ElementIdentities) {
    self.identities = identities
    var names = XMLNameSet()
    id = names.add("id")
    ref = names.add("ref")
    self.names = names
  }

  /// Reads a document up to its end or first fault, which is told where the document itself is read.
  mutating func read(
    _ source: any ByteSource, entry: Int, into table: inout LinkTable.Builder
  ) throws(Failure) {
    path.removeAll()
    open.removeAll()
    let text = TextSource(source)
    var parser = XMLParser(names)
    var buffer = ByteBuffer()
    var ended: [Open] = []
    do {
      try parser.open()
    } catch {
      return
    }
    while try text.read(into: &buffer, atMost: 1 << 16) > 0 {
      do {
        try parser.read(buffer.span) { tokens in take(&tokens, &ended) }
      } catch {
        break
      }
      try Self.add(&ended, entry, to: &table)
      buffer.removeAll()
    }
    try Self.add(&ended, entry, to: &table)
  }

  private static func add(
    _ ended: inout [Open], _ entry: Int, to table: inout LinkTable.Builder
  ) throws(Failure) {
    for element in ended {
      var bytes = Array(element.name.utf8)
      for (path, text) in element.texts { bytes += [0] + Array(path.utf8) + [0] + text }
      try table.add(
        [LinkKey.inside(entry, element.id.span), LinkKey.anywhere(element.id.span)], bytes)
    }
    ended.removeAll()
  }

  private mutating func take(_ tokens: inout XMLTokens, _ ended: inout [Open]) {
    for index in 0..<tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .start: start(token, tokens)
      case .text:
        guard !open.isEmpty else { continue }
        note(Self.trimmed(tokens.text(token)), at: "")
      case .end:
        guard !path.isEmpty else { continue }
        if let last = open.last, last.base == path.count {
          ended.append(last)
          open.removeLast()
        }
        path.removeLast()
      }
    }
  }

  private mutating func start(_ token: XMLToken, _ tokens: borrowing XMLTokens) {
    var (own, other): ([UInt8]?, [UInt8]?)
    for number in 0..<token.attributeCount {
      let attribute = tokens.attribute(number, of: token)
      if attribute.tag == id { own = Self.trimmed(tokens.value(attribute)) }
      if attribute.tag == ref { other = Self.trimmed(tokens.value(attribute)) }
    }
    guard own != nil || !path.isEmpty else { return }
    let name = tokens.name(token).local
    path.append(name)
    if let other { note(other, at: "@ref") }
    guard let own else { return }
    let target = identities.target(ofReference: name)
    let known = target ?? name
    if wanted[known] == nil { wanted[known] = identities.paths(of: known) }
    var element = Open(
      name: known, id: own, base: path.count, prefix: target.map { $0 + "Identity/" } ?? "",
      wanted: wanted[known] ?? [])
    if target != nil, let other { element.texts.append(("@ref", other)) }
    open.append(element)
  }

  /// Notes a text for the elements around it that have it in their keys.
  private mutating func note(_ text: [UInt8], at attribute: String) {
    for number in open.indices where path.count > open[number].base {
      let inside = path[open[number].base...].joined(separator: "/")
      guard inside.hasPrefix(open[number].prefix) else { continue }
      let place = String(inside.dropFirst(open[number].prefix.count))
      let isWanted =
        attribute.isEmpty
        ? open[number].wanted.contains(place)
        : open[number].wanted.contains { $0.hasPrefix(place + "/") }
      guard isWanted else { continue }
      open[number].texts.append((attribute.isEmpty ? place : place + "/" + attribute, text))
    }
  }

  private static func trimmed(_ text: Span<UInt8>) -> [UInt8] {
    let range = text.trimmedRange
    return range.map { text[$0] }
  }
}

/// The fingerprints by which ids are looked up.
enum LinkKey {
  /// Those of one file.
  static func inside(_ entry: Int, _ id: Span<UInt8>) -> Hash128 {
    Hash128(id, space: UInt64(entry) + 1)
  }

  /// Those of all files of the input.
  static func anywhere(_ id: Span<UInt8>) -> Hash128 { Hash128(id) }
}
