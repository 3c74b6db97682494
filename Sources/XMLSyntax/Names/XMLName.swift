/// A name as a document spells it out: its namespace and its local part.
public struct XMLName: Sendable, Hashable {
  /// The namespace, empty where there is none.
  public let namespace: String
  /// The part behind the prefix.
  public let local: String

  /// Creates a name.
  public init(namespace: String = "", local: String) {
    self.namespace = namespace
    self.local = local
  }
}
