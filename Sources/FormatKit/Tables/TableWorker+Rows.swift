import ByteIO
import Bytes
import CSVSyntax
import Findings
import LearnerModel

/// Rows that are not as they should be: too short or long, with bytes that are no text, unclosed.
extension TableWorker {
  /// Whether any byte of the chunk is NUL or part of no character.
  func findBadBytes(_ chunk: Chunk, isASCII: Bool, isPlain: Bool) -> Bool {
    if isPlain { return false }
    if chunk.bytes.firstIndex(of: 0) != nil { return true }
    return !isASCII && chunk.bytes.firstInvalidUTF8 != nil
  }

  /// Why a row has to be rejected, `nil` where it need not.
  func badness(of row: Row, in chunk: Chunk, isOpen: Bool) -> FindingCode? {
    let text = chunk.bytes.extracting(row.start..<max(row.start, row.textEnd))
    if isOpen { return .unclosedQuote }
    if text.firstIndex(of: 0) != nil { return .nulByte }
    return text.firstInvalidUTF8 == nil ? nil : .mixedEncoding
  }

  /// Sets a row aside, byte for byte, with its values counted as rejected.
  func reject(
    _ row: Row, end: Int, _ code: FindingCode, in chunk: Chunk, _ fields: Span<UInt32>,
    into output: inout ParseOutput
  ) {
    let next = min(end + 1, chunk.count)
    chunk.encoding.encode(chunk.bytes.extracting(row.start..<next), into: &output.rejected)
    output.rejectedCount += 1
    let byte = chunk.sourceOffset(of: row.start)
    for column in 0..<row.width {
      let (start, end) = range(of: column, in: row, fields)
      guard !isBlank(chunk, start, end) else { continue }
      output.ledger.count(min(column, plan.width), .rejected, line: row.line, byte: byte)
    }
    let text = chunk.bytes.extracting(row.start..<max(row.start, row.textEnd))
    let offset: Int
    switch code {
    case .unclosedQuote:
      offset = range(of: row.width - 1, in: row, fields).start
    case .nulByte: offset = row.start + (text.firstIndex(of: 0) ?? 0)
    default: offset = row.start + (text.firstInvalidUTF8 ?? 0)
    }
    output.findings.add(
      code, cause: .init(stream: Int(plan.context.number)),
      message: Self.rejection(code),
      at: location(offset, row, chunk))
    if plan.context.onError == .stop { output.hasStopped = true }
  }

  private static func rejection(_ code: FindingCode) -> Message {
    switch code {
    case .unclosedQuote:
      "the quote that opens here is never closed; the rest of the file is one field"
    case .nulByte: "a NUL byte stands here; the row is rejected"
    default: "the row is not UTF-8 although text before it is; it is rejected"
    }
  }

  private func isBlank(_ chunk: Chunk, _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return true }
    let raw = chunk.bytes.extracting(start..<end)
    if let range = FieldText.plainRange(raw) { return raw.extracting(range).isBlank }
    return false
  }

  /// Tells quotes out of place, each at its own position.
  func reportStrays(_ chunk: Chunk, _ ends: borrowing FieldEnds, into output: inout ParseOutput) {
    guard ends.strayCount > 0 else { return }
    let fields = ends.ends.span
    var row = (start: 0, line: chunk.firstLine)
    var position = 0
    for stray in ends.strays {
      while position < fields.count, Int(fields[position] & ~FieldEnds.rowFlag) < stray {
        if fields[position] & FieldEnds.rowFlag != 0 {
          let end = Int(fields[position] & ~FieldEnds.rowFlag) + 1
          row.line += lineBreaks(chunk.padded, from: row.start, to: end)
          row.start = end
        }
        position += 1
      }
      let site = chunk.site(of: stray, recordStart: row.start, recordLine: row.line)
      output.findings.add(
        .strayQuote, cause: .init(stream: Int(plan.context.number)),
        message: "a quote stands inside a field that it does not enclose",
        at: plan.context.location(site))
    }
    if ends.strayCount > ends.strays.count, let last = ends.strays.last {
      var rest = Finding(
        .strayQuote, "a quote stands inside a field that it does not enclose",
        at: plan.context.location(
          chunk.site(of: last, recordStart: row.start, recordLine: row.line)))
      rest.count = ends.strayCount - ends.strays.count
      output.findings.add(rest, cause: .init(stream: Int(plan.context.number)))
    }
  }

  /// Tells a row that is shorter or longer than the header, and keeps what has no column.
  func reportWidth(
    _ row: Row, _ chunk: Chunk, _ fields: Span<UInt32>, into output: inout ParseOutput
  ) {
    let isShort = row.width < plan.width
    output.findings.add(
      isShort ? .shortRow : .longRow, cause: .init(stream: Int(plan.context.number)),
      message: "the row has \(row.width) fields, the header \(plan.width)",
      at: location(row.start, row, chunk))
    guard !isShort else { return }
    for column in plan.width..<row.width {
      let (start, end) = range(of: column, in: row, fields)
      if isBlank(chunk, start, end) { continue }
      decoded.removeAll()
      FieldText.decode(chunk.bytes.extracting(start..<end), into: &decoded)
      output.records.extension_(path: plan.overflowPath, copying: decoded.span)
      output.ledger.count(
        plan.width, .kept, line: row.line, byte: chunk.sourceOffset(of: row.start))
    }
  }

  /// The line breaks between two offsets.
  func lineBreaks(_ bytes: RawSpan, from start: Int, to end: Int) -> Int {
    var count = 0
    var index = start
    while index < end {
      let byte = bytes.byte(at: index)
      if byte == 0x0A || (byte == 0x0D && bytes.byte(at: index + 1) != 0x0A) { count += 1 }
      index += 1
    }
    return count
  }

  /// The location of an offset within a row.
  func location(_ offset: Int, _ row: Row, _ chunk: Chunk, path: String? = nil) -> Location {
    plan.context.location(
      chunk.site(of: offset, recordStart: row.start, recordLine: row.line), path: path)
  }

  /// Tells something about a column's value.
  func report(
    _ code: FindingCode, _ operation: TableReadPlan.Operation, at offset: Int, _ row: Row,
    _ chunk: Chunk, codes: CodeTable? = nil, into output: inout ParseOutput
  ) {
    let name = plan.columnNames[Int(operation.column)]
    output.findings.add(
      code, cause: .init(stream: Int(plan.context.number), field: Int(operation.column)),
      message: Self.message(code, name, operation.type, codes),
      at: location(offset, row, chunk, path: name))
  }

  static func message(
    _ code: FindingCode, _ name: String, _ type: ValueType, _ codes: CodeTable? = nil
  ) -> Message {
    switch code {
    case .requiredValue: "\(field: name) is blank"
    case .unexpectedValue: "\(field: name) has a value, and should have none here"
    case .respelled:
      "\(field: name) is not in the standard's spelling\(codes.map(allowedCodes) ?? spelling(of: type))"
    case .unknownCode:
      "\(field: name) holds a code that its list does not have\(codes.map(allowedCodes) ?? "")"
    case .badIdentifier: "\(field: name) holds an identifier of a form that the standard forbids"
    case .badList: "\(field: name) holds a list that is not in the standard's form"
    default: "\(field: name) \(code.misfit ?? code.summary)"
    }
  }

  private static func spelling(of type: ValueType) -> String {
    switch type {
    case .boolean: ": true or false"
    case .date: ": YYYY-MM-DD"
    case .timeStamp: ": YYYY-MM-DDThh:mm:ss.sssZ"
    default: ""
    }
  }

  /// The codes that a column may hold, where they are few.
  private static func allowedCodes(_ codes: CodeTable) -> String {
    let listed = codes.entries.prefix(codes.listed).filter(\.isPreferred)
    guard listed.count <= 12 else { return "" }
    var names = listed.map { String(decoding: $0.theirs, as: UTF8.self) }
    if !codes.openPrefix.isEmpty {
      names.append("\(String(decoding: codes.openPrefix, as: UTF8.self))…")
    }
    return ": " + names.joined(separator: ", ")
  }
}
