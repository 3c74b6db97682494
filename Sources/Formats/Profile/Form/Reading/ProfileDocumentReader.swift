import Bytes
import Findings
import FormatKit
import JSONSyntax
import LearnerModel

/// Reads one document after another.
///
/// The learner and the sources have to be known before any other record. Where a document has them
/// behind, it is gone through again: for the sources first, for the learner, then for the rest.
struct ProfileDocumentReader: JSONValueReader, ~Copyable {
  /// What is read on a way through a document.
  enum Pass {
    /// Everything, as long as the learner comes before other records.
    case all
    /// The sources only.
    case sources
    /// The learner only.
    case learner
    /// Everything but sources and learner.
    case rest
  }

  /// What reading a part of a document came to.
  enum Step {
    case done
    case broken
    case refused(FindingCode, offset: Int)
    /// Other records come before the learner.
    case early
  }

  let context: StreamContext
  /// Whether a document has to say itself what it is.
  private let saysForm: Bool
  var decoder: RecordDecoder
  /// The list of sources read last.
  private var sources: [NameTable.Source] = []
  private let fallback: RecordDecoder.Origin
  /// Members that are left out, each with its place and how many values it has.
  var unknown: [(offset: Int, values: Int)] = []
  /// The members of the document that have been read.
  private var seen: Set<String> = []
  /// The cell to take for the owner of the learner's records.
  var owner: Cell?
  /// Where reading has come to.
  var place: JSONPlace?

  init(_ context: StreamContext, saysForm: Bool = true) {
    self.context = context
    self.saysForm = saysForm
    fallback = RecordDecoder.Origin(source: context.source, system: context.system)
    decoder = RecordDecoder(names: context.names, origins: [fallback])
  }

  mutating func read(
    _ tokenizer: inout JSONTokenizer, _ first: JSONToken, at place: JSONPlace,
    in chunk: borrowing Chunk, into output: inout ParseOutput
  ) -> RecordDecoder.Outcome {
    let offset = first.writtenRange.lowerBound
    guard first.kind == .objectStart else { return .refused(.notAProfile, offset: offset) }
    let start = tokenizer.mark
    self.place = place
    owner = nil
    decoder.origins = [fallback]
    let records = output.records.records.count
    let cells = output.records.cells.count
    let scratch = output.records.scratch.count
    var step = members(&tokenizer, .all, offset, chunk, &output)
    if case .early = step {
      discard()
      owner = nil
      output.records.records.truncate(to: records)
      output.records.cells.truncate(to: cells)
      output.records.scratch.truncate(to: scratch)
      for pass in [Pass.sources, .learner, .rest] {
        tokenizer.rewind(to: start)
        self.place = place
        step = members(&tokenizer, pass, offset, chunk, &output)
        guard case .done = step else { break }
      }
    }
    switch step {
    case .done: return .read
    case .refused(let code, let offset): return .refused(code, offset: offset)
    case .broken, .early: return .broken
    }
  }

  mutating func accept(
    at place: JSONPlace, in chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    decoder.accept(at: place, in: chunk, context, into: &output)
    for member in unknown {
      if member.values > 0 {
        output.ledger.count(
          RecordPaths.unknown, .dropped, line: place.line, byte: place.byte(in: chunk),
          times: member.values)
      }
      output.findings.add(
        .profileMember, cause: .init(stream: Int(context.number)),
        message: "a member of the document is not part of the form",
        at: context.location(place.site(of: member.offset, in: chunk)))
    }
    unknown.removeAll()
  }

  mutating func discard() {
    decoder.discard()
    unknown.removeAll()
  }

  /// Reads the members of a document up to its end.
  private mutating func members(
    _ tokenizer: inout JSONTokenizer, _ pass: Pass, _ start: Int, _ chunk: borrowing Chunk,
    _ output: inout ParseOutput
  ) -> Step {
    seen.removeAll(keepingCapacity: true)
    while true {
      let name = tokenizer.next()
      if name.kind == .objectEnd { break }
      guard name.kind == .name else { return .broken }
      let member = SourceList.text(of: name, tokenizer)
      let before = tokenizer.valueCount
      let value = tokenizer.next()
      let step: Step
      if !seen.insert(member).inserted {
        step = leaveOut(name, value, pass, before, &tokenizer)
      } else {
        step = self.member(
          member, name, value, pass, before, &tokenizer, chunk, &output)
      }
      guard case .done = step else { return step }
    }
    if saysForm, !seen.contains("schoolbag") || !seen.contains("version") {
      return .refused(.notAProfile, offset: start)
    }
    return owner == nil && pass != .sources ? .refused(.profileLearner, offset: start) : .done
  }

  private mutating func member(
    _ member: String, _ name: JSONToken, _ value: JSONToken, _ pass: Pass, _ before: Int,
    _ tokenizer: inout JSONTokenizer, _ chunk: borrowing Chunk, _ output: inout ParseOutput
  ) -> Step {
    switch member {
    case "schoolbag":
      guard value.kind == .string, tokenizer.content(of: value).isEqual(to: "profile") else {
        return .refused(.notAProfile, offset: value.writtenRange.lowerBound)
      }
      if countsAll(pass) { decoder.map(RecordPaths.schoolbag) }
    case "version":
      guard value.isScalar, tokenizer.content(of: value).isEqual(to: "1") else {
        return .refused(.profileVersion, offset: value.writtenRange.lowerBound)
      }
      if countsAll(pass) { decoder.map(RecordPaths.version) }
    case "sources":
      if pass == .rest || pass == .learner { return skip(value, &tokenizer) }
      return readSources(value, before, &tokenizer)
    case "learner":
      if pass == .rest || pass == .sources { return skip(value, &tokenizer) }
      guard value.kind == .objectStart else {
        return .refused(.profileLearner, offset: value.writtenRange.lowerBound)
      }
      return readLearner(value, &tokenizer, chunk, &output)
    default:
      guard let lists = ProfileLists.byPlace[member] else {
        return leaveOut(name, value, pass, before, &tokenizer)
      }
      guard countsAll(pass) else { return skip(value, &tokenizer) }
      guard owner != nil else { return .early }
      return readLists(lists, name, value, before, &tokenizer, chunk, &output)
    }
    return .done
  }

  private mutating func readSources(
    _ value: JSONToken, _ before: Int, _ tokenizer: inout JSONTokenizer
  ) -> Step {
    // Records that were read under other sources would have to be read again.
    guard owner == nil else { return .early }
    guard let list = SourceList.read(&tokenizer, value),
      let origins = SourceList.origins(of: list, context.names)
    else { return .refused(.profileSources, offset: value.writtenRange.lowerBound) }
    decoder.origins = list.isEmpty ? [fallback] : origins
    decoder.map(RecordPaths.sources, times: tokenizer.valueCount - before)
    return .done
  }

  /// Leaves a value out that has no place.
  mutating func leaveOut(
    _ name: JSONToken, _ value: JSONToken, _ pass: Pass, _ before: Int,
    _ tokenizer: inout JSONTokenizer
  ) -> Step {
    let step = skip(value, &tokenizer)
    guard case .done = step, countsAll(pass) else { return step }
    unknown.append((name.writtenRange.lowerBound, tokenizer.valueCount - before))
    return .done
  }

  /// Whether a way through a document counts what belongs to neither sources nor learner.
  private func countsAll(_ pass: Pass) -> Bool { pass == .all || pass == .rest }

  /// Passes a value.
  func skip(_ value: JSONToken, _ tokenizer: inout JSONTokenizer) -> Step {
    value.isScalar || tokenizer.skipValue(value).kind == .skipped ? .done : .broken
  }
}
