import Bytes
import Findings

/// What was read is counted and reported.
extension RecordDecoder {
  /// Counts and reports all that was read since the last call; `discard` is called otherwise.
  public mutating func accept(
    at place: JSONPlace, in chunk: borrowing Chunk, _ context: StreamContext,
    into output: inout ParseOutput
  ) {
    count(into: &output.ledger, at: place, in: chunk)
    guard !notes.isEmpty else { return }
    for note in notes {
      let path = RecordPaths.standard.all[note.path].name
      output.findings.add(
        note.code, cause: .init(stream: Int(context.number), field: note.path),
        message: Self.message(note.code, path),
        at: context.location(place.site(of: note.offset, in: chunk), path: path))
    }
    notes.removeAll(keepingCapacity: true)
  }

  private mutating func count(
    into ledger: inout SourceLedger, at place: JSONPlace, in chunk: borrowing Chunk
  ) {
    for index in 0..<mapped.count { ledger.mapped(Int(mapped[index])) }
    mapped.removeAll()
    guard !fates.isEmpty else { return }
    let byte = place.byte(in: chunk)
    for count in fates where count.times > 0 {
      ledger.count(count.path, count.fate, line: place.line, byte: byte, times: count.times)
    }
    fates.removeAll(keepingCapacity: true)
  }

  /// Forgets what was read since the last `accept`: it is rejected.
  public mutating func discard() {
    mapped.removeAll()
    fates.removeAll(keepingCapacity: true)
    notes.removeAll(keepingCapacity: true)
  }

  /// Notes values around records that have a place of their own.
  public mutating func map(_ path: Int, times: Int = 1) {
    for _ in 0..<times { mapped.append(UInt16(truncatingIfNeeded: path)) }
  }

  static func message(_ code: FindingCode, _ path: String) -> Message {
    switch code {
    case .numberForString: "\(field: path) is a number and should be a string"
    case .wrongType: "\(field: path) is not of the type that it should be"
    case .unknownMember: "a member is not part of the form"
    case .repeatedMember: "\(field: path) stands twice"
    case .badSpelling: "a spelling belongs to no value"
    case .badExtension: "an extension is not in the form of one"
    case .emptyGroup: "an object of \(field: path) has no members"
    case .respelled: "\(field: path) is not in its canonical form"
    case .requiredValue: "\(field: path) is missing"
    case .unknownCode: "\(field: path) holds a code that its list does not have"
    case .tooManyPaths: "\(field: path) has more paths than can be told apart; it is left out"
    default: "\(field: path) \(code.misfit ?? "is not as it should be")"
    }
  }
}
