import Bytes

// What is clever here
//   A name of up to fifteen bytes is its own fingerprint. All open objects share one buffer of them,
//   used as a stack: an object inside another one lies behind it and is gone before the outer one
//   goes on. A few names are a list; from `listLimit` on they are a hash table, which lies on top
//   when it has to grow.
// If you change this
//   No fingerprint is zero, which marks a free slot of a table.

/// Tells whether an object has the same name twice.
///
/// Names are compared by what they mean: `"a"` and `"\u0061"` are the same. A set keeps its memory,
/// so that it needs none of its own for each object:
///
///     var keys = JSONKeySet()
///     case .objectStart: keys.open()
///     case .name:
///       if !keys.insert(token, tokenizer.content(of: token)) { … JSONProblem.duplicateKey … }
///     case .objectEnd: keys.close()
///
/// Names longer than fifteen bytes are taken for equal when fingerprints of more than a hundred bits
/// are.
public struct JSONKeySet: ~Copyable {
  /// Up to so many names are compared one by one.
  static let listLimit = 16

  @usableFromInline struct Level: BitwiseCopyable {
    var start: Int
    var count: Int
  }

  @usableFromInline struct Fingerprint: BitwiseCopyable, Equatable {
    var low: UInt64
    var high: UInt64
  }

  private var levels = Buffer<Level>()
  private var prints = Buffer<Fingerprint>()
  private var scratch = ByteBuffer()
  /// Keeps the places in tables from being foreseen.
  private let seed = UInt64.random(in: .min ... .max)

  /// Creates a set without open objects.
  public init() {}

  /// How many objects are open.
  public var depth: Int { levels.count }

  /// Starts an object.
  public mutating func open() {
    levels.append(Level(start: prints.count, count: 0))
  }

  /// Ends the object that was started last.
  public mutating func close() {
    guard let level = levels.last else { return }
    prints.truncate(to: level.start)
    levels.truncate(to: levels.count - 1)
  }

  /// Forgets all open objects.
  public mutating func removeAll() {
    levels.removeAll()
    prints.removeAll()
  }

  /// Adds the name that `token` is, given its content; false where the object has it already.
  public mutating func insert(_ token: JSONToken, _ content: Span<UInt8>) -> Bool {
    guard token.traits.contains(.hasEscapes) else { return insert(content) }
    scratch.removeAll()
    scratch.append(unescapingJSON: content)
    return insert(Self.fingerprint(scratch.span))
  }

  /// Adds a name, given by what it means; false where the object has it already.
  public mutating func insert(_ name: Span<UInt8>) -> Bool {
    insert(Self.fingerprint(name))
  }

  /// The bytes and length of a short name, a hash of a longer one; the top byte tells them apart.
  private static func fingerprint(_ name: Span<UInt8>) -> Fingerprint {
    if name.count < 16 {
      let words = unsafe unsafeBitCast(sixteen(of: name.raw, at: 0), to: SIMD2<UInt64>.self)
      let length = UInt64(name.count + 1) << 56
      return Fingerprint(low: words[0].littleEndian, high: words[1].littleEndian | length)
    }
    let hash = Hash128(name)
    return Fingerprint(low: hash.low, high: hash.high | 0xFF << 56)
  }

  private static var free: Fingerprint { Fingerprint(low: 0, high: 0) }

  private mutating func insert(_ print: Fingerprint) -> Bool {
    guard var level = levels.last else { return true }
    let start = level.start
    if level.count < Self.listLimit {
      for index in start..<start + level.count where prints[index] == print { return false }
      prints.append(print)
    } else {
      // The table is at most half full; the first one takes the place of the list.
      if prints.count - start < 2 * (level.count + 1) { rebuild(from: start) }
      guard put(print, from: start, size: prints.count - start) else { return false }
    }
    level.count += 1
    levels[levels.count - 1] = level
    return true
  }

  /// Puts a fingerprint into a table of `size` slots; false where it is there.
  private mutating func put(_ print: Fingerprint, from start: Int, size: Int) -> Bool {
    let product = (print.low ^ seed).multipliedFullWidth(by: print.high ^ 0x9E37_79B9_7F4A_7C15)
    var slot = Int(truncatingIfNeeded: product.high ^ product.low) & (size - 1)
    while prints[start + slot] != Self.free {
      if prints[start + slot] == print { return false }
      slot = (slot + 1) & (size - 1)
    }
    prints[start + slot] = print
    return true
  }

  /// Makes a larger table of all fingerprints from `start` on.
  private mutating func rebuild(from start: Int) {
    let old = prints.count - start
    let size = old == Self.listLimit ? 4 * old : 2 * old
    // The old ones are moved behind the new table, put into it one by one, and cut off.
    let behind = start + size
    prints.append(repeating: Self.free, count: size)
    for index in 0..<old {
      prints[behind + index] = prints[start + index]
      prints[start + index] = Self.free
    }
    for index in behind..<behind + old where prints[index] != Self.free {
      _ = put(prints[index], from: start, size: size)
    }
    prints.truncate(to: behind)
  }
}
