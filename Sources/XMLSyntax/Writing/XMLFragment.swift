public import Bytes

/// An element kept as it stands, that can be read anywhere.
public enum XMLFragment {
  /// Appends an element's source, with the namespace declarations that it inherits.
  ///
  /// - Parameters:
  ///   - source: The element from `<` to `>`, byte for byte: `XMLTokens.source(_:)`.
  ///   - scope: What holds around it: `XMLTokens.scope(around:)`.
  ///   - own: What its own start tag declares: `XMLTokens.declarations(at:)`.
  ///   - bytes: Where it is appended.
  public static func append(
    _ source: Span<UInt8>, scope: [XMLNamespaceDeclaration], own: [XMLNamespaceDeclaration],
    to bytes: inout ByteBuffer
  ) {
    var nameEnd = 1
    while nameEnd < source.count, source[nameEnd] > 0x20, source[nameEnd] != UInt8(ascii: ">"),
      source[nameEnd] != UInt8(ascii: "/")
    {
      nameEnd += 1
    }
    bytes.append(source.raw, from: 0, count: nameEnd)
    for declaration in scope where !own.contains(where: { $0.prefix == declaration.prefix }) {
      bytes.append(declaration.prefix.isEmpty ? " xmlns=\"" : " xmlns:\(declaration.prefix)=\"")
      let value = declaration.namespace.utf8Span.span
      bytes.append(xmlAttribute: value.raw, from: 0, count: value.count)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(source.raw, from: nameEnd, count: source.count - nameEnd)
  }
}
