import Bytes
import Findings

/// What stands behind a reference by `ref`.
enum LinkTarget {
  /// The parts of the key, by their paths inside the reference.
  case found([(steps: [String], text: [UInt8])])
  /// No element has the id.
  case missing
  /// Several elements have it, none of them in the same file.
  case ambiguous
  /// The element is none that the reference can lead to, or does not say its key.
  case unfit
  /// The files cannot be read a second time.
  case unread
}

/// Follows the references of one stream.
final class LinkResolver {
  private let links: ElementLinks
  private let entry: Int
  private let reopen: ElementLinks.Reopen?
  /// What was found lately: many references lead to the same element.
  private var known: [String: LinkTarget] = [:]

  /// How many targets are remembered.
  private static let limit = 1 << 10
  /// How many references are followed from one to the next.
  private static let depth = 8

  init(_ links: ElementLinks, entry: Int, reopen: ElementLinks.Reopen?) {
    self.links = links
    self.entry = entry
    self.reopen = reopen
  }

  /// What a reference leads to, by its element's name and the id.
  func target(of id: String, from reference: String) -> LinkTarget {
    let key = reference + " " + id
    if let found = known[key] { return found }
    let found = find(id, from: reference)
    if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
    known[key] = found
    return found
  }

  private func find(_ id: String, from reference: String) -> LinkTarget {
    guard let wanted = links.identities.target(ofReference: reference) else { return .unfit }
    guard let reopen, let table = links.table(reopen) else { return .unread }
    do throws(Failure) {
      return try find(id, as: wanted, in: table, depth: 0)
    } catch {
      return .unread
    }
  }

  private func find(
    _ id: String, as wanted: String, in table: LinkTable, depth: Int
  ) throws(Failure) -> LinkTarget {
    let bytes = Array(id.utf8)
    // Ids are the document's own: its elements go before those of others.
    let near = try table.find(key: LinkKey.inside(entry, bytes.span))
    let found = near == nil ? try table.find(key: LinkKey.anywhere(bytes.span)) : near
    guard let found else { return .missing }
    guard !found.isAmbiguous else { return .ambiguous }
    guard depth < Self.depth else { return .unfit }
    var pieces = found.bytes.split(separator: 0, omittingEmptySubsequences: false)[...]
    let name = String(decoding: pieces.removeFirst(), as: UTF8.self)
    var texts: [String: [UInt8]] = [:]
    while pieces.count >= 2 {
      let path = String(decoding: pieces.removeFirst(), as: UTF8.self)
      let text = Array(pieces.removeFirst())
      if texts[path] == nil { texts[path] = text }
    }
    guard name == wanted || links.identities.wider[name] == wanted else { return .unfit }
    if texts.count == 1, let next = texts["@ref"] {
      return try find(
        String(decoding: next, as: UTF8.self), as: wanted, in: table, depth: depth + 1)
    }
    return try parts(texts, of: name, as: wanted, in: table, depth)
  }

  /// The parts of a key by the first shape that all of them are there for.
  private func parts(
    _ texts: [String: [UInt8]], of name: String, as wanted: String, in table: LinkTable,
    _ depth: Int
  ) throws(Failure) -> LinkTarget {
    guard let shape = links.identities.shapes[name], let role = links.identities.shapes[wanted]
    else { return .unfit }
    for shape in [shape] + shape.others {
      var parts: [(steps: [String], text: [UInt8])] = []
      for part in shape.texts {
        for path in part.options {
          guard let text = try text(at: path, texts, in: table, depth) else { continue }
          parts.append((["\(wanted)Identity"] + Self.steps(path), text))
          break
        }
      }
      guard parts.count == shape.texts.count else { continue }
      if name != wanted {
        guard parts.count == 1, let path = role.texts.first?.options.first else { return .unfit }
        parts[0].steps = ["\(wanted)Identity"] + Self.steps(path)
        return .found(parts)
      }
      for echo in shape.echoes where echo.part < parts.count {
        let steps = ["\(wanted)Identity"] + Self.steps(echo.path)
        // It stands in the same elements as the parts around it.
        let nearness = parts.map { zip($0.steps, steps).prefix { $0 == $1 }.count }
        let place = nearness.lastIndex(of: nearness.max() ?? 0) ?? parts.count - 1
        parts.insert((steps, parts[echo.part].text), at: place + 1)
      }
      return .found(parts)
    }
    return .unfit
  }

  private static func steps(_ path: String) -> [String] {
    path.split(separator: "/").map(String.init)
  }

  /// The text at a path of an element, or of what a reference on the way leads to.
  private func text(
    at path: String, _ texts: [String: [UInt8]], in table: LinkTable, _ depth: Int
  ) throws(Failure) -> [UInt8]? {
    if let text = texts[path] { return text }
    let steps = Self.steps(path)
    for count in 1..<max(1, steps.count) {
      let around = steps.prefix(count).joined(separator: "/")
      guard let next = texts[around + "/@ref"],
        let wanted = links.identities.target(ofReference: steps[count - 1])
      else { continue }
      let target = try find(
        String(decoding: next, as: UTF8.self), as: wanted, in: table, depth: depth + 1)
      guard case .found(let parts) = target else { return nil }
      let rest = Array(steps.dropFirst(count))
      return parts.first { $0.steps == rest }?.text
    }
    return nil
  }
}
