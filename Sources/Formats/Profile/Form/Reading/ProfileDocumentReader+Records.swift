import Bytes
import Findings
import FormatKit
import JSONSyntax
import LearnerModel

/// The lists of records that a document may have.
enum ProfileLists {
  /// By place and name: the kind of the records.
  static let byPlace: [String: [String: Kind]] = {
    var lists: [String: [String: Kind]] = [:]
    for kind in ProfileForm.kinds {
      lists[kind.schema.place.rawValue, default: [:]][kind.schema.plural] = kind
    }
    return lists
  }()
}

/// The records of a document.
extension ProfileDocumentReader {
  /// Reads the learner, whose opening bracket was the last token.
  mutating func readLearner(
    _ value: JSONToken, _ tokenizer: inout JSONTokenizer, _ chunk: borrowing Chunk,
    _ output: inout ParseOutput
  ) -> Step {
    let step = record(value, of: .person, owner: nil, &tokenizer, chunk, &output)
    guard case .done = step else { return step }
    guard var key = Self.key(of: output.records) else {
      return .refused(.profileLearner, offset: value.start)
    }
    key.field = KindSchema.Common.owner
    owner = key
    return .done
  }

  /// The cell of the key of the record read last.
  private static func key(of records: borrowing RecordBuilder) -> Cell? {
    let header = records.records[records.records.count - 1]
    for index in Int(header.firstCell)..<Int(header.firstCell + header.cellCount) {
      let cell = records.cells[index]
      guard cell.field == KindSchema.Common.key, !cell.isUnfit else { continue }
      var key = cell
      // A spelling of the key is not one of its owners'.
      key.flags.remove(.spelled)
      key.extra = 0
      return key
    }
    return nil
  }

  /// Reads the lists of one place.
  mutating func readLists(
    _ lists: [String: Kind], _ name: JSONToken, _ value: JSONToken, _ before: Int,
    _ tokenizer: inout JSONTokenizer, _ chunk: borrowing Chunk, _ output: inout ParseOutput
  ) -> Step {
    if value.kind == .null { return .done }
    guard value.kind == .objectStart else {
      return leaveOut(name, value, .all, before, &tokenizer)
    }
    var seen: Set<String> = []
    var isEmpty = true
    while true {
      let name = tokenizer.next()
      if name.kind == .objectEnd { break }
      isEmpty = false
      guard name.kind == .name else { return .broken }
      let member = SourceList.text(of: name, tokenizer)
      let valuesBefore = tokenizer.valueCount
      let list = tokenizer.next()
      let step: Step
      if list.kind == .null {
        step = .done
      } else if let kind = lists[member], list.kind == .arrayStart, seen.insert(member).inserted {
        step = readRecords(of: kind, &tokenizer, chunk, &output)
      } else {
        step = leaveOut(name, list, .all, valuesBefore, &tokenizer)
      }
      guard case .done = step else { return step }
    }
    if isEmpty { decoder.map(RecordPaths.surroundings) }
    return .done
  }

  /// Reads a list, whose opening bracket was the last token.
  private mutating func readRecords(
    of kind: Kind, _ tokenizer: inout JSONTokenizer, _ chunk: borrowing Chunk,
    _ output: inout ParseOutput
  ) -> Step {
    let owner = ProfileForm.isOwned(kind) ? owner : nil
    var isEmpty = true
    while true {
      let before = tokenizer.valueCount
      let value = tokenizer.next()
      if value.kind == .arrayEnd { break }
      isEmpty = false
      let step: Step
      switch value.kind {
      case .objectStart:
        step = record(value, of: kind, owner: owner, &tokenizer, chunk, &output)
      case .null: step = .done
      default: step = leaveOut(value, value, .all, before, &tokenizer)
      }
      guard case .done = step else { return step }
    }
    if isEmpty { decoder.map(RecordPaths.surroundings) }
    return .done
  }

  /// Reads a record, whose opening bracket was the last token.
  private mutating func record(
    _ value: JSONToken, of kind: Kind, owner: Cell?, _ tokenizer: inout JSONTokenizer,
    _ chunk: borrowing Chunk, _ output: inout ParseOutput
  ) -> Step {
    guard var place = self.place else { return .broken }
    // A learner that stands behind other records is read before them.
    if value.start >= place.offset { place.move(to: value.start, in: chunk) }
    self.place = place
    let outcome = decoder.decode(
      &tokenizer, as: kind, owner: owner, stream: context.number, line: place.line,
      byte: place.byte(in: chunk),
      into: &output.records)
    switch outcome {
    case .read: return .done
    case .broken: return .broken
    case .refused(let code, let offset): return .refused(code, offset: offset)
    }
  }
}
