import Foundation

/// A plain reader of CSV files, which shares nothing with the product's.
package enum SimpleTable {
  /// The rows of all files in a folder: by file, each row's values by column, blanks left out.
  package static func all(in folder: String) throws -> [String: [[String: String]]] {
    var tables: [String: [[String: String]]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasSuffix(".csv") {
      let rows = try self.rows(of: "\(folder)/\(name)")
      guard let header = rows.first else { continue }
      tables[name] = rows.dropFirst().compactMap { row in
        var values: [String: String] = [:]
        for (column, value) in zip(header, row)
        where !value.allSatisfy({ $0 == " " || $0 == "\t" }) {
          values[column] = value
        }
        return values.isEmpty ? nil : values
      }
    }
    return tables
  }

  /// All rows of a file, blank ones too, each with the fields that it has.
  package static func rows(of path: String) throws -> [[String]] {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return rows(bytes)
  }

  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    func end() {
      row.append(String(decoding: field, as: UTF8.self))
      field = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte != 0x22 {
          field.append(byte)
        } else if index < bytes.count, bytes[index] == 0x22 {
          field.append(0x22)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == 0x22, field.isEmpty {
        isQuoted = true
      } else if byte == 0x2C {
        end()
      } else if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        end()
        rows.append(row)
        row = []
      } else {
        field.append(byte)
      }
    }
    if !field.isEmpty || !row.isEmpty {
      end()
      rows.append(row)
    }
    return rows
  }
}
