import Bytes

/// Keeps spreadsheets from running a name that looks like a formula.
///
/// Canvas writes the name `=name` as the cell `="=name"`, which spreadsheets show as the name. We do
/// so with every first character that a spreadsheet acts on, and double the quotes inside.
enum NameGuard {
  /// Whether a name is written with the guard.
  static func isNeeded(_ name: Span<UInt8>) -> Bool {
    var start = 0
    while start < name.count, name[start] <= 0x20 { start += 1 }
    guard start < name.count else { return false }
    switch name[start] {
    case 0x3D, 0x2B, 0x2D, 0x40: return true
    default: return false
    }
  }

  /// Appends a name with the guard where it needs one.
  static func append(_ name: Span<UInt8>, to text: inout ByteBuffer) {
    guard isNeeded(name) else {
      text.append(copying: name)
      return
    }
    text.append("=\"")
    for index in name.indices {
      text.append(name[index])
      if name[index] == 0x22 { text.append(0x22) }
    }
    text.append(0x22)
  }

  /// Whether a cell is a name with the guard.
  static func isGuarded(_ cell: Span<UInt8>) -> Bool {
    cell.count > 3 && cell[0] == 0x3D && cell[1] == 0x22 && cell[cell.count - 1] == 0x22
  }

  /// The name in a guarded cell; quotes inside are halved where all of them are doubled.
  static func name(in cell: Span<UInt8>) -> [UInt8] {
    let inner = (2..<cell.count - 1).map { cell[$0] }
    var halved: [UInt8] = []
    var index = 0
    while index < inner.count {
      halved.append(inner[index])
      if inner[index] == 0x22 {
        guard index + 1 < inner.count, inner[index + 1] == 0x22 else { return inner }
        index += 1
      }
      index += 1
    }
    return halved
  }
}
