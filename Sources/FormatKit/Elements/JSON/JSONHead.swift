import Bytes
import JSONSyntax

/// What the first bytes of a JSON text say: how its values are laid out, and what the first object has.
///
/// The text may be cut off anywhere; what stands before is seen.
public struct JSONHead: Sendable {
  /// What stands around the first object.
  public enum Container: Sendable, Hashable {
    /// Nothing: it stands for itself, or others follow.
    case none
    /// A list.
    case list
  }

  /// What stands around the first object.
  public let container: Container
  /// The names of the first object's members, in order.
  public private(set) var members: [String] = []
  /// What is known of members, by path.
  private var found: [String: Found] = [:]

  /// What a member is.
  public enum Value: Sendable, Hashable {
    /// An object.
    case object
    /// A list.
    case list
    /// A string.
    case text
    /// A number, boolean or `null`.
    case other
  }

  private struct Found {
    var value: Value
    var isNull = false
    var texts: [String] = []
  }

  /// How many tokens are looked at, and how many texts are kept of one member.
  private static let (tokens, texts) = (20_000, 16)

  /// Reads the start of a text; `nil` where its first value is no object, and no list of such.
  public init?(_ text: [UInt8], isWhole: Bool = false) {
    guard let first = text.first(where: { $0 > 0x20 && $0 < 0x80 }),
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    else { return nil }
    container = first == UInt8(ascii: "[") ? .list : .none
    let padded = text + [UInt8](repeating: 0x20, count: 16)
    var tokenizer = JSONTokenizer(
      padded.span.raw, 0..<text.count,
      resuming: JSONState(.sequence, skipsByteOrderMark: true, allowsLoneSurrogates: true),
      isLast: isWhole)
    if container == .list { _ = tokenizer.next() }
    guard tokenizer.next().kind == .objectStart else { return nil }
    read(&tokenizer)
  }

  /// Whether the first object has a member, such as `type` or `credentialSubject/type`; lists on the
  /// way are looked through.
  public func has(_ path: String) -> Bool { found[path] != nil }

  /// Whether the first object has a member that is not `null`.
  public func hasValue(_ path: String) -> Bool { found[path].map { !$0.isNull } ?? false }

  /// What the member at a path is, `nil` where there is none.
  public subscript(path: String) -> Value? { found[path]?.value }

  /// The strings that a member is or, as a list, has: the first few.
  public func texts(_ path: String) -> [String] { found[path]?.texts ?? [] }

  /// Whether a member is one of some strings, or has one.
  public func says(_ path: String, _ words: String...) -> Bool {
    texts(path).contains { words.contains($0) }
  }

  /// What is known of the object that a member is, as if it stood alone.
  public func inside(_ member: String) -> JSONHead {
    var head = self
    head.found = [:]
    for (path, value) in found where path.hasPrefix(member + "/") {
      head.found[String(path.dropFirst(member.utf8.count + 1))] = value
    }
    head.members = head.found.keys.filter { !$0.utf8.contains(UInt8(ascii: "/")) }.sorted()
    return head
  }

  private mutating func read(_ tokenizer: inout JSONTokenizer) {
    // By level: the path of the object, or that of the member which is the list.
    var levels: [(path: String, isList: Bool)] = [("", false)]
    var member = ""
    for _ in 0..<Self.tokens {
      let token = tokenizer.next()
      guard let level = levels.last else { return }
      let path = level.isList ? level.path : member
      switch token.kind {
      case .name:
        let name = tokenizer.text(of: token)
        if levels.count == 1 { members.append(name) }
        member = level.path.isEmpty ? name : level.path + "/" + name
      case .objectStart:
        note(path, .object)
        levels.append((path, false))
      case .arrayStart:
        note(path, .list)
        levels.append((path, true))
      case .objectEnd, .arrayEnd:
        levels.removeLast()
        if levels.isEmpty { return }
      case .string:
        note(path, .text)
        if let count = found[path]?.texts.count, count < Self.texts {
          found[path]?.texts.append(tokenizer.text(of: token))
        }
      case .number, .true, .false: note(path, .other)
      case .null: note(path, .other, isNull: true)
      default: return
      }
    }
  }

  private mutating func note(_ path: String, _ value: Value, isNull: Bool = false) {
    if found[path] == nil || found[path]?.isNull == true {
      found[path] = Found(value: value, isNull: isNull)
    }
  }
}

extension JSONTokenizer {
  /// What a token means.
  fileprivate func text(of token: JSONToken) -> String {
    var text = ByteBuffer()
    append(contentOf: token, to: &text)
    return String(text.span)
  }
}
