import Bytes
import Synchronization
import XMLSyntax

/// What reading XML documents by some maps takes.
///
/// It outlives the reader of one document, since thousands of small ones come one after the other.
/// One reader at a time has it.
final class ElementTools: @unchecked Sendable {
  var machine: ElementMachine
  var parser: XMLParser
  var tape = ElementTape(recordDepth: 0)
  /// Reads plain markup inside of a root; `nil` where none is.
  var plain: PlainReader?
  /// The nodes of elements that are like others before them.
  var known = AlikeElements()
  /// The start tag of that root.
  private var root: XMLRoot?
  /// How the last whole document started.
  private var header: Header?

  /// The text up to the end of a root's start tag, and what it puts onto a tape.
  private struct Header: ~Copyable {
    var text: [UInt8]
    var tape: ElementTape
    var valueCount: Int
  }

  init(_ plan: ElementPlan, _ context: StreamContext) {
    machine = ElementMachine(plan, context: context)
    parser = XMLParser(plan.names)
  }

  /// Forgets the document that was read last.
  func rest() {
    tape.links = nil
    machine.links = nil
    tape.removeAll()
    parser.refresh()
  }

  /// Turns to another document.
  func turn(to document: ElementDocument, _ context: StreamContext) {
    let links = document.links.map {
      LinkResolver($0, entry: document.entry, reopen: context.reopen)
    }
    machine.turn(to: context, links: links)
    tape.links = links
    tape.recordDepth = document.isContainer ? 1 : 0
    if root != document.root {
      root = document.root
      header = nil
      // Plain markup is told by names alone.
      let plan = machine.plan
      plain = plan.steps.hasVariants ? nil : PlainReader(plan.names, root: document.root)
      known.removeAll()
    }
  }

  /// Lends the reader of plain markup; it is to be put back.
  func takePlain() -> PlainReader? { plain.take() }

  /// Starts a tape with a document's root, which stays open, and returns how many values that has;
  /// `nil` where the text up to there is broken.
  func startTape(
    _ tape: inout ElementTape, _ chunk: Chunk, _ document: ElementDocument
  ) -> Int? {
    let text = chunk.bytes.extracting(first: document.headerLength)
    if let header = header.take() {
      let isSame = text.isEqual(to: header.text)
      let valueCount = header.valueCount
      if isSame { tape.start(as: header.tape) }
      self.header = consume header
      if isSame { return valueCount }
    }
    let steps = machine.plan.steps
    var started = ElementTape(recordDepth: 0)
    do {
      try parser.open(as: .first(document.root))
      try parser.read(text) { started.append(&$0, steps) }
      try parser.finish { started.append(&$0, steps) }
    } catch {
      return nil
    }
    guard started.open.count == 1 else { return nil }
    tape.start(as: started)
    let valueCount = parser.valueCount
    if text.count <= Self.longestHeader {
      header = Header(text: text.indices.map { text[$0] }, tape: started, valueCount: valueCount)
    }
    return valueCount
  }

  /// The longest start of a document that is kept.
  private static let longestHeader = 16 << 10

  /// Whether it holds too much memory to be kept for later.
  var isLarge: Bool {
    tape.nodes.capacity > Self.keptNodes || tape.texts.capacity > Self.keptTexts
      || parser.isLarge || plain?.isLarge == true
  }

  private static let keptNodes = 1 << 14
  private static let keptTexts = 1 << 18
}

/// The tools that nobody needs at the time.
final class SpareElementTools: Sendable {
  private let spares = Mutex<[ElementTools]>([])

  /// The most that are kept: each thread that reads has one.
  private static let limit = 16

  /// Takes tools, `nil` where there are none.
  func take() -> ElementTools? { spares.withLock { $0.popLast() } }

  /// Puts tools back.
  func put(_ tools: ElementTools) {
    guard !tools.isLarge else { return }
    tools.rest()
    spares.withLock { if $0.count < Self.limit { $0.append(tools) } }
  }
}
