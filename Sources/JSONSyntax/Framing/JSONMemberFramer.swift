import Bytes

// What is clever here
//   Inside a list the framer of arrays does the work, sixty-four bytes at a time. Only what stands
//   around lists goes byte by byte.
// If you change this
//   At a boundary, `part` says all there is to know: whoever starts there with a new framer sees the
//   same boundaries behind it. Reading goes on in that way behind what is ill formed.

/// Finds where text may be cut that is objects with long lists in some of their members.
///
/// Text is one object, or objects one behind the other. Pieces end behind an object, behind a comma
/// between members unless they are kept together, behind a comma between the elements of a list, and
/// behind such a list.
public struct JSONMemberFramer: Sendable {
  /// Where the text behind the last boundary stands.
  public private(set) var part: JSONMembers.Part

  private let members: JSONMembers
  private var depth: Int
  private var isInString = false
  private var isEscaped = false
  private var isAfterReturn = false
  /// Line breaks since the last boundary.
  private var lineBreaks = 0
  /// Whether a name is due in the outermost object.
  private var awaitsName: Bool
  /// The name that is being read; `nil` where none is.
  private var name: [UInt8]?
  /// The member whose value is due, minus one where that does not matter.
  private var member = -1
  /// The list that is open, and what cuts it.
  private var list: Int?
  private var elements = JSONFramer(insideArray: ())
  private let longestName: Int

  /// Creates a framer for text that starts in a part.
  public init(_ members: JSONMembers, from part: JSONMembers.Part = .top) {
    self.members = members
    self.part = part
    longestName = members.names.map(\.count).max() ?? 0
    depth = part == .top ? 0 : 1
    awaitsName = part == .member
    if case .list(let index) = part { list = index }
  }

  /// Scans `bytes[range]`, which follow what was scanned before, and returns the last boundary.
  public mutating func scan(_ bytes: RawSpan, _ range: Range<Int>) -> JSONFramer.Boundary? {
    var offset = range.lowerBound
    var found: (offset: Int, lineBreaks: Int)?
    func add(_ boundary: Int, _ breaks: Int) {
      found = (boundary, (found?.lineBreaks ?? 0) + breaks)
    }
    while offset < range.upperBound {
      guard let index = list else {
        if let part = step(bytes.byte(at: offset)) {
          self.part = part
          add(offset + 1, lineBreaks)
          lineBreaks = 0
        }
        offset += 1
        continue
      }
      let boundary = elements.scan(bytes, offset..<range.upperBound)
      if let boundary {
        add(boundary.offset, lineBreaks + boundary.lineBreaks)
        lineBreaks = 0
        part = elements.isArrayClosed ? .behindValue : .list(index)
      }
      guard elements.isArrayClosed, let boundary else { break }
      list = nil
      isAfterReturn = false
      offset = boundary.offset
    }
    guard let found else { return nil }
    return JSONFramer.Boundary(offset: found.offset, lineBreaks: found.lineBreaks)
  }

  /// Reads one byte outside the lists, and returns the part behind it if it is a boundary.
  private mutating func step(_ byte: UInt8) -> JSONMembers.Part? {
    if byte == 0x0D || (byte == 0x0A && !isAfterReturn) { lineBreaks += 1 }
    isAfterReturn = byte == 0x0D
    if isInString {
      readString(byte)
      return nil
    }
    switch byte {
    case UInt8(ascii: "\""):
      isInString = true
      if depth == 1, awaitsName { name = [] } else { member = -1 }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if depth == 1, member >= 0, byte == UInt8(ascii: "[") {
        list = member
        elements = JSONFramer(insideArray: ())
      } else {
        depth += 1
        awaitsName = depth == 1 && byte == UInt8(ascii: "{")
      }
      member = -1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth = max(0, depth - 1)
      awaitsName = false
      member = -1
      if depth == 0 { return .top }
    case UInt8(ascii: ","):
      member = -1
      if depth == 1 {
        awaitsName = true
        return members.keepsOthersTogether ? nil : .member
      }
    case UInt8(ascii: ":"), 0x20, 0x09, 0x0A, 0x0D: break
    default: member = -1
    }
    return nil
  }

  private mutating func readString(_ byte: UInt8) {
    let isEnd = byte == UInt8(ascii: "\"") && !isEscaped
    isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    guard isEnd else {
      if let count = name?.count, count <= longestName { name?.append(byte) }
      return
    }
    isInString = false
    guard let name else { return }
    member = members.names.firstIndex(of: name) ?? -1
    self.name = nil
    awaitsName = false
  }
}
