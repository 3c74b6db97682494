/// How far JSON text has been read: what is open, and what may come next.
///
/// A state is a plain value of fixed size. It is taken from the tokenizer of one chunk and given to
/// that of the next; a copy of it goes back to where it was taken.
public struct JSONState: Sendable {
  /// How many values the text has, and what separates them.
  public enum Mode: UInt8, Sendable {
    /// One value, with white space around it.
    case single
    /// Any number of values one after another, with or without white space between them.
    case sequence
    /// Any number of values, each on one line of its own; lines end at a line feed.
    case lines
  }

  /// What may come next, one bit each.
  enum Allowed {
    static let value: UInt8 = 1
    static let name: UInt8 = 2
    static let arrayEnd: UInt8 = 4
    static let objectEnd: UInt8 = 8
    static let comma: UInt8 = 16
    static let colon: UInt8 = 32
    static let end: UInt8 = 64

    /// Before the first value.
    static func start(_ mode: Mode) -> UInt8 { mode == .single ? value : value | end }

    /// Behind a value outside all arrays and objects; in `lines` a line feed brings back `start`.
    @inline(__always)
    static func behindTop(_ mode: Mode) -> UInt8 { mode == .sequence ? value | end : end }
  }

  /// How many values the text has.
  public let mode: Mode
  /// How many arrays and objects are open.
  public internal(set) var depth = 0
  /// How many values were read that hold something: scalars other than `null`, empty arrays and
  /// empty objects.
  public internal(set) var valueCount = 0
  /// How many times `null` was read.
  public internal(set) var nullCount = 0
  /// The most arrays and objects that may be open.
  public let depthLimit: Int
  /// The most bytes that the content of a string, name or number may have.
  public let valueLimit: Int
  /// Whether half a surrogate pair is accepted, and marked in the token's traits.
  public let allowsLoneSurrogates: Bool

  var allowed: UInt8
  /// What is allowed behind a value at this depth.
  var afterValue: UInt8
  /// Whether a byte order mark at this place is skipped; `nil` where it can no longer come.
  var skipsMark: Bool?
  /// One bit a level, set for an object.
  var kinds = InlineArray<8, UInt64>(repeating: 0)

  /// Creates the state before the first byte.
  ///
  /// - Parameters:
  ///   - mode: How many values there are.
  ///   - skipsByteOrderMark: Whether a byte order mark at the start is passed over, else an error.
  ///   - allowsLoneSurrogates: Whether `\ud800` without its other half is accepted.
  ///   - depthLimit: How many arrays and objects may be open, at most `JSONLimits.depth`.
  ///   - valueLimit: How many bytes a string, name or number may have.
  public init(
    _ mode: Mode = .single, skipsByteOrderMark: Bool = false, allowsLoneSurrogates: Bool = false,
    depthLimit: Int = JSONLimits.depth, valueLimit: Int = JSONLimits.valueBytes
  ) {
    self.mode = mode
    self.allowsLoneSurrogates = allowsLoneSurrogates
    self.depthLimit = min(max(depthLimit, 0), JSONLimits.depth)
    self.valueLimit = max(valueLimit, 0)
    skipsMark = skipsByteOrderMark
    afterValue = Allowed.behindTop(mode)
    allowed = Allowed.start(mode)
  }

  /// The state inside an array that is read for itself, with these limits and counts at zero.
  ///
  /// A piece that a framer cut from an array is read with it. The closing bracket of the array may
  /// come behind any element, and is the end of the text.
  ///
  /// - Parameter isFirst: Whether the piece starts behind the array's bracket, where the array may
  ///   be closed at once, rather than behind a comma.
  /// - Returns: The state in front of an element.
  public func insideArray(isFirst: Bool = false) -> JSONState {
    var inside = JSONState(
      .single, allowsLoneSurrogates: allowsLoneSurrogates, depthLimit: depthLimit,
      valueLimit: valueLimit)
    inside.skipsMark = nil
    inside.open(isObject: false)
    if !isFirst { inside.allowed = Allowed.value }
    return inside
  }

  /// The state behind the array that is open here, which others have read.
  ///
  /// Nothing in it, and not the array itself, is counted. `nil` where no array is open.
  public func behindArray() -> JSONState? {
    guard depth > 0, afterValue & Allowed.arrayEnd != 0 else { return nil }
    var behind = self
    behind.allowed = Allowed.comma
    behind.close()
    return behind
  }

  /// The state at the start of a piece in another mode, with the limits of this one.
  func withMode(_ mode: Mode, isFirst: Bool) -> JSONState {
    var state = JSONState(
      mode, skipsByteOrderMark: skipsMark ?? false, allowsLoneSurrogates: allowsLoneSurrogates,
      depthLimit: depthLimit, valueLimit: valueLimit)
    if !isFirst { state.skipsMark = nil }
    return state
  }

  /// Whether the text may end here.
  public var mayEnd: Bool { allowed & Allowed.end != 0 }

  /// Whether an element of a top-level array is due: where a piece that is not the last one ends.
  public var isBetweenElements: Bool {
    depth == 1 && allowed == Allowed.value && afterValue & Allowed.arrayEnd != 0
  }

  /// Goes back to a place where a value may start outside all arrays and objects; counts stay.
  mutating func restart() {
    depth = 0
    afterValue = Allowed.behindTop(mode)
    allowed = Allowed.start(mode)
  }

  /// Enters an array or object; the caller has checked the depth.
  @inline(__always)
  mutating func open(isObject: Bool) {
    let bit = UInt64(1) << UInt64(truncatingIfNeeded: depth & 63)
    if isObject {
      kinds[depth >> 6] |= bit
      allowed = Allowed.name | Allowed.objectEnd
      afterValue = Allowed.comma | Allowed.objectEnd
    } else {
      kinds[depth >> 6] &= ~bit
      allowed = Allowed.value | Allowed.arrayEnd
      afterValue = Allowed.comma | Allowed.arrayEnd
    }
    depth &+= 1
  }

  /// Leaves an array or object.
  @inline(__always)
  mutating func close() {
    // Both bits are set only directly behind the opening bracket.
    if allowed & (Allowed.value | Allowed.name) != 0 { valueCount &+= 1 }
    depth &-= 1
    if depth > 0 {
      let outer = depth &- 1
      let isObject = (kinds[outer >> 6] >> UInt64(truncatingIfNeeded: outer & 63)) & 1 == 1
      afterValue = Allowed.comma | (isObject ? Allowed.objectEnd : Allowed.arrayEnd)
    } else {
      afterValue = Allowed.behindTop(mode)
    }
    allowed = afterValue
  }

  /// What must follow a comma: a name in an object, a value in an array.
  @inline(__always)
  var afterComma: UInt8 {
    afterValue & Allowed.objectEnd != 0 ? Allowed.name : Allowed.value
  }
}
