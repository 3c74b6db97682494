import Bytes
import Findings
import FormatKit
import LearnerModel

/// Writes learners one after another, each as a document.
///
/// Their records come in the order of the form, so that a document is written as they come. Of a
/// learner too large for the memory each batch holds a part.
final class ProfileWorker: WriteWorker {
  private let plan: ProfilePlan
  private let encoder: RecordEncoder
  private let text: any ProfileText
  /// By kind: where its records stand.
  private let places = ProfileForm.places
  /// The list that is open; `nil` behind the learner.
  private var open: Kind?

  init(_ plan: ProfilePlan) {
    self.plan = plan
    encoder = RecordEncoder(names: plan.names, origins: plan.origins)
    text = plan.makeText()
  }

  func write(_ batch: BatchView, into output: inout WriteOutput) {
    encoder.refresh()
    let part = batch.group ?? GroupPart(starts: batch.records.isEmpty ? [] : [0])
    output.page(0).edit { bytes in
      if let kind = part.continues {
        open = kind == .person && !part.isAmongContacts ? nil : kind
        let end = part.starts.first ?? batch.records.count
        let goesOn = part.goesOn && part.starts.isEmpty
        write(0..<end, of: batch, goesOn: goesOn, to: &bytes, &output)
      }
      for (number, start) in part.starts.enumerated() {
        if number > 0 || part.continues != nil { text.betweenDocuments(&bytes) }
        let isLast = number == part.starts.count - 1
        let end = isLast ? batch.records.count : part.starts[number + 1]
        let behindLearner = begin(start..<end, of: batch, to: &bytes, &output)
        write(
          behindLearner..<end, of: batch, goesOn: isLast && part.goesOn, to: &bytes, &output)
      }
      if !part.goesOn, part.continues != nil || !part.starts.isEmpty {
        text.endDocuments(&bytes)
      }
    }
  }

  /// Begins a document and writes its learner; returns the number of the record behind.
  private func begin(
    _ range: Range<Int>, of batch: BatchView, to bytes: inout ByteBuffer,
    _ output: inout WriteOutput
  ) -> Int {
    text.beginDocument(&bytes)
    open = nil
    let first = batch.record(range.lowerBound)
    var owned: Int?
    for index in range where owned == nil && isAboutLearner(batch.record(index)) { owned = index }
    var isLearner = first.header.kind == .person
    if isLearner, let owned { isLearner = isOwner(first, of: batch.record(owned)) }
    if isLearner {
      text.add(first, isLearner: true, by: encoder, &bytes, &output.ledger)
      return range.lowerBound + 1
    }
    if let owned { writeKey(ofOwnerOf: batch.record(owned), to: &bytes, &output) }
    return range.lowerBound
  }

  /// Whether a record names the learner as its owner.
  private func isAboutLearner(_ record: RecordView) -> Bool {
    record.header.kind != .person && record.firstCell(of: KindSchema.Common.owner) != nil
  }

  private func isOwner(_ person: RecordView, of record: RecordView) -> Bool {
    guard let key = person.firstCell(of: KindSchema.Common.key),
      let owner = record.firstCell(of: KindSchema.Common.owner)
    else { return false }
    let (one, other) = (person.cells[key], record.cells[owner])
    return one.system == other.system && person.bytes(of: one).isEqual(to: record.bytes(of: other))
  }

  /// Writes a learner of whom nothing is known but the key that records name.
  private func writeKey(
    ofOwnerOf record: RecordView, to bytes: inout ByteBuffer, _ output: inout WriteOutput
  ) {
    guard let owner = record.firstCell(of: KindSchema.Common.owner) else { return }
    var cell = record.cells[owner]
    cell.field = KindSchema.Common.key
    cell.flags.remove(.spelled)
    var builder = RecordBuilder()
    builder.source = record.header.source
    builder.beginRecord(
      .person, stream: record.header.stream, line: record.header.line, byte: record.header.byte)
    builder.value(cell.field, copying: record.bytes(of: cell), system: cell.system)
    builder.endRecord()
    text.add(builder.view(0), isLearner: true, by: encoder, &bytes, &output.ledger)
    output.ledger.supplied += 1
    output.findings.add(
      .profileWithoutPerson, cause: .init(),
      message: "a person whom records are about is not in the input",
      at: plan.locate(record.header))
  }

  /// Writes records behind the learner, and ends the document unless it goes on.
  private func write(
    _ range: Range<Int>, of batch: BatchView, goesOn: Bool, to bytes: inout ByteBuffer,
    _ output: inout WriteOutput
  ) {
    for index in range {
      let record = batch.record(index)
      let kind = record.header.kind
      let place = places[Int(kind.rawValue)]
      guard place != .exchange else {
        output.ledger.count(record, .noKind)
        continue
      }
      if open == kind {
        text.betweenRecords(&bytes)
      } else {
        let last = open.map { places[Int($0.rawValue)] }
        if let open { text.endList(open, &bytes) }
        if let last, last != place { text.end(last, &bytes) }
        if last != place { text.begin(place, &bytes) }
        text.beginList(kind, isFirst: last != place, &bytes)
        open = kind
      }
      text.add(record, isLearner: false, by: encoder, &bytes, &output.ledger)
    }
    guard !goesOn else { return }
    if let open {
      text.endList(open, &bytes)
      text.end(places[Int(open.rawValue)], &bytes)
    }
    text.endDocument(&bytes)
    open = nil
  }
}
