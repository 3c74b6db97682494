import ByteIO
import Bytes
import Findings
import LearnerModel

/// What is told about values.
extension ElementMachine {
  /// Tells something about a node's value, at its tag.
  func report(
    _ code: FindingCode, _ operation: ElementPlan.Operation, _ offset: Int, _ chunk: Chunk,
    codes: CodeTable? = nil, into output: inout ParseOutput
  ) {
    let path = plan.states[Int(operation.state)].path
    let name = plan.states[Int(operation.state)].name
    output.findings.add(
      code, cause: .init(stream: Int(context.number), field: Int(operation.state)),
      message: code == .foreignCode
        ? "\(field: name) holds a code that has no counterpart"
        : TableWorker.message(code, name, operation.type, codes),
      at: location(
        of: offset, in: chunk, path: isJSON ? pointer(to: offset, in: chunk) ?? path : path))
  }

  /// The location of a tag that stands at or behind the record's own.
  func location(of offset: Int, in chunk: Chunk, path: String? = nil) -> Location {
    var lineStart = recordOffset
    while lineStart > 0, !Self.endsLine(chunk, lineStart - 1) { lineStart -= 1 }
    var site = chunk.site(of: offset, recordStart: lineStart, recordLine: recordLine)
    if lineStart == 0, site.line == recordLine { site.column += chunk.firstColumn - 1 }
    return context.location(site, path: path)
  }

  static func endsLine(_ chunk: Chunk, _ offset: Int) -> Bool {
    let byte = chunk.padded.byte(at: offset)
    return byte == 0x0A || (byte == 0x0D && chunk.padded.byte(at: offset + 1) != 0x0A)
  }

  /// Tells that a reference by an id leads nowhere: where it stands, and what it names.
  func report(
    dangling index: Int, _ tape: borrowing ElementTape, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    let node = tape.nodes[index]
    let element = Int(tape.nodes[Int(node.parent)].state)
    let name = plan.states[element].name
    let id = String(tape.text(node, in: chunk.padded))
    let (reason, message): (UInt64, Message) =
      switch links?.target(of: id, from: name) {
      case .missing, .found:
        (1, "\(field: name) refers to the id \(private: id), which no file of the input has")
      case .ambiguous:
        (2, "\(field: name) refers to the id \(private: id), which elements of several files have")
      case .unfit:
        (3, "\(field: name) refers to the id \(private: id) of an element that it cannot lead to")
      case .unread, nil:
        (4, "\(field: name) refers to the id \(private: id), and the input is read only once")
      }
    output.findings.add(
      .danglingLink,
      cause: .init(stream: Int(context.number), field: element, subject: reason), message: message,
      at: location(of: Int(node.offset), in: chunk, path: plan.states[element].path))
  }

  /// Tells what a rule found.
  func report(_ breach: JSONBreach, _ chunk: Chunk, into output: inout ParseOutput) {
    output.findings.add(
      breach.code, cause: .init(stream: Int(context.number), subject: breach.subject),
      message: breach.message,
      at: location(
        of: breach.offset, in: chunk, path: pointer(to: breach.offset, in: chunk)))
  }

  /// Tells that an object has a name twice.
  func reportRepeated(_ offset: Int, _ chunk: Chunk, into output: inout ParseOutput) {
    output.findings.add(
      .repeatedMember, cause: .init(stream: Int(context.number)),
      message: "an object has a name twice; the first value counts, the other is kept",
      at: location(of: offset, in: chunk))
  }
}
