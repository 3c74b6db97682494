/// Something worth saying about the data: collected, never thrown.
public struct Finding: Sendable, Hashable {
  /// What kind of finding it is.
  public var code: FindingCode
  /// How much it matters; the code's own severity unless a rule set says otherwise.
  public var severity: Severity
  /// What was found here.
  public var message: Message
  /// Where; the first place where there are several.
  public var location: Location
  /// How many places share this root cause.
  public var count: Int
  /// The other end of a reference, and a few further places of the same cause.
  public var related: [Related]

  /// What to do about it; the code's own hint unless more is known here.
  public var hint: String?

  /// Another place that belongs to a finding.
  public struct Related: Sendable, Hashable {
    /// What this place has to do with the finding.
    public var message: Message
    /// The place.
    public var location: Location

    /// Creates a related place.
    public init(_ message: Message, at location: Location) {
      self.message = message
      self.location = location
    }
  }

  /// Creates a finding about one place.
  public init(
    _ code: FindingCode, _ message: Message, at location: Location = Location(), count: Int = 1,
    related: [Related] = []
  ) {
    self.code = code
    severity = code.severity
    hint = code.hint
    self.message = message
    self.location = location
    self.count = count
    self.related = related
  }
}
