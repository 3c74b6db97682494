public import Bytes

// What is clever here
//   Objects that a program writes are mostly alike but for their values: the brackets, names and
//   commas between two scalars are the same bytes every time. These bytes are remembered, so that the
//   next object is read by comparing them, and only scalars are looked at.
// If you change this
//   A shape holds all bytes but those of scalars, so that what matches is well formed if its scalars
//   are. Nothing in it may depend on what a scalar says, but for whether a string has a character.

/// Objects that were read before, without their scalars.
public struct JSONShapes: ~Copyable {
  /// One object.
  struct Shape: BitwiseCopyable {
    var firstGap: Int
    /// How many scalars there are; behind each is one more gap.
    var slotCount: Int
    /// How many values hold something, scalars among them.
    var valueCount = 0
    var nullCount = 0
    /// How many levels there are inside of the object.
    var depth = 0
    /// Whether it goes over several lines.
    var hasLines = false
  }

  /// The bytes in front of a scalar, or behind the last one.
  struct Gap: BitwiseCopyable {
    /// What stands behind the bytes.
    enum Slot: UInt8, BitwiseCopyable {
      /// A string of at least one character; its quote ends the bytes.
      case string
      /// A string without a character; its quote ends the bytes.
      case empty
      /// A number, `true` or `false`.
      case bare
      /// Nothing: the object has ended.
      case end
    }

    /// Where they start in the bytes of all shapes.
    var start: Int
    var count: Int
    var slot: Slot
  }

  /// Where a gap of an object starts, and what is known of the scalar before it.
  public struct Start: BitwiseCopyable {
    /// The offset behind the scalar, its quotes included.
    public let offset: Int
    /// What is known about the scalar's content; nothing where there is no scalar.
    public let traits: JSONToken.Traits

    @inline(__always)
    init(_ offset: Int, _ traits: JSONToken.Traits = []) {
      self.offset = offset
      self.traits = traits
    }
  }

  private(set) var shapes = Buffer<Shape>()
  private(set) var gaps = Buffer<Gap>()
  private(set) var text = ByteBuffer()

  /// Creates an empty table.
  public init() {}

  /// How many bytes all shapes have.
  public var byteCount: Int { text.count }

  /// Forgets all shapes.
  public mutating func removeAll() {
    shapes.removeAll()
    gaps.removeAll()
    text.removeAll()
  }

  /// Notes the shape of an object that has been read.
  ///
  /// - Parameters:
  ///   - bytes: The text around the object.
  ///   - object: The object, from its opening bracket to its closing one.
  /// - Returns: Its number, that of an earlier shape if it is the same; `nil` where it has no scalar.
  public mutating func learn(_ bytes: RawSpan, _ object: Range<Int>) -> Int? {
    let (firstGap, firstByte) = (gaps.count, text.count)
    var shape = Shape(firstGap: firstGap, slotCount: 0)
    var tokenizer = JSONTokenizer(
      bytes, object,
      resuming: JSONState(allowsLoneSurrogates: true, valueLimit: .max), isLast: true)
    // The opening bracket is known to whoever looks for a shape.
    var gapStart = object.lowerBound + 1
    var isEnd = false
    while !isEnd {
      let token = tokenizer.next()
      let slot: Gap.Slot
      switch token.kind {
      case .string: slot = token.count == 0 ? .empty : .string
      case .number, .true, .false: slot = .bare
      case .end: (slot, isEnd) = (.end, true)
      case .objectStart, .arrayStart:
        shape.depth = max(shape.depth, tokenizer.depth - 1)
        continue
      case .needMore, .error:
        forget(from: firstGap, firstByte)
        return nil
      default: continue
      }
      let gapEnd = isEnd ? object.upperBound : token.start
      gaps.append(Gap(start: text.count, count: gapEnd - gapStart, slot: slot))
      text.append(bytes, from: gapStart, count: gapEnd - gapStart)
      gapStart = token.writtenRange.upperBound
      if !isEnd { shape.slotCount += 1 }
    }
    shape.hasLines =
      text.span.extracting(firstByte..<text.count).firstIndex(of: UInt8(ascii: "\n")) != nil
    shape.valueCount = tokenizer.valueCount
    shape.nullCount = tokenizer.nullCount
    let same = (0..<shapes.count).first { isSame($0, firstGap) }
    if same != nil || shape.slotCount == 0 {
      forget(from: firstGap, firstByte)
      return same
    }
    shapes.append(shape)
    return shapes.count - 1
  }

  /// Forgets the shape that was learned last.
  public mutating func removeLast() {
    let gap = shapes[shapes.count - 1].firstGap
    forget(from: gap, gaps[gap].start)
    shapes.truncate(to: shapes.count - 1)
  }

  /// The gap that a place of an object belongs to, and whether it is in the scalar behind that.
  ///
  /// - Parameters:
  ///   - offset: The place.
  ///   - shape: The object's shape.
  ///   - starts: Where the object's gaps start, as `JSONTokenizer.read` tells.
  /// - Returns: The number of the gap among those of the shape.
  public func gap(
    at offset: Int, in shape: Int, _ starts: Span<Start>
  ) -> (gap: Int, isInScalar: Bool) {
    var (low, high) = (0, shapes[shape].slotCount)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle].offset <= offset { low = middle } else { high = middle - 1 }
    }
    let gap = gaps[shapes[shape].firstGap + low]
    let isString = gap.slot == .string || gap.slot == .empty
    let scalar = starts[low].offset + gap.count - (isString ? 1 : 0)
    return (low, gap.slot != .end && offset > scalar)
  }

  private mutating func forget(from firstGap: Int, _ firstByte: Int) {
    gaps.truncate(to: firstGap)
    text.truncate(to: firstByte)
  }

  /// Whether a shape has the gaps that stand at the end of the table.
  private func isSame(_ shape: Int, _ firstGap: Int) -> Bool {
    let other = shapes[shape]
    guard other.slotCount + 1 == gaps.count - firstGap else { return false }
    for index in 0...other.slotCount {
      let (one, two) = (gaps[other.firstGap + index], gaps[firstGap + index])
      guard one.slot == two.slot, one.count == two.count,
        text.span.extracting(one.start..<one.start + one.count)
          .isEqual(to: text.span.extracting(two.start..<two.start + two.count))
      else { return false }
    }
    return true
  }
}

extension JSONTokenizer {
  /// Reads the object whose opening bracket was read last, if it has a shape.
  ///
  /// An object with another one is left as it is, and so is one that is cut or ill formed.
  ///
  /// - Parameters:
  ///   - number: The shape.
  ///   - shapes: All shapes.
  ///   - starts: Is filled with the places behind the opening bracket, behind each scalar and behind
  ///     the object.
  /// - Returns: Whether the object has been read.
  public mutating func read(
    _ number: Int, of shapes: borrowing JSONShapes, starts: inout Buffer<JSONShapes.Start>
  ) -> Bool {
    let shape = shapes.shapes[number]
    guard current.depth &+ shape.depth <= current.depthLimit,
      !(shape.hasLines && current.mode == .lines)
    else { return false }
    let (before, values, allowed) = (position, current.valueCount, current.allowed)
    let text = shapes.text.paddedBytes
    starts.removeAll()
    starts.append(JSONShapes.Start(before))
    var offset = before
    var index = shape.firstGap
    let last = index &+ shape.slotCount
    while true {
      let gap = shapes.gaps[index]
      guard offset &+ gap.count <= count, hasBytes(of: text, from: gap.start, gap.count, at: offset)
      else { break }
      offset &+= gap.count
      if index == last {
        starts.append(JSONShapes.Start(offset))
        current.valueCount = values &+ shape.valueCount
        current.nullCount &+= shape.nullCount
        // Something has been read in it: it does not count as an empty object.
        current.allowed = JSONState.Allowed.comma
        current.close()
        position = offset
        return true
      }
      current.allowed = JSONState.Allowed.value
      let token: JSONToken
      if gap.slot != .bare {
        token = string(at: offset &- 1)
        guard token.kind == .string, (token.count == 0) == (gap.slot == .empty) else { break }
      } else {
        guard offset < count else { break }
        let first = byte(at: offset)
        if first == UInt8(ascii: "-") || first &- UInt8(ascii: "0") < 10 {
          token = self.number(at: offset)
        } else if first == UInt8(ascii: "t") || first == UInt8(ascii: "f") {
          token = word(at: offset, startingWith: first)
        } else {
          break
        }
        guard token.isScalar else { break }
      }
      offset = position
      starts.append(JSONShapes.Start(offset, token.traits))
      index &+= 1
    }
    position = before
    current.valueCount = values
    current.allowed = allowed
    failure = nil
    return false
  }

  /// Whether some bytes of another text stand at `offset`; behind those are sixteen more at least.
  @inline(__always)
  private func hasBytes(of text: RawSpan, from start: Int, _ count: Int, at offset: Int) -> Bool {
    var passed = 0
    while passed < count {
      let same = moveMask(
        sixteen(of: bytes, at: offset &+ passed)
          .== sixteen(of: text, at: start &+ passed))
      guard (~same).trailingZeroBitCount >= min(16, count &- passed) else { return false }
      passed &+= 16
    }
    return true
  }
}
