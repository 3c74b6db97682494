public import Bytes

/// Writes a document.
///
///     var writer = XMLWriter(indent: 2)
///     writer.declaration()
///     writer.start("Students")
///     writer.namespace("http://ed-fi.org/5.2.0")
///     writer.start("Student")
///     writer.attribute("id", id)
///     writer.element("FirstName", firstName)
///     writer.end()
///     writer.end()
///
/// Text piles up in `bytes`, which may be taken and emptied at any time. Names come from the formats'
/// own tables and are written as they are, with their prefix. The writer trusts its caller to declare
/// the prefixes that it uses, and to write attributes before content.
public struct XMLWriter: ~Copyable {
  /// What has been written and not been taken yet.
  public var bytes = ByteBuffer()
  /// How many characters were replaced because XML does not allow them.
  public private(set) var replacedCount = 0
  /// How many spaces each level is indented by, `nil` to write everything on one line.
  public let indent: Int?
  /// Whether the last start tag still lacks its `>`.
  private var isTagOpen = false
  /// Of each open element, whether it has text, so that no line break may be put into it.
  private var textFlags = Buffer<Bool>()
  /// Whether the last thing written is an end tag, so that the next one goes on a line of its own.
  private var isBehindChild = false
  /// The names of the open elements, one behind the other, and where each starts.
  private var names = ByteBuffer()
  private var nameStarts = Buffer<Int>()

  /// Creates a writer with nothing written.
  public init(indent: Int? = nil) { self.indent = indent }

  /// How many elements are open.
  public var depth: Int { nameStarts.count }

  /// Writes the XML declaration; the document is UTF-8.
  public mutating func declaration() {
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString)
  }

  private var hasText: Bool { textFlags.last ?? false }

  /// Starts an element.
  public mutating func start(_ name: Span<UInt8>) {
    closeTag()
    if depth > 0, !hasText { breakLine() }
    bytes.append(UInt8(ascii: "<"))
    bytes.append(name.raw, from: 0, count: name.count)
    nameStarts.append(names.count)
    names.append(copying: name)
    textFlags.append(false)
    isTagOpen = true
    isBehindChild = false
  }

  /// Starts an element.
  public mutating func start(_ name: StaticString) { start(Self.span(name)) }

  /// Declares a namespace on the element just started; without a prefix, the default one.
  public mutating func namespace(_ namespace: String, prefix: String = "") {
    precondition(isTagOpen, "a namespace is declared on a start tag")
    bytes.append(prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"")
    let value = namespace.utf8Span.span
    bytes.append(xmlAttribute: value.raw, from: 0, count: value.count)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute to the element just started.
  public mutating func attribute(_ name: StaticString, _ value: Span<UInt8>) {
    attribute(Self.span(name), value.raw, from: 0, count: value.count)
  }

  /// Adds an attribute to the element just started, its value a range of `source`.
  public mutating func attribute(
    _ name: Span<UInt8>, _ source: RawSpan, from offset: Int, count: Int
  ) {
    precondition(isTagOpen, "an attribute belongs to a start tag")
    bytes.append(UInt8(ascii: " "))
    bytes.append(name.raw, from: 0, count: name.count)
    bytes.append("=\"" as StaticString)
    replacedCount += bytes.append(xmlAttribute: source, from: offset, count: count)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes text into the open element.
  public mutating func text(_ text: Span<UInt8>) { self.text(text.raw, from: 0, count: text.count) }

  /// Writes text into the open element, a range of `source`.
  public mutating func text(_ source: RawSpan, from offset: Int, count: Int) {
    precondition(depth > 0, "text stands inside the root")
    guard count > 0 else { return }
    closeTag()
    textFlags[depth - 1] = true
    replacedCount += bytes.append(xmlText: source, from: offset, count: count)
  }

  /// Writes an element that holds text alone.
  public mutating func element(_ name: Span<UInt8>, _ source: RawSpan, from offset: Int, count: Int)
  {
    start(name)
    text(source, from: offset, count: count)
    end()
  }

  /// Writes an element that holds text alone.
  public mutating func element(_ name: StaticString, _ text: Span<UInt8>) {
    element(Self.span(name), text.raw, from: 0, count: text.count)
  }

  /// Writes XML that is kept as it stands, such as `XMLFragment` gives.
  public mutating func raw(_ fragment: Span<UInt8>) {
    closeTag()
    if depth > 0, !hasText { breakLine() }
    bytes.append(copying: fragment)
    isBehindChild = true
  }

  /// Ends the element that was started last.
  public mutating func end() {
    guard let start = nameStarts.last else { preconditionFailure("no element is open") }
    nameStarts.truncate(to: nameStarts.count - 1)
    if isTagOpen {
      bytes.append("/>" as StaticString)
      isTagOpen = false
    } else {
      if isBehindChild, !hasText { breakLine() }
      bytes.append("</" as StaticString)
      bytes.append(names, from: start, count: names.count - start)
      bytes.append(UInt8(ascii: ">"))
    }
    names.truncate(to: start)
    textFlags.truncate(to: depth)
    isBehindChild = true
    if depth == 0 { bytes.append(0x0A) }
  }

  private mutating func closeTag() {
    if isTagOpen { bytes.append(UInt8(ascii: ">")) }
    isTagOpen = false
  }

  private mutating func breakLine() {
    guard let indent else { return }
    bytes.append(0x0A)
    bytes.append(repeating: 0x20, count: indent * depth)
  }

  @_lifetime(immortal)
  private static func span(_ text: StaticString) -> Span<UInt8> {
    // A literal's bytes are there as long as the program.
    let bytes = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return unsafe _overrideLifetime(Span(_unsafeElements: bytes), copying: ())
  }
}
