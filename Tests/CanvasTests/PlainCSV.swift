/// CSV read in the simplest way: for comparing, and for counting without the code that is tested.
struct PlainCSV {
  /// The rows that have any text, each with all its fields.
  private(set) var rows: [[String]] = []

  /// Reads a text; a byte order mark is left out, and rows end at LF, CRLF or CR.
  init(_ text: String, delimiter: Character) {
    // CRLF is one character of Swift.
    let characters = Array(text.drop { $0 == "\u{FEFF}" })
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var index = 0
    while index < characters.count {
      let character = characters[index]
      index += 1
      if isQuoted {
        if character != "\"" {
          field.append(character)
        } else if index < characters.count, characters[index] == "\"" {
          field.append("\"")
          index += 1
        } else {
          isQuoted = false
        }
      } else if character == "\"", field.isEmpty {
        isQuoted = true
      } else if character == delimiter {
        fields.append(field)
        field = ""
      } else if character.isNewline {
        end(&fields, &field)
      } else {
        field.append(character)
      }
    }
    if !field.isEmpty || !fields.isEmpty { end(&fields, &field) }
  }

  private mutating func end(_ fields: inout [String], _ field: inout String) {
    fields.append(field)
    if fields.contains(where: { !$0.allSatisfy(\.isWhitespace) }) { rows.append(fields) }
    fields = []
    field = ""
  }
}
