public import JSONSyntax

/// Reads one value after another out of a stream of JSON values.
///
/// What a reader adds to an output while reading a value is taken back where the value turns out to
/// be ill formed or is refused; what it counts itself it counts in `accept`.
public protocol JSONValueReader: ~Copyable {
  /// Reads the value that `first` starts, up to its last token.
  mutating func read(
    _ tokenizer: inout JSONTokenizer, _ first: JSONToken, at place: JSONPlace,
    in chunk: borrowing Chunk, into output: inout ParseOutput
  ) -> RecordDecoder.Outcome
  /// Counts and reports the value read last.
  mutating func accept(
    at place: JSONPlace, in chunk: borrowing Chunk, into output: inout ParseOutput)
  /// Forgets the value read last, which is rejected.
  mutating func discard()
  /// Is told in which member the values stand that come next.
  mutating func enter(member: Int)
  /// Reads the value of a member that stands beside those with values, up to its last token; false
  /// where it is ill formed.
  mutating func read(
    _ tokenizer: inout JSONTokenizer, _ first: JSONToken, beside name: JSONToken,
    at place: JSONPlace, in chunk: borrowing Chunk, into output: inout ParseOutput
  ) -> Bool
  /// Is told that the members which stand beside those with values end here, or are interrupted.
  mutating func endBeside(in chunk: borrowing Chunk, into output: inout ParseOutput)
}

extension JSONValueReader where Self: ~Copyable {
  /// Members are read one by one.
  public mutating func endBeside(in chunk: borrowing Chunk, into output: inout ParseOutput) {}

  /// All members are alike.
  public mutating func enter(member: Int) {}

  /// What stands beside members is none of the reader's.
  public mutating func read(
    _ tokenizer: inout JSONTokenizer, _ first: JSONToken, beside name: JSONToken,
    at place: JSONPlace, in chunk: borrowing Chunk, into output: inout ParseOutput
  ) -> Bool {
    tokenizer.skipValue(first).kind == .skipped
  }
}

/// Leads a reader through the values of a chunk, and sets aside what cannot be read.
///
/// Where a value is ill formed, reading goes on behind the place where the framer sees its end: at
/// the next line, or behind the brackets that belong together. That does not depend on where the
/// stream was cut.
public struct JSONValueWalk: Sendable {
  /// The paths of the ledger that a walk itself counts by.
  public struct Paths: Sendable {
    /// How many paths there are.
    public var count: Int
    /// That of values that are rejected.
    public var rejected: Int
    /// That of a list around values that is empty.
    public var surroundings: Int

    /// Names the paths.
    public init(count: Int, rejected: Int, surroundings: Int) {
      self.count = count
      self.rejected = rejected
      self.surroundings = surroundings
    }

    /// Those of records and profiles.
    public static let records = Paths(
      count: RecordPaths.standard.all.count, rejected: RecordPaths.rejected,
      surroundings: RecordPaths.surroundings)
  }

  let layout: JSONLayout
  /// The members whose values are read, where they stand in objects around them.
  let members: JSONMembers?
  /// The offset of the stream's first byte.
  let firstByte: Int
  let context: StreamContext
  let paths: Paths

  /// Creates a walk for the chunks of a stream whose text begins at `firstByte` of the source.
  public init(
    _ layout: JSONLayout, firstByte: Int, context: StreamContext, paths: Paths = .records
  ) {
    self.paths = paths
    self.layout = layout
    members = nil
    self.firstByte = firstByte
    self.context = context
  }

  /// Creates a walk for values that stand in members of objects, alone or in lists.
  public init(
    _ members: JSONMembers, firstByte: Int, context: StreamContext, paths: Paths = .records
  ) {
    self.paths = paths
    layout = .sequence
    self.members = members
    self.firstByte = firstByte
    self.context = context
  }
}
