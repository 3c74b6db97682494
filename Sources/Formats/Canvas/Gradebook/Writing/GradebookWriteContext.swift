import Bytes
import CSVSyntax
import Findings
import FormatKit
import LearnerModel

/// What holds for everything that is written: names, options, spellings.
struct GradebookWriteContext: Sendable {
  let names: NameTable
  /// Tells where a record stands in the input.
  let locate: @Sendable (RecordHeader) -> Location
  let options: GradebookWriteOptions
  /// The heads of the gradebooks that were read, in their order.
  let heads: [GradebookHead]
  /// What stands between two fields.
  let delimiter: UInt8
  /// Whether a comma stands before the decimals of numbers that come from elsewhere.
  let hasDecimalComma: Bool
  /// The number of Canvas' system.
  let system: UInt8
  /// The extension path of words in the place of points.
  let pointsLabelPath: UInt32
  /// The extension path of a host name without an identifier.
  let rootAccountPath: UInt32

  /// Looks up what is known by name.
  init(_ context: WriteContext, _ options: GradebookWriteOptions) {
    let names = context.names
    func path(_ name: String) -> UInt32 {
      names.number(of: .init(space: GradebookReadPlan.space, path: name)) ?? .max
    }
    let heads = Self.heads(context.items, headPath: path(GradebookReadPlan.headName))
    self.names = names
    self.heads = heads
    delimiter = options.delimiter ?? heads.first?.rows.dialect.delimiter ?? UInt8(ascii: ",")
    hasDecimalComma =
      switch options.decimalSign {
      case .source: heads.first?.hasDecimalComma ?? false
      case .point: false
      case .comma: true
      }
    locate = context.locate
    self.options = options
    // Where the table of systems is full, no key of this job is one of Canvas.
    system = names.number(ofSystem: GradebookReader.system) ?? .max
    pointsLabelPath = path(GradebookReadPlan.pointsLabelName)
    rootAccountPath = path(FixedColumn.rootAccount.header)
  }

  /// By source: whether its records come from a gradebook, so that their spellings are written back.
  var ownSources: [Bool] { names.sources.map { $0.format == CanvasGradebook.id } }

  /// What becomes of an extension that has no column.
  func outcome(ofLost cell: Cell) -> CellOutcome {
    names.path(cell.extra).space == GradebookReadPlan.space ? .noPlace : .foreignExtension
  }

  private static func heads(_ records: RecordList?, headPath: UInt32) -> [GradebookHead] {
    var found: [GradebookHead] = []
    records?.forEach { record in
      guard record.header.kind == .document else { return }
      for index in record.cells.indices {
        let cell = record.cells[index]
        if cell.isExtension, cell.extra == headPath,
          let head = GradebookLayout.head(in: record.bytes(of: cell))
        {
          found.append(head)
        }
      }
    }
    return found
  }

  /// Appends a number as the file spells it: the source's own spelling, but with the decimal sign
  /// asked for; `false` where it has no form that Canvas knows.
  func append(
    _ cell: Cell, of record: RecordView, isOwn: Bool, isRaw: Bool = false,
    to text: inout ByteBuffer
  ) -> Bool {
    let value = record.bytes(of: cell)
    let isFromSource = isOwn && options.decimalSign == .source
    if isOwn, cell.flags.contains(.spelled) {
      let spelling = record.spelling(of: cell)
      if isFromSource || !Self.differInSign(value, spelling) {
        text.append(copying: spelling)
        return true
      }
    }
    if cell.isUnfit { return false }
    let hasComma = hasDecimalComma && !isRaw && !isFromSource
    for index in value.indices {
      text.append(hasComma && value[index] == 0x2E ? 0x2C : value[index])
    }
    return true
  }

  /// Whether the number in a cell is written byte for byte as it is canonically.
  func isVerbatim(_ cell: Cell, isOwn: Bool, isRaw: Bool) -> Bool {
    !cell.flags.contains(.spelled)
      && (!hasDecimalComma || isRaw || isOwn && options.decimalSign == .source)
  }

  /// Whether two spellings of a number differ in nothing but the decimal sign.
  private static func differInSign(_ canonical: Span<UInt8>, _ spelling: Span<UInt8>) -> Bool {
    guard canonical.count == spelling.count else { return false }
    for index in canonical.indices where canonical[index] != spelling[index] {
      if canonical[index] != 0x2E || spelling[index] != 0x2C { return false }
    }
    return true
  }
}
