/// A rule that a value breaks.
struct SchemaViolation: BitwiseCopyable {
  var keyword: SchemaKeyword
  /// The place of the rule.
  var site: Int32
  /// The value, or the name of a member.
  var node: Int32
  /// The number of a name that is missing; -1 where none is.
  var name: Int32 = -1
}
