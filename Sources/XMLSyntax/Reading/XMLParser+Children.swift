import Bytes

/// Children of the root that are checked against a schema one by one.
extension XMLParser {
  /// After how many sound children the check begins anew, so that what it keeps stays small.
  private static let childrenAtOnce = 64

  /// Reads a run of the root's children, each checked against a schema by itself.
  ///
  /// What the schema says of one child does not depend on those before it, nor on where the document
  /// was cut; and what the library keeps of a document while it checks it does not grow.
  ///
  /// - Parameters:
  ///   - padded: The text, which goes on for at least 64 bytes behind the run.
  ///   - place: The place of the run's first byte, which tells its offset in the text.
  ///   - end: The offset behind the run.
  ///   - isLast: Whether the run goes on to the document's end.
  ///   - root: The root around the children.
  ///   - schema: What they are checked against.
  ///   - each: Called with runs of tokens.
  /// - Throws: The first fault of a child.
  public mutating func readChildren(
    _ padded: RawSpan, from place: XMLPlace, to end: Int, isLast: Bool, of root: XMLRoot,
    schema: XMLSchema, _ each: (inout XMLTokens) -> Void
  ) throws(XMLError) {
    var place = place
    var framer = XMLFramer(inside: root)
    try open(at: place, as: .middle(root), schema: schema)
    var isOpen = true
    var count = 0
    while place.byte < end {
      let boundary = Self.childEnd(&framer, padded, from: place.byte, to: end)
      if boundary == nil, !isLast, Self.isWhite(padded, place.byte..<end) { break }
      let piece: XMLPiece = boundary == nil && isLast ? .last(root) : .middle(root)
      // Behind the last child the root ends: by itself that would be a root without children.
      let isTail = boundary == nil && Self.isEndTag(padded, place.byte..<end)
      if !isOpen || boundary == nil {
        if isOpen, count > 0 { try finish(each) }
        try reopen(at: place, as: piece, schema: isTail ? nil : schema)
        count = 0
      }
      let stop = boundary ?? end
      let bytes: Span<UInt8> = Span(_bytes: padded.extracting(place.byte..<stop))
      // A sound child leaves the check as if there had been none.
      var isSound = true
      try read(bytes) { tokens in
        if !tokens.violations.isEmpty { isSound = false }
        each(&tokens)
      }
      count += 1
      isOpen =
        boundary != nil && isSound && isBetweenChildren && count < Self.childrenAtOnce
      if !isOpen { try finish(each) }
      place.advance(over: padded, from: place.byte, to: stop)
      framer = XMLFramer(inside: root)
    }
    if isOpen, count > 0 { try finish(each) }
  }

  /// The offset behind the first child that ends in a range, `nil` where none does.
  private static func childEnd(
    _ framer: inout XMLFramer, _ padded: RawSpan, from start: Int, to end: Int
  ) -> Int? {
    var offset = start
    while offset < end {
      let stop = min(offset + 64, end)
      let before = framer
      framer.scan(padded, from: offset, to: stop)
      if framer.lastEnd != nil {
        // Two children may end in these bytes.
        framer = before
        var position = offset
        while framer.lastEnd == nil, position < stop {
          framer.scan(padded, from: position, to: position + 1)
          position += 1
        }
        return framer.lastEnd
      }
      offset = stop
    }
    return nil
  }

  /// Whether an end tag comes next, behind white space.
  private static func isEndTag(_ padded: RawSpan, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound, padded.byte(at: offset) <= 0x20 { offset += 1 }
    return offset + 1 < range.upperBound && padded.byte(at: offset) == UInt8(ascii: "<")
      && padded.byte(at: offset + 1) == UInt8(ascii: "/")
  }

  private static func isWhite(_ padded: RawSpan, _ range: Range<Int>) -> Bool {
    for offset in range where padded.byte(at: offset) > 0x20 { return false }
    return true
  }
}
