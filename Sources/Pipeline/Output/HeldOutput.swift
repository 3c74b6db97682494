public import Findings

/// An output that is complete, and not yet in its place.
///
/// Where nobody commits it nothing of it is left.
public final class HeldOutput {
  private let target: OutputTarget
  private let rejects: RejectWriter?

  init(_ target: OutputTarget, rejects: RejectWriter?) {
    self.target = target
    self.rejects = rejects
  }

  /// Puts the output and what was rejected in their places.
  ///
  /// - Returns: How many bytes the output has.
  /// - Throws: Failures of the side `output` where it cannot be written.
  public func commit() throws(Failure) -> Int {
    try target.commit()
    try rejects?.commit()
    return target.byteCount
  }
}
