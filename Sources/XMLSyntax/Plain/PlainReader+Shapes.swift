public import Bytes

/// Elements that are like others before them.
extension PlainReader {
  /// How many shapes are known; numbers below stand for the same ones until the generation changes.
  public var shapeCount: Int { shapes.shapes.count }

  /// Changes whenever all shapes are forgotten.
  public var shapeGeneration: Int { shapes.generation }

  /// The shape of an element that is like one before.
  @inline(__always)
  public func shape(of element: PlainToken) -> Int { Int(element.nameStart) }

  /// Where what stands between the texts of an element like one before starts, and where that ends.
  @inline(__always) @_lifetime(borrow self)
  public func starts(of element: PlainToken) -> Span<PlainStart> {
    let first = Int(element.textStart)
    return starts.span.extracting(first..<first &+ Int(element.textCount))
  }

  /// Adds the tokens that an element like one before stands for.
  ///
  /// - Parameters:
  ///   - element: The element.
  ///   - buffer: What they are added to.
  public func appendTokens(of element: PlainToken, to buffer: inout Buffer<PlainToken>) {
    shapes.append(shape(of: element), starts(of: element), to: &buffer)
  }

  /// Reads the element whose start tag has just been looked at, if it has one of the shapes of its
  /// name; returns what is behind.
  @inline(__always)
  mutating func alike(_ token: PlainToken, _ kind: PlainShapes.Kind, _ padded: RawSpan) -> Int? {
    let tried = kind.tried
    guard tried.0 >= 0 else { return nil }
    if let behind = read(tried.0, token, padded) { return behind }
    guard tried.1 >= 0 else { return nil }
    return other(tried, token, padded)
  }

  @inline(never)
  private mutating func other(
    _ tried: (Int32, Int32, Int32, Int32), _ token: PlainToken, _ padded: RawSpan
  ) -> Int? {
    if let behind = read(tried.1, token, padded) { return behind }
    if tried.2 >= 0, let behind = read(tried.2, token, padded) { return behind }
    return tried.3 >= 0 ? read(tried.3, token, padded) : nil
  }

  /// Reads an element of some shape; what has another one is left as it is.
  private mutating func read(_ number: Int32, _ element: PlainToken, _ padded: RawSpan) -> Int? {
    let shape = shapes.shapes[Int(number)]
    guard open.count &+ 1 &+ shape.depth < limits.depth else { return nil }
    let before = (starts: starts.count, texts: texts.count, special: special)
    starts.append(PlainStart(Int(element.offset)))
    guard let (behind, bracket) = match(shape, Int(element.offset), padded) else {
      starts.truncate(to: before.starts)
      texts.truncate(to: before.texts)
      special = before.special
      return nil
    }
    var token = element
    token.kind = .alike
    token.endOffset = UInt32(truncatingIfNeeded: behind)
    token.nameStart = UInt32(truncatingIfNeeded: number)
    token.textStart = UInt32(truncatingIfNeeded: before.starts)
    token.textCount = UInt32(truncatingIfNeeded: starts.count &- before.starts)
    tokens.append(token)
    tokensInside &+= shape.tokenCount
    valueCount &+= shape.valueCount
    next = bracket
    shapes.meet(number, element.tag)
    return behind
  }

  /// Compares what stands at an offset with a shape, and notes where its texts end; returns what is
  /// behind, and the number of the bracket there.
  @inline(__always)
  private mutating func match(
    _ shape: PlainShapes.Shape, _ start: Int, _ padded: RawSpan
  ) -> (behind: Int, bracket: Int)? {
    var offset = start
    // Both brackets of the start tag have been passed.
    var bracket = next &- 2
    var gapNumber = shape.firstGap
    var valueBytes = 0
    while true {
      let gap = shapes.gaps[gapNumber]
      guard offset &+ gap.count <= limit,
        padded.isEqual(at: offset, to: shapes.text.paddedBytes, from: gap.start, count: gap.count)
      else { return nil }
      offset &+= gap.count
      bracket &+= gap.brackets
      if gap.slot == .end { break }
      guard bracket < index.brackets.count else { return nil }
      let stop = Int(index.brackets[bracket] & ~PlainIndex.closing)
      var end = stop
      if gap.slot == .text {
        guard end &- offset <= limits.textBytes, offset < end,
          padded.byte(at: offset) > 0x20 || !isBlank(padded, from: offset, to: end)
        else { return nil }
      } else {
        let quote = gap.slot == .quoted ? UInt8(ascii: "\"") : UInt8(ascii: "'")
        guard let last = endOfValue(padded, from: offset, to: stop, quote), last > offset else {
          return nil
        }
        end = last
        valueBytes &+= end &- offset
        guard valueBytes <= Self.valueLimit else { return nil }
      }
      if !index.specials.isEmpty, hasSpecial(from: offset, to: end) {
        let first = texts.count
        guard PlainText.append(padded, from: offset, to: end, to: &texts),
          gap.slot != .text || !isBlank(texts.paddedBytes, from: first, to: texts.count)
        else { return nil }
        starts.append(PlainStart(end, copied: first..<texts.count))
      } else {
        starts.append(PlainStart(end))
      }
      offset = end
      gapNumber &+= 1
    }
    return offset <= index.firstForbidden ? (offset, bracket) : nil
  }

  /// How many bytes the values of attributes may have that are read by shapes: a tag has a limit.
  private static var valueLimit: Int { 64 << 10 }

  /// Where the quote behind a value stands; `nil` where none does, or line breaks are in it.
  @inline(__always)
  private func endOfValue(
    _ padded: RawSpan, from start: Int, to stop: Int, _ quote: UInt8
  ) -> Int? {
    var offset = start
    while offset < stop {
      let byte = padded.byte(at: offset)
      if byte == quote { return offset }
      if byte < 0x20 { return nil }
      offset &+= 1
    }
    return nil
  }

  /// Learns the shape of an element that has just ended.
  @inline(never)
  mutating func learn(_ element: Opened, _ padded: RawSpan, behind end: Int) {
    guard !shapes.isFull else { return }
    spread.removeAll()
    var position = element.token
    var buffer = Buffer<PlainToken>()
    swap(&buffer, &spread)
    while position < tokens.count {
      let token = tokens[position]
      if token.kind == .alike { appendTokens(of: token, to: &buffer) } else { buffer.append(token) }
      position += 1
    }
    shapes.learn(
      buffer.span, padded, element.start - 1..<end, valueCount: valueCount - element.values)
    swap(&buffer, &spread)
  }
}
