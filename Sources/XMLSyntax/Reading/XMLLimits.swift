/// What a document may ask for; beyond it reading ends with a problem of that name.
public struct XMLLimits: Sendable, Hashable {
  /// How many elements may be open at a time.
  public var depth = 256
  /// How many attributes and namespace declarations one element may have.
  public var attributes = 1000
  /// How many bytes one tag, comment or processing instruction may have.
  ///
  /// The time for a tag grows with the square of its attributes, so that this one is small.
  public var tagBytes = 512 << 10
  /// How many bytes the text between two tags may have.
  public var textBytes = 8 << 20
  /// How many bytes a name may have, its namespace apart.
  public var nameBytes = 1000
  /// How many different names a document may have.
  public var names = 20_000
  /// How many processing instructions a document may have.
  public var instructions = 20_000
  /// How many bytes of source can be held for verbatim copies.
  public var heldBytes = 16 << 20

  /// Creates the usual limits.
  public init() {}
}
