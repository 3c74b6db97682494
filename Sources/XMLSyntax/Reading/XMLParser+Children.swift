import Bytes

/// Children of the root that are checked against a schema one by one.
extension XMLParser {
  /// After how many sound children the check begins anew, so that what it keeps stays small.
  private static let childrenAtOnce = 64

  /// Reads a run of the root's children, each checked against a schema as if it stood alone.
  ///
  /// What the schema says of one child does not depend on those before it, nor on where the document
  /// was cut; and what the library keeps of a document while it checks it does not grow. This holds
  /// for schemas to which a child is the same wherever it stands (`XMLSchema.isMadeOfRecords`): to
  /// these a sound child leaves the check where it was, so that only behind one that is not, or that
  /// counts toward a limit, the check begins anew.
  ///
  /// - Parameters:
  ///   - padded: The text, which goes on for at least 64 bytes behind the run.
  ///   - place: The place of the run's first byte, which tells its offset in the text.
  ///   - end: The offset behind the run.
  ///   - isFirst: Whether the run starts behind the root's start tag.
  ///   - isLast: Whether the run goes on to the document's end.
  ///   - root: The root around the children.
  ///   - schema: What they are checked against.
  ///   - each: Called with runs of tokens.
  /// - Throws: The first fault of a child.
  public mutating func readChildren(
    _ padded: RawSpan, from place: XMLPlace, to end: Int, isFirst: Bool, isLast: Bool,
    of root: XMLRoot, schema: XMLSchema, _ each: (inout XMLTokens) -> Void
  ) throws(XMLError) {
    var place = place
    var framer = XMLFramer(inside: root)
    try open(at: place, as: .middle(root), schema: schema)
    expectOtherChildren()
    var isOpen = true
    var count = 0
    var isEmpty = isFirst && isLast
    while place.byte < end {
      let boundary = Self.childEnd(&framer, padded, from: place.byte, to: end)
      if boundary == nil, !isLast, Self.isWhite(padded, place.byte..<end) { break }
      let piece: XMLPiece = boundary == nil && isLast ? .last(root) : .middle(root)
      if !isOpen || boundary == nil {
        if isOpen, count > 0 { try finish(each) }
        try reopen(at: place, as: piece, schema: schema)
        // What stands behind the last child would be a root without children by itself.
        if !isEmpty || boundary != nil { expectOtherChildren() }
        count = 0
      }
      isEmpty = false
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

  private static func isWhite(_ padded: RawSpan, _ range: Range<Int>) -> Bool {
    for offset in range where padded.byte(at: offset) > 0x20 { return false }
    return true
  }
}
