import Bytes
public import LearnerModel

/// Records that are kept in memory as a whole, such as the columns of a gradebook.
public final class RecordList: Sendable {
  private let builder: RecordBuilder

  /// Keeps the records of a builder whose bytes are all in its scratch.
  public init(_ builder: consuming RecordBuilder) { self.builder = builder }

  /// How many records there are.
  public var count: Int { builder.records.count }

  /// Lends all records.
  public func withBatch<Result>(_ body: (BatchView) -> Result) -> Result {
    Self.lend(builder, body)
  }

  /// Lends one record after another.
  public func forEach(_ body: (RecordView) -> Void) {
    withBatch { batch in
      for index in 0..<batch.records.count { body(batch.record(index)) }
    }
  }

  private static func lend<Result>(
    _ builder: borrowing RecordBuilder, _ body: (BatchView) -> Result
  ) -> Result {
    let scratch = builder.scratch.paddedBytes
    return body(
      BatchView(
        records: builder.records.span, cells: builder.cells.span, source: scratch,
        scratch: scratch))
  }
}
