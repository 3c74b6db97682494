import Bytes
import LearnerModel

// What is clever here
//   Nearly all cells are strings that no JSON has to escape. What stands between two of them is one
//   text a field, at most 32 bytes, which closes the string before and opens the next.
// If you change this
//   A record may turn out to hold something else when half of its line has been written: then the
//   bytes are taken back, and it is written from the start in the careful way.

/// How lines of one kind look, where they hold nothing but plain strings.
struct LineForm: ~Copyable {
  /// One field.
  struct Member: BitwiseCopyable {
    /// `","name":"`.
    var text: SIMD32<UInt8> = SIMD32()
    var count: Int32 = 0
    /// Whether a value is a plain string, or the key of something in the source's own system.
    var isString = false
    var isKey = false
  }

  let members: Buffer<Member>
  /// `{"kind":"result`, whose string the first member closes.
  let opening: ByteBuffer

  /// Creates the form of a kind's lines from its members' names, and how its records begin.
  init(shapes: [MemberShape], text: [UInt8], opening: [UInt8]) {
    var members = Buffer<Member>()
    for shape in shapes {
      var member = Member()
      if !shape.isList, shape.scalar != 1, shape.count < 32 {
        member.text[0] = UInt8(ascii: "\"")
        for offset in 0..<Int(shape.count) {
          member.text[1 + offset] = text[Int(shape.start) + offset]
        }
        member.count = Int32(shape.count) + 1
        member.isString = true
        member.isKey = shape.scalar == 2
      }
      members.append(member)
    }
    self.members = members
    var begin = ByteBuffer()
    for byte in opening.dropLast() { begin.append(byte) }
    self.opening = begin
  }

  /// Writes a record as a line; `false` where it does not have this form, and nothing has been
  /// written.
  @inline(__always)
  func write(
    _ cells: Span<Cell>, of batch: BatchView, system: UInt8, closing: Span<UInt8>,
    to bytes: inout ByteBuffer
  ) -> Bool {
    guard cells.count > 0, !cells[cells.count &- 1].isExtension else { return false }
    let before = bytes.count
    bytes.append(opening.paddedBytes, from: 0, count: opening.count)
    let members = members.span
    for index in cells.indices {
      let cell = cells[index]
      let member = members[Int(cell.field)]
      guard member.isString, cell.flags.intersection(RecordEncoder.special) == .plain,
        !member.isKey || cell.system == system,
        index == 0 || cells[index &- 1].field != cell.field
      else {
        bytes.truncate(to: before)
        return false
      }
      bytes.append(
        member.text, count: Int(member.count),
        then: cell.position & Cell.scratchBit == 0 ? batch.source : batch.scratch,
        from: Int(cell.position & ~Cell.scratchBit), count: Int(cell.length))
    }
    bytes.append(copying: closing)
    return true
  }
}

/// How lines of a kind are written: all of them alike but for their end.
final class LineTexts {
  /// What stands between values.
  let form: LineForm
  /// What the records that came last looked like.
  var shape = LineShape()
  /// How they end.
  var ending = LineEnding()

  init(_ names: MemberTexts) {
    form = LineForm(shapes: names.shapes, text: names.text, opening: names.opening)
  }
}

/// How lines of a source's records end.
struct LineEnding {
  private var source = UInt16.max
  /// The system whose keys are written as plain strings.
  private(set) var system: UInt8 = 0
  /// What closes the last string and the line.
  private(set) var text: [UInt8] = []
  /// Whether anything is known: a source that has no number is written with each record.
  private var isKnown = false

  /// Whether lines of a source's records can be written.
  func isReady(for source: UInt16) -> Bool { source == self.source && isKnown }

  /// Forgets what it was prepared for.
  mutating func forget() { isKnown = false }

  /// Prepares for records of a source.
  mutating func prepare(for source: UInt16, _ origin: RecordOrigins.Origin) {
    self.source = source
    system = origin.system
    isKnown = origin.index >= 0
    let place = origin.index == 0 ? "" : #","source":\#(origin.index)"#
    text = Array("\"\(place)}\n".utf8)
  }
}
