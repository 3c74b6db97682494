import Bytes
import JSONSyntax

// What is clever here
//   A list leaves no node of its own: its values stand on the tape as elements of one name, as XML
//   has them. What no map looks into is skipped and stands there as one node, however large it is.
// If you change this
//   The nodes with a value are as many as the tokenizer counts values. A node that stands for a whole
//   list or object with several is followed by nodes for the others, without names.

/// Puts a JSON value onto a tape.
struct ElementJSONFiller: ~Copyable {
  /// An object or list that is open.
  struct Level: BitwiseCopyable {
    /// The node of the object, or of the one around the list.
    var node: Int32
    /// The place of the object, or of the list's values.
    var state: UInt16
    var isList: Bool
    /// Whether nothing has been read inside.
    var isEmpty = true
    /// Whether it has names that no map has there.
    var hasKeys = false
    /// Where the list starts.
    var start: UInt32 = 0
    /// The number of the name of a list that no map names.
    var name: Int32 = -1
    /// What tells which member may come next, and by which number the object is known.
    var guess: Int32 = -1
    var number: UInt64 = 0
  }

  private let plan: ElementPlan
  private let names: ElementNames
  /// Whether objects that no map looks into are taken apart.
  private let takesApart: Bool
  /// What is open around the innermost object or list.
  private var levels = Buffer<Level>()
  /// The names of open objects that no map has there.
  private var keys = JSONKeySet()
  /// By place: the last object that had it.
  private var lastObjects = Buffer<UInt64>()
  private var objectCount: UInt64 = 0
  private var guesses: ElementNameGuesses
  private var shapes = ElementShapes()
  private var unescaped = ByteBuffer()
  /// Where names stand that their object has already.
  private(set) var repeated = Buffer<Int>()
  /// How many times `null` stood there.
  private(set) var nullCount = 0

  init(_ plan: ElementPlan, _ names: ElementNames) {
    self.plan = plan
    self.names = names
    takesApart = plan.vocabulary.takesObjectsApart
    guesses = ElementNameGuesses(stateCount: plan.states.count)
    lastObjects.append(repeating: 0, count: plan.states.count)
  }

  /// Reads the object whose bracket was read last, as the element at a place; false where the text
  /// is ill formed.
  mutating func fill(
    _ tape: inout ElementTape, _ tokenizer: inout JSONTokenizer, _ first: JSONToken, as root: UInt16
  ) -> Bool {
    begin()
    if !takesApart, let nulls = shapes.read(&tokenizer, as: root, &tape) {
      nullCount = nulls
      return true
    }
    let object = open(first.start, root, parent: -1, &tape)
    guard fill(object, &tape, &tokenizer, end: nil) else { return false }
    if !takesApart, repeated.count == 0 {
      shapes.learn(
        tokenizer.bytes, first.start..<tokenizer.position, as: root, nullCount: nullCount, tape)
    }
    return true
  }

  /// Reads members without the brackets around them, as those of the element at a place.
  ///
  /// They are known to be well formed; false where they are not. Where they end, the text does.
  mutating func fill(
    _ tape: inout ElementTape, _ tokenizer: inout JSONTokenizer, members: Range<Int>,
    as root: UInt16
  ) -> Bool {
    begin()
    let object = open(members.lowerBound, root, parent: -1, &tape)
    return fill(object, &tape, &tokenizer, end: members.upperBound)
  }

  private mutating func begin() {
    levels.removeAll()
    keys.removeAll()
    repeated.removeAll()
    nullCount = 0
  }

  /// Reads what stands in an object, up to its bracket or the `end` of the text.
  private mutating func fill(
    _ object: Level, _ tape: inout ElementTape, _ tokenizer: inout JSONTokenizer, end: Int?
  ) -> Bool {
    var level = object
    // The last name that no map has there.
    var name: JSONToken?
    var state: UInt16 = 0
    while true {
      let token = tokenizer.next()
      switch token.kind {
      case .name:
        state = place(token, tokenizer.bytes, inside: &level)
        level.isEmpty = false
        level.guess = guesses.slot(behind: state)
        if state == 0 { name = token }
        continue
      case .objectEnd:
        close(level, token.end, &tape)
        guard let outer = levels.last else { return true }
        level = outer
        levels.truncate(to: levels.count &- 1)
        continue
      case .arrayEnd:
        if level.isEmpty {
          if level.name >= 0 { tape.addName(ofList: Int(level.name)) }
          add(
            Int(level.start)..<token.end, [.valued, .json, .opaque], level.state, level.node, &tape)
        }
        // There is always an object around it.
        guard let outer = levels.last else { return false }
        level = outer
        levels.truncate(to: levels.count &- 1)
        continue
      case .end, .needMore, .error:
        guard let end, levels.isEmpty else { return false }
        close(level, end, &tape)
        return true
      default: break
      }
      // What stands beside the records in a value is kept as it stands.
      let takesApart = self.takesApart && !levels.isEmpty
      if level.isList {
        state = level.state
        level.isEmpty = false
        // `null` says nothing, and has no node.
        if level.name >= 0, token.kind != .null { tape.addName(ofList: Int(level.name)) }
      } else if state == 0, let name, token.kind != .arrayStart || !takesApart {
        tape.addName(tokenizer, name, token)
      }
      switch token.kind {
      case .objectStart where takesApart || (state != 0 && !isWhole(state)):
        levels.append(level)
        level = open(token.start, state, parent: level.node, &tape)
      case .arrayStart where !level.isList && (takesApart || takesList(state)):
        levels.append(level)
        level = Level(
          node: level.node, state: state, isList: true,
          start: UInt32(truncatingIfNeeded: token.start))
        if state == 0, let name {
          level.name = Int32(truncatingIfNeeded: tape.addListName(tokenizer, name))
        }
      case .objectStart, .arrayStart:
        guard skip(token, &tokenizer, state, level.node, &tape) else { return false }
      case .null: nullCount &+= 1
      default: scalar(token, tokenizer, state, level.node, &tape)
      }
    }
  }

  /// Whether the values of a list are looked at one by one.
  private func takesList(_ state: UInt16) -> Bool {
    state != 0 && !plan.places[Int(state)].takesWhole
  }

  /// Whether an object at a place is kept as it stands.
  private func isWhole(_ state: UInt16) -> Bool {
    if state == 0 { return true }
    let place = plan.places[Int(state)]
    return place.takesWhole || (place.isLeaf && place.record < 0)
  }

  /// The place of a member, zero where no map names it.
  @inline(__always)
  private mutating func place(
    _ token: JSONToken, _ bytes: RawSpan, inside level: inout Level
  ) -> UInt16 {
    var state =
      level.guess < 0 || token.traits.contains(.hasEscapes)
      ? nil : guesses.find(level.guess, inside: level.state, bytes, token.range)
    if state == nil { state = lookUp(token, bytes, inside: &level) }
    guard let state, state != 0 else { return 0 }
    // A place has one name, and stands in objects of one place.
    if lastObjects[Int(state)] == level.number {
      repeated.append(token.writtenRange.lowerBound)
    }
    lastObjects[Int(state)] = level.number
    return state
  }

  @inline(never)
  private mutating func lookUp(
    _ token: JSONToken, _ bytes: RawSpan, inside level: inout Level
  ) -> UInt16 {
    let name = Span<UInt8>(_bytes: bytes.extracting(token.range))
    if level.state == 0 {
      noteUnknown(token, name, inside: &level)
      return 0
    }
    let hasEscapes = token.traits.contains(.hasEscapes)
    var found: ElementNames.Found?
    if hasEscapes {
      unescaped.removeAll()
      unescaped.append(unescapingJSON: name)
      found = names.find(unescaped.span)
    } else {
      found = names.find(name)
    }
    let state =
      found.map {
        $0.isAttribute
          ? plan.steps.step(from: level.state, byAttribute: $0.tag)
          : plan.steps.step(from: level.state, by: $0.tag)
      } ?? 0
    if state == 0 {
      noteUnknown(token, name, inside: &level)
    } else if !hasEscapes {
      guesses.learn(level.guess, inside: level.state, bytes, token.range, state: state)
    }
    return state
  }

  /// Notes a name that no map has there, which may stand there only once.
  private mutating func noteUnknown(
    _ token: JSONToken, _ name: Span<UInt8>, inside level: inout Level
  ) {
    if !level.hasKeys {
      level.hasKeys = true
      keys.open()
    }
    if !keys.insert(token, name) { repeated.append(token.writtenRange.lowerBound) }
  }

  /// Puts the node of an object onto the tape.
  @inline(__always)
  private mutating func open(
    _ start: Int, _ state: UInt16, parent: Int32, _ tape: inout ElementTape
  ) -> Level {
    objectCount &+= 1
    let node = Int32(truncatingIfNeeded: tape.nodes.count)
    tape.nodes.append(
      ElementNode(
        offset: UInt32(truncatingIfNeeded: start), parent: parent, state: state,
        kind: .element))
    return Level(
      node: node, state: state, isList: false, guess: guesses.slot(first: state),
      number: objectCount)
  }

  private mutating func close(_ level: Level, _ end: Int, _ tape: inout ElementTape) {
    var node = tape.nodes[Int(level.node)]
    node.end = Int32(truncatingIfNeeded: tape.nodes.count)
    node.endOffset = UInt32(truncatingIfNeeded: end)
    if level.isEmpty {
      node.textStart = node.offset
      node.textCount = node.endOffset &- node.offset
      node.flags = [.valued, .json, .opaque]
    }
    tape.nodes[Int(level.node)] = node
    if takesApart, !level.isEmpty, isWhole(level.state) {
      let text = tape.makeAttributes(in: Int(level.node), textName: "value")
      if let text { tape.moveText(from: text, to: Int(level.node)) }
    }
    if level.hasKeys { keys.close() }
  }

  /// Adds a node whose text stands in the chunk, or in the tape's own bytes.
  ///
  /// `written` is where a string stands in the chunk, from its quote to the end of its content.
  @inline(__always)
  private func add(
    _ range: Range<Int>, _ flags: ElementNode.Flags, _ state: UInt16, _ parent: Int32,
    from written: Range<Int>? = nil, _ tape: inout ElementTape
  ) {
    let number = tape.nodes.count
    tape.nodes.append(
      ElementNode(
        offset: UInt32(truncatingIfNeeded: (written ?? range).lowerBound),
        endOffset: UInt32(truncatingIfNeeded: (written ?? range).upperBound),
        textStart: UInt32(truncatingIfNeeded: range.lowerBound),
        textCount: UInt32(truncatingIfNeeded: range.count), parent: parent,
        end: Int32(truncatingIfNeeded: number &+ 1), state: state, kind: .element, flags: flags))
  }

  @inline(__always)
  private func scalar(
    _ token: JSONToken, _ tokenizer: borrowing JSONTokenizer, _ state: UInt16, _ parent: Int32,
    _ tape: inout ElementTape
  ) {
    guard token.kind == .string else {
      add(token.range, [.valued, .json, .plain], state, parent, &tape)
      return
    }
    let written = token.start &- 1..<token.end
    let flags: ElementNode.Flags =
      token.count == 0 ? [.valued, .opaque] : token.isPlain ? [.valued, .plain] : .valued
    guard token.traits.contains(.hasEscapes) else {
      add(token.range, flags, state, parent, from: written, &tape)
      return
    }
    let start = tape.texts.count
    tokenizer.append(contentOf: token, to: &tape.texts)
    add(
      start..<tape.texts.count, flags.union(.copied), state, parent, from: written, &tape)
  }

  /// Puts a list or object onto the tape as it stands; false where the text is ill formed.
  private func skip(
    _ token: JSONToken, _ tokenizer: inout JSONTokenizer, _ state: UInt16, _ parent: Int32,
    _ tape: inout ElementTape
  ) -> Bool {
    let before = tokenizer.valueCount
    let whole = tokenizer.skipValue(token)
    guard whole.kind == .skipped else { return false }
    let values = tokenizer.valueCount &- before
    let number = tape.nodes.count
    add(
      whole.range, values > 0 ? [.valued, .json, .opaque] : [.json, .opaque], state, parent, &tape)
    if values > 1 {
      tape.nodes.append(
        repeating: ElementNode(
          offset: UInt32(truncatingIfNeeded: token.start),
          parent: Int32(truncatingIfNeeded: number), state: 0, kind: .text, flags: .valued),
        count: values &- 1)
      tape.nodes[number].end = Int32(truncatingIfNeeded: tape.nodes.count)
    }
    return true
  }
}

extension ElementTape {
  /// Notes the name of a member whose value is a list, of which each value is put onto the tape.
  fileprivate mutating func addListName(
    _ tokenizer: borrowing JSONTokenizer, _ name: JSONToken
  ) -> Int {
    guard name.traits.contains(.hasEscapes) else { return addListName(tokenizer.content(of: name)) }
    var text = ByteBuffer()
    tokenizer.append(contentOf: name, to: &text)
    return addListName(text.span)
  }

  /// Notes the name of a member whose value is put onto the tape next, unless that is nothing.
  fileprivate mutating func addName(
    _ tokenizer: borrowing JSONTokenizer, _ name: JSONToken, _ value: JSONToken
  ) {
    guard value.kind != .null else { return }
    if name.traits.contains(.hasEscapes) {
      var text = ByteBuffer()
      tokenizer.append(contentOf: name, to: &text)
      addName(text.span)
    } else {
      addName(tokenizer.content(of: name))
    }
  }
}
