import Bytes

// What is clever here
//   Elements that a program writes are mostly alike but for their texts: the tags and white space
//   between two texts are the same bytes every time. These bytes are remembered, so that the next
//   element is read by comparing them, and only texts are looked at.
// If you change this
//   A shape holds all bytes but those of texts and of attributes' values, so that what matches is
//   plain if its texts are. Nothing in it may depend on what a text says, but for whether it has more
//   than white space.

/// Elements with others inside that were read before, without their texts.
struct PlainShapes: ~Copyable {
  /// One element.
  struct Shape: BitwiseCopyable {
    var firstGap: Int
    /// How many texts there are; behind each is one more gap.
    var slotCount: Int
    var firstToken: Int
    var tokenCount: Int
    /// How many attributes and texts there are.
    var valueCount: Int
    /// How many levels of elements there are at most, itself among them.
    var depth: Int
  }

  /// The bytes in front of a text, or behind the last one.
  struct Gap: BitwiseCopyable {
    /// What stands behind the bytes.
    enum Slot: UInt8, BitwiseCopyable {
      /// A text of an element, with more in it than white space.
      case text
      /// A value of an attribute between quotes; it is not empty.
      case quoted
      /// One between apostrophes.
      case apostrophe
      /// Nothing: the element has ended.
      case end
    }

    /// Where they start in the bytes of all shapes.
    var start: Int
    var count: Int
    /// How many of them are angle brackets.
    var brackets: Int
    var slot: Slot
  }

  /// A token whose offsets count from the gaps in which they are.
  struct Token: BitwiseCopyable {
    var token: PlainToken
    /// The gaps of its four offsets.
    var gaps: (offset: UInt16, end: UInt16, name: UInt16, text: UInt16)
    /// Whether its text is what stands behind a gap.
    var isSlot: Bool
  }

  /// What is known of the elements of one name.
  struct Kind: BitwiseCopyable {
    /// The shapes that are tried, the last that was met first; -1 where there is none.
    var tried: (Int32, Int32, Int32, Int32) = (-1, -1, -1, -1)
    /// What knowing shapes has been of use, less what it has cost.
    var credit: Int32 = 0
    /// How many elements are left to be read without looking for shapes.
    var rest: Int32 = 0

    mutating func putFirst(_ number: Int32) {
      if tried.0 == number { return }
      if tried.1 == number {
        tried = (number, tried.0, tried.2, tried.3)
      } else if tried.2 == number {
        tried = (number, tried.0, tried.1, tried.3)
      } else {
        tried = (number, tried.0, tried.1, tried.2)
      }
    }
  }

  /// How many bytes an element may have that is learned, how many all shapes have when they are
  /// forgotten, and how many texts an element may have.
  static let (elementLimit, byteLimit, slotLimit) = (1 << 14, 1 << 17, 1 << 12)

  private(set) var shapes = Buffer<Shape>()
  private(set) var gaps = Buffer<Gap>()
  private(set) var text = ByteBuffer()
  private var tokens = Buffer<Token>()
  /// By tag.
  private var kinds = Buffer<Kind>()
  /// Where the gaps of the element start that is being learned.
  private var starts = Buffer<PlainStart>()
  /// How many times all shapes were forgotten.
  private(set) var generation = 0

  init(tagCount: Int) { kinds.append(repeating: Kind(), count: tagCount) }

  /// Whether there is no room for more.
  var isFull: Bool { text.count > Self.byteLimit }

  /// Forgets all shapes.
  mutating func removeAll() {
    shapes.removeAll()
    gaps.removeAll()
    text.removeAll()
    tokens.removeAll()
    for index in 0..<kinds.count { kinds[index].tried = (-1, -1, -1, -1) }
    generation += 1
  }

  /// What is known of the elements of a name; `nil` where its shapes are of no use.
  @inline(__always)
  mutating func kind(of tag: XMLTag) -> Kind? {
    guard tag != .unknown else { return nil }
    let kind = kinds[Int(tag.rawValue)]
    guard kind.rest == 0 else {
      kinds[Int(tag.rawValue)].rest = kind.rest &- 1
      return nil
    }
    return kind
  }

  /// Notes that an element had a shape.
  @inline(__always)
  mutating func meet(_ number: Int32, _ tag: XMLTag) {
    var kind = kinds[Int(tag.rawValue)]
    kind.putFirst(number)
    kind.credit = min(kind.credit &+ 1, 64)
    kinds[Int(tag.rawValue)] = kind
  }

  /// Notes the shape of an element that has been read.
  ///
  /// - Parameters:
  ///   - element: Its tokens, one by one.
  ///   - padded: The text around it.
  ///   - range: Where it stands.
  ///   - valueCount: How many attributes and texts it has.
  mutating func learn(
    _ element: Span<PlainToken>, _ padded: RawSpan, _ range: Range<Int>, valueCount: Int
  ) {
    guard let tag = element.indices.isEmpty ? nil : element[0].tag, tag != .unknown else { return }
    var kind = kinds[Int(tag.rawValue)]
    kind.credit &-= 4
    if kind.credit < -32 { (kind.credit, kind.rest) = (0, 256) }
    kinds[Int(tag.rawValue)] = kind
    guard range.count <= Self.elementLimit, let shape = shape(element, padded, range, valueCount)
    else { return }
    shapes.append(shape)
    kinds[Int(tag.rawValue)].putFirst(Int32(truncatingIfNeeded: shapes.count &- 1))
  }

  /// Takes down the gaps and tokens of an element; `nil` where that has no use.
  private mutating func shape(
    _ element: Span<PlainToken>, _ padded: RawSpan, _ range: Range<Int>, _ valueCount: Int
  ) -> Shape? {
    var shape = Shape(
      firstGap: gaps.count, slotCount: 0, firstToken: tokens.count, tokenCount: element.count,
      valueCount: valueCount, depth: 0)
    var slots = 0
    for index in element.indices {
      if element[index].isCopied { return nil }
      if element[index].isSlot { slots += 1 }
    }
    guard slots > 0, slots <= Self.slotLimit else { return nil }
    starts.removeAll()
    starts.append(PlainStart(range.lowerBound))
    var gapStart = range.lowerBound
    var depth = 0
    for index in element.indices {
      let token = element[index]
      if token.kind == .start { depth += 1 }
      if token.kind == .end { depth -= 1 }
      shape.depth = max(shape.depth, depth)
      guard token.isSlot else { continue }
      let start = Int(token.textStart)
      var slot = Gap.Slot.text
      if token.kind == .attribute {
        slot = padded.byte(at: start - 1) == UInt8(ascii: "'") ? .apostrophe : .quoted
      }
      add(padded, gapStart..<start, slot)
      gapStart = start + Int(token.textCount)
      starts.append(PlainStart(gapStart))
      shape.slotCount += 1
    }
    add(padded, gapStart..<range.upperBound, .end)
    for index in element.indices { tokens.append(relative(element[index])) }
    return shape
  }

  private mutating func add(_ padded: RawSpan, _ range: Range<Int>, _ slot: Gap.Slot) {
    let brackets =
      padded.count(of: UInt8(ascii: "<"), from: range.lowerBound, to: range.upperBound)
      + padded.count(of: UInt8(ascii: ">"), from: range.lowerBound, to: range.upperBound)
    gaps.append(Gap(start: text.count, count: range.count, brackets: brackets, slot: slot))
    text.append(padded, from: range.lowerBound, count: range.count)
  }

  /// A token of the element whose gaps start at `starts`; an offset of zero stands for none.
  private func relative(_ token: PlainToken) -> Token {
    var relative = Token(token: token, gaps: (0, 0, 0, 0), isSlot: token.isSlot)
    func move(_ offset: inout UInt32) -> UInt16 {
      let gap = starts.span.lastStart(upTo: offset)
      offset &-= starts[gap].offset
      return UInt16(truncatingIfNeeded: gap)
    }
    relative.gaps.offset = move(&relative.token.offset)
    if token.endOffset > 0 { relative.gaps.end = move(&relative.token.endOffset) }
    if token.nameStart > 0 { relative.gaps.name = move(&relative.token.nameStart) }
    if token.textStart > 0 { relative.gaps.text = move(&relative.token.textStart) }
    return relative
  }

  /// Adds the tokens of an element of some shape whose gaps start at `starts`.
  func append(_ number: Int, _ starts: Span<PlainStart>, to buffer: inout Buffer<PlainToken>) {
    let shape = shapes[number]
    for index in shape.firstToken..<shape.firstToken + shape.tokenCount {
      let known = tokens[index]
      var token = known.token
      token.offset &+= starts[Int(known.gaps.offset)].offset
      if token.kind != .attribute && token.kind != .text {
        token.endOffset &+= starts[Int(known.gaps.end)].offset
      }
      if token.nameCount > 0 { token.nameStart &+= starts[Int(known.gaps.name)].offset }
      if token.kind == .leaf || token.kind == .attribute || token.kind == .text {
        token.textStart &+= starts[Int(known.gaps.text)].offset
      }
      if known.isSlot {
        let behind = starts[Int(known.gaps.text) + 1]
        token.textCount = behind.offset &- token.textStart
        if behind.isCopied {
          token.isCopied = true
          token.textStart = behind.copiedStart
          token.textCount = behind.copiedCount
        }
      }
      buffer.append(token)
    }
  }
}

/// Where what stands between two texts of an element starts, and what is known of the text before it.
public struct PlainStart: BitwiseCopyable, Sendable {
  /// The offset behind the text.
  public let offset: UInt32
  /// Where the text stands in the reader's own texts, if it had references to be resolved.
  public let copiedStart: UInt32
  /// How many bytes it has there.
  public let copiedCount: UInt32

  /// Whether the text stands in the reader's own texts.
  @inlinable @inline(__always)
  public var isCopied: Bool { copiedCount != .max }

  @inline(__always)
  init(_ offset: Int) {
    self.offset = UInt32(truncatingIfNeeded: offset)
    copiedStart = 0
    copiedCount = .max
  }

  @inline(__always)
  init(_ offset: Int, copied: Range<Int>) {
    self.offset = UInt32(truncatingIfNeeded: offset)
    copiedStart = UInt32(truncatingIfNeeded: copied.lowerBound)
    copiedCount = UInt32(truncatingIfNeeded: copied.count)
  }
}

extension Span where Element == PlainStart {
  /// The last of these that is not behind an offset, the first where all are.
  public func lastStart(upTo offset: UInt32) -> Int {
    var (low, high) = (0, count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if self[middle].offset <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

extension PlainToken {
  /// Whether its text differs from element to element of a shape.
  var isSlot: Bool {
    switch kind {
    case .leaf, .text: hasValue
    case .attribute: textCount > 0
    case .start, .end, .alike: false
    }
  }
}
