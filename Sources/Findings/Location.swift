/// A place in an input, as exact as it is known.
public struct Location: Sendable, Hashable {
  /// The input as it was named by the user; `-` for standard input.
  public var file: String?
  /// The entry inside the file, where the file is a folder or an archive.
  public var entry: String?
  /// The line, from 1; lines end at LF, CRLF or CR.
  public var line: Int?
  /// The column in Unicode scalars, from 1.
  public var column: Int?
  /// The offset in the decompressed, undecoded bytes, from 0.
  public var byte: Int?
  /// The field: a column's name, an element path, a JSON pointer.
  public var path: String?

  /// Creates a location of the parts that are known.
  public init(
    file: String? = nil, entry: String? = nil, line: Int? = nil, column: Int? = nil,
    byte: Int? = nil, path: String? = nil
  ) {
    self.file = file
    self.entry = entry
    self.line = line
    self.column = column
    self.byte = byte
    self.path = path
  }
}
