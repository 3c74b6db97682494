import Bytes
import LearnerModel

/// What a schema asks of an element beyond its place: writers keep to it, readers take what is there.
public struct ElementRules: Sendable {
  /// How many characters its text may have.
  public var lengths: ClosedRange<Int>?
  /// The texts it may have; empty: any.
  public var words: Set<String> = []
  /// The patterns that its text may have, none for any text.
  ///
  /// `9` stands for a digit, `+` for more of them, `h` for a hexadecimal digit, a `*` at the
  /// end for anything, all else for itself.
  public var patterns: [[UInt8]] = []
  /// Whether its text has to start with a scheme, as an IRI does.
  public var isIRI = false
  /// Sets of elements inside it of which only one may be there.
  public var choices: [[[String]]] = []
  /// Sets of elements inside it of which one has to be there.
  public var needs: [[String]] = []
  /// Whether it is the one to stand there again for each value of a list inside it.
  public var isRepeated = false
  /// The element beside it that takes its text where a choice is against it.
  public var instead = ""
  /// Whether it stands there even where it is empty.
  public var isAlwaysThere = false
  /// Whether there may be only one, though the field is a list.
  public var isSingle = false
  /// The text that a writer gives it where there is none; empty: none.
  public var usualText = ""
  /// The namespace of what stands inside; empty: the one that it has itself.
  public var innerNamespace = ""
  /// What keys may have in front that is left out here; empty: nothing.
  public var omittedPrefix = ""
  /// Whether JSON has no other members than the maps'.
  public var isClosed = false
  /// Whether there is nothing to keep to.
  var isEmpty: Bool {
    lengths == nil && words.isEmpty && patterns.isEmpty && choices.isEmpty && needs.isEmpty
      && !isRepeated && instead.isEmpty && !isAlwaysThere && !isSingle && innerNamespace.isEmpty
      && usualText.isEmpty && !isClosed && !isIRI && omittedPrefix.isEmpty
  }

  /// Creates rules that allow everything.
  public init() {}

  /// Whether the element may have a text.
  func allows(_ text: Span<UInt8>) -> Bool {
    if let lengths {
      var count = 0
      for index in text.indices where text[index] & 0xC0 != 0x80 { count += 1 }
      if !lengths.contains(count) { return false }
    }
    if !patterns.isEmpty, !patterns.contains(where: { Self.matches(text, $0) }) { return false }
    if isIRI, !ResourceLocator.hasScheme(text) { return false }
    return words.isEmpty || words.contains(String(text))
  }

  private static func matches(_ text: Span<UInt8>, _ pattern: [UInt8]) -> Bool {
    func isDigit(_ index: Int) -> Bool { index < text.count && text[index] &- 0x30 < 10 }
    func isHexadecimal(_ index: Int) -> Bool {
      isDigit(index) || (index < text.count && (text[index] | 0x20) &- UInt8(ascii: "a") < 6)
    }
    var index = 0
    for byte in pattern {
      if byte == UInt8(ascii: "+") {
        while isDigit(index) { index += 1 }
        continue
      }
      if byte == UInt8(ascii: "*") { return index < text.count }
      let isFine =
        switch byte {
        case UInt8(ascii: "9"): isDigit(index)
        case UInt8(ascii: "h"): isHexadecimal(index)
        default: index < text.count && text[index] == byte
        }
      if !isFine { return false }
      index += 1
    }
    return index == text.count
  }
}

extension ElementMap {
  /// The text has as many characters as the range says.
  public func long(_ lengths: ClosedRange<Int>) -> Self { ruled { $0.lengths = lengths } }

  /// The text is one of some words.
  public func oneOf(_ words: Set<String>) -> Self { ruled { $0.words = words } }

  /// The text looks like one of some patterns, in which `9` stands for a digit, `+` for more of them,
  /// `h` for a hexadecimal digit and a `*` at the end for anything.
  public func like(_ patterns: String...) -> Self {
    ruled { $0.patterns = patterns.map { Array($0.utf8) } }
  }

  /// The text starts with a scheme, as an IRI does.
  public var iri: Self { ruled { $0.isIRI = true } }

  /// A key that has a text in front is written without it.
  public func without(prefix: String) -> Self { ruled { $0.omittedPrefix = prefix } }

  /// Of some sets of elements inside, those of one set may be there.
  public func choice(_ sets: [String]...) -> Self { ruled { $0.choices.append(sets) } }

  /// One of some elements inside has to be there.
  public func needing(_ names: String...) -> Self { ruled { $0.needs.append(names) } }

  /// The element stands there once for each value of a list inside it.
  public var repeated: Self { ruled { $0.isRepeated = true } }

  /// The element stands there even where it is empty.
  public var always: Self { ruled { $0.isAlwaysThere = true } }

  /// There may be only one, though the field is a list.
  public var once: Self { ruled { $0.isSingle = true } }

  /// Where the element around it is written, it stands there, with a text unless it has another.
  public func usually(_ text: String) -> Self { ruled { $0.usualText = text } }

  /// What stands inside is in a namespace of its own.
  public func holding(namespace: String) -> Self { ruled { $0.innerNamespace = namespace } }

  /// Where a choice is against the element, another beside it takes its text.
  public func otherwise(_ name: String) -> Self { ruled { $0.instead = name } }

  /// The JSON object has no other members than the maps': what was kept of such is not written.
  public var closed: Self { ruled { $0.isClosed = true } }

  private func ruled(_ change: (inout ElementRules) -> Void) -> Self {
    var map = self
    change(&map.rules)
    return map
  }
}
