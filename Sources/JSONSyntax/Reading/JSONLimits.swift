/// The limits that reading keeps unless a caller sets others.
public enum JSONLimits {
  /// How many arrays and objects may be open at a time; no other limit may be greater.
  public static let depth = 512
  /// How many bytes the content of one string, name or number may have as it is written.
  public static let valueBytes = 16 << 20
}
