public import Bytes
import JSONSyntax
public import LearnerModel

/// Values without a place in the model.
extension RecordEncoder {
  /// Appends the extensions from the cell `first` on as a JSON array, and counts them.
  public func encodeExtensionList(
    _ record: RecordView, from first: Int, into bytes: inout ByteBuffer, ledger: inout CellLedger
  ) {
    bytes.append(UInt8(ascii: "["))
    for index in first..<record.cells.count {
      let cell = record.cells[index]
      if index > first { bytes.append(UInt8(ascii: ",")) }
      if !record.header.isRepeat { ledger.count(record.header.kind, cell.field, .kept) }
      append(pathNumber: cell.extra, to: &bytes)
      if cell.flags.contains(.json) {
        bytes.append(#","json":"#)
        Self.append(verbatim: record.bytes(of: cell), to: &bytes)
      } else {
        if cell.flags.contains(.xml) {
          bytes.append(#","xml":"#)
        } else {
          bytes.append(#","text":"#)
        }
        bytes.append(
          jsonString: record.store(of: cell), from: Int(cell.position & ~Cell.scratchBit),
          count: Int(cell.length))
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Appends how an extension begins: its name space and path.
  private func append(pathNumber number: UInt32, to bytes: inout ByteBuffer) {
    let place = Int(number)
    if place < pathTexts.count, !pathTexts[place].isEmpty {
      let text = pathTexts[place]
      bytes.append(copying: text.span)
      return
    }
    let path = names.path(number)
    let start = bytes.count
    bytes.append(#"{"ns":"#)
    bytes.append(jsonString: path.space.utf8Span.span)
    bytes.append(#","path":"#)
    bytes.append(jsonString: path.path.utf8Span.span)
    guard place < Self.keptPaths, bytes.count - start <= Self.keptLength else { return }
    while pathTexts.count <= place { pathTexts.append([]) }
    pathTexts[place] = bytes.bytes(in: start..<bytes.count)
  }

  /// Of how many paths the text is kept: those that came first are mostly the usual ones.
  private static let keptPaths = 1024
  /// The longest text of a path that is kept: names in JSON may be of any length.
  private static let keptLength = 1024

  /// Appends JSON text without its line breaks, which can only stand between tokens: a record is one
  /// line.
  private static func append(verbatim json: Span<UInt8>, to bytes: inout ByteBuffer) {
    var start = 0
    while start < json.count {
      let feed = json.firstIndex(of: 0x0A, from: start) ?? json.count
      let end = json.extracting(0..<feed).firstIndex(of: 0x0D, from: start) ?? feed
      bytes.append(json.raw, from: start, count: end - start)
      start = end + 1
    }
  }
}
