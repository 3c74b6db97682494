import ByteIO
import Bytes
import Findings
import FormatKit
import LearnerModel

/// What comes of a document that is read in chunks of some size.
struct ElementRun: Equatable {
  /// The records as text: kind, place and cells.
  var records: [String] = []
  /// The findings as text.
  var findings: [String] = []
  /// Their paths.
  var paths: [String] = []
  var isBalanced = true
  var hasStopped = false
  var rejected = ""
  var read = 0
  var mapped = 0
  var kept = 0
  var dropped = 0
  var blank = 0

  /// The maps that the tests read with.
  static let vocabulary: ElementVocabulary = {
    let person = Person.declared.fields
    let grade = CourseGrade.declared.fields
    let student = KeyShape(["StudentIdentity/StudentUniqueId"])
    return ElementVocabulary(
      extensionSpace: "test", standard: .edFi,
      [
        .record(
          "Student",
          RecordMap(
            .person, keys: [(KindSchema.Common.key, KeyShape(["StudentUniqueId"]))],
            [
              .inside(
                "Name", [.value("FirstName", person.givenName), .kept("MaidenName")]),
              .group(
                "Address", person.addresses,
                [.value("City", person.addresses.fields.city), .kept("Floor")]),
              .fragment("Extension"),
            ])),
        .record(
          "Grade",
          RecordMap(
            .courseGrade,
            [
              .value("NumericGradeEarned", grade.numericGrade),
              .value(
                "GradeLevel", grade.gradeLevel, .coded(prefix: "uri://ed-fi.org/GradeLevel#")),
              .value("SchoolYear", grade.schoolYear, .schoolYears),
              .owner("StudentReference", student),
              .reference("SectionReference", grade.section, KeyShape(["Code", "School"])),
            ])),
        .record(
          "Report",
          RecordMap(
            .document,
            [
              .value("Title", Document.declared.fields.title),
              .inside(
                "Students",
                [
                  .record(
                    "Line",
                    RecordMap(
                      .courseGrade,
                      keys: [(KindSchema.Common.owner, KeyShape(["^Owner"]))],
                      [.value("Letter", grade.letterGrade)]))
                ]),
            ])),
      ])
  }()

  init(_ text: String, chunk size: Int = 1 << 20, onError: ErrorPolicy = .stop) throws {
    try self.init(text, chunk: size, onError: onError) { head, context in
      try ElementStream.open(
        head, context, vocabulary: Self.vocabulary, version: nil, isContainer: true)
    }
  }

  /// Reads a text as `open` says.
  init(
    _ text: String, chunk size: Int, onError: ErrorPolicy,
    open: (StreamHead, StreamContext) throws -> OpenedStream
  ) throws {
    let names = NameTable()
    let context = StreamContext(file: "test.xml", names: names, onError: onError)
    let bytes = Array(text.utf8)
    let opened = try open(StreamHead(text: bytes, isWhole: true), context)
    let worker = opened.parser.makeWorker()
    var all = ParseOutput()
    opened.preamble?(&all)
    add(all, [], names)
    var framer = opened.framer
    var pending = Array(bytes[opened.headerLength...])
    var rest = pending.count
    var place = (byte: opened.headerLength, line: 1 + opened.headerLineBreaks, column: 1)
    place.column = Self.column(behind: Array(bytes[..<opened.headerLength]), from: 1)
    var (held, scanned) = (0, 0)
    while rest > 0 || held > 0 {
      var more = min(size, rest)
      // Framers see a carriage return together with what follows it.
      if more < rest, pending[held + more - 1] == 0x0D { more += 1 }
      held += more
      rest -= more
      framer.scan(
        (pending + [UInt8](repeating: 0, count: 64)).span.raw, from: scanned, to: held)
      scanned = held
      let end: Int
      var lineBreaks = 0
      if rest == 0 {
        end = held
      } else if let cut = framer.lastEnd {
        end = cut
        lineBreaks = framer.lineBreaks
      } else {
        continue
      }
      if rest > 0 { framer.moveToLastEnd() }
      let piece = Array(pending[..<end])
      var output = ParseOutput()
      worker.parse(
        Chunk(
          padded: (piece + [UInt8](repeating: 0, count: 64)).span.raw, count: piece.count,
          stream: 0, firstByte: place.byte, firstLine: place.line, firstColumn: place.column,
          isLast: rest == 0), into: &output)
      add(output, piece, names)
      if hasStopped { return }
      pending.removeFirst(end)
      held -= end
      scanned -= end
      place = (
        place.byte + end, place.line + lineBreaks, Self.column(behind: piece, from: place.column)
      )
      if rest == 0 { break }
    }
  }

  private static func column(behind text: [UInt8], from column: Int) -> Int {
    guard let last = text.lastIndex(of: 0x0A) else { return column + text.count }
    return text.count - last
  }

  private mutating func add(
    _ output: borrowing ParseOutput, _ source: [UInt8], _ names: NameTable
  ) {
    let padded = source + [UInt8](repeating: 0, count: 64)
    for index in 0..<output.records.records.count {
      let header = output.records.records[index]
      let start = Int(header.firstCell)
      let view = RecordView(
        header: header,
        cells: output.records.cells.span.extracting(start..<start + Int(header.cellCount)),
        source: padded.span.raw, scratch: output.records.scratch.paddedBytes)
      var words: [String] = []
      for position in view.cells.indices {
        let cell = view.cells[position]
        let name =
          cell.isExtension
          ? names.path(cell.extra).path : header.kind.schema[cell.field].path
        var word =
          cell.isGroup ? "\(name){\(cell.extra)}" : "\(name)=\(String(view.bytes(of: cell)))"
        word = word.replacing("\u{1F}", with: "|")
        if cell.flags.contains(.json) { word += "#" }
        if cell.flags.contains(.spelled) { word += "~\(String(view.spelling(of: cell)))" }
        words.append(word)
      }
      records.append(
        "\(header.kind.name)@\(header.line):\(header.byte) \(words.joined(separator: " "))")
    }
    findings += output.findings.findings.map {
      "\($0.code.name)@\($0.location.line ?? 0):\($0.location.column ?? 0)"
    }
    paths += output.findings.findings.map { $0.location.path ?? "" }
    isBalanced = isBalanced && output.ledger.isBalanced
    hasStopped = hasStopped || output.hasStopped
    rejected += String(output.rejected.span)
    read += output.ledger.valuesRead
    mapped += output.ledger.total(.mapped)
    kept += output.ledger.total(.kept)
    dropped += output.ledger.total(.dropped)
    blank += output.ledger.total(.blank)
  }
}
