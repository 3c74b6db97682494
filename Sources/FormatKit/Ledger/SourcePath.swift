package import Bytes

/// A place that values come from: a column, an element path, a JSON member path.
public struct SourcePath: Sendable, Hashable {
  /// The name, such as `givenName`.
  public var name: String
  /// Whether the name is one that no vocabulary knows, and so may say something about a learner.
  public var isFree: Bool
  /// What stands for the name where it may not be shown, such as `users.#5` for the fifth column.
  public var cover: String
  /// Why its values are dropped, where they are.
  public var dropReason: DropReason?

  /// Creates a path.
  public init(
    _ name: String, isFree: Bool = false, cover: String = "…", dropReason: DropReason? = nil
  ) {
    self.name = name
    self.isFree = isFree
    self.cover = cover
    self.dropReason = dropReason
  }

  /// What distinguishes it from other paths, for tables that are looked up often.
  package var fingerprint: Hash128 {
    let reason = dropReason.flatMap { DropReason.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return Hash128(name.utf8Span.span, space: UInt64(reason * 2 + (isFree ? 1 : 0)))
  }
}

/// Why a reader leaves values out.
public enum DropReason: String, Sendable, CaseIterable {
  /// Secrets such as passwords are never carried on.
  case secret
  /// The row stands for nobody: a test student.
  case notAPerson = "not-a-person"
  /// What the value says can be computed from others and is not part of the record.
  case derived
  /// The format has no home for it in the model, and it cannot be kept either.
  case noHome = "no-home"

  /// Whether it was left out by rule rather than for want of a home; such a drop is no loss.
  public var isPolicy: Bool { self != .noHome }
}
