/// The start tag of a document's root, which pieces of the document are read inside of.
public struct XMLRoot: Sendable, Hashable {
  /// The tag with all its namespace declarations, as it stands in the document.
  public let startTag: [UInt8]
  /// The tag that closes it.
  public let endTag: [UInt8]

  /// Creates a root of its start tag, from `<` to `>`.
  public init(startTag: [UInt8]) {
    self.startTag = startTag
    let name = startTag.dropFirst().prefix {
      $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    endTag = [0x3C, 0x2F] + name + [0x3E]
  }
}
