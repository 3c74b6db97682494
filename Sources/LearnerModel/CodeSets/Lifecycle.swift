/// What a record asks its receiver to do; a record without one stands as it is.
public enum Lifecycle: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "lifecycle", "What a record of a set of changes asks its receiver to do.",
    [
      .init("upsert", "Create the record, or replace the one with its key.", .oneRoster("active")),
      .init("deleted", "Delete the record with this key.", .oneRoster("tobedeleted")),
    ])
}
