/// A slow parser of the same lenient grammar, written to be read: one character, one decision.
struct OracleParser {
  struct Row: Equatable {
    var fields: [[UInt8]]
    /// The line on which the row starts.
    var line: Int
  }

  private(set) var rows: [Row] = []
  private(set) var strays = 0
  private(set) var endsInsideQuotes = false

  init(_ text: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")) {
    enum Place { case fieldStart, plain, quoted, quoteInQuoted }
    var place = Place.fieldStart
    var field: [UInt8] = []
    var fields: [[UInt8]] = []
    var line = 1
    var rowLine = 1
    var rowHasText = false
    var index = 0
    func endField() {
      fields.append(field)
      field = []
      place = .fieldStart
    }
    while index < text.count {
      let byte = text[index]
      let isPair = byte == 13 && index + 1 < text.count && text[index + 1] == 10
      let isBreak = byte == 10 || byte == 13
      let width = isPair ? 2 : 1
      rowHasText = true
      if place == .quoted {
        if byte == UInt8(ascii: "\"") {
          place = .quoteInQuoted
          index += 1
        } else {
          field += text[index..<index + width]
          if isBreak { line += 1 }
          index += width
        }
        continue
      }
      if place == .quoteInQuoted, byte == UInt8(ascii: "\"") {
        field.append(byte)
        place = .quoted
        index += 1
        continue
      }
      if byte == delimiter {
        endField()
        index += 1
      } else if isBreak {
        endField()
        rows.append(Row(fields: fields, line: rowLine))
        fields = []
        line += 1
        rowLine = line
        rowHasText = false
        index += width
      } else if byte == UInt8(ascii: "\""), place == .fieldStart {
        place = .quoted
        index += 1
      } else {
        if byte == UInt8(ascii: "\"") || place == .quoteInQuoted { strays += 1 }
        field.append(byte)
        place = .plain
        index += 1
      }
    }
    endsInsideQuotes = place == .quoted
    if rowHasText {
      endField()
      rows.append(Row(fields: fields, line: rowLine))
    }
  }
}
