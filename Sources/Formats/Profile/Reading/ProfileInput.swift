import Bytes
import FormatKit
import JSONSyntax
import LearnerModel

/// The files of an input that hold profiles.
struct ProfileInput {
  /// The numbers of entries that hold profiles.
  private(set) var profiles: [Int] = []
  /// The numbers of entries that do not.
  private(set) var others: [Int] = []
  /// The sources that the first profiles name, in order.
  private(set) var sources: [NameTable.Source] = []
  private var hasArray = false

  init(_ probe: Probe) {
    for (number, entry) in probe.entries.enumerated() {
      // Files that nobody has looked into are taken for what the others are.
      if entry.head.isEmpty, !entry.isWhole, !profiles.isEmpty {
        profiles.append(number)
        continue
      }
      guard let found = Self.firstDocument(of: entry) else {
        others.append(number)
        continue
      }
      profiles.append(number)
      if found.isInArray { hasArray = true }
      for source in found.sources where !sources.contains(source) { sources.append(source) }
    }
  }

  /// What the input is, by the files found.
  var identification: Identification? {
    guard !profiles.isEmpty else { return nil }
    let what = hasArray ? "the first object of an array" : "the first object"
    return Identification(.certain, version: "1", "\(what) says that it is a learner profile")
  }

  /// What the first document of a file says of itself, `nil` where it is no profile.
  private static func firstDocument(
    of entry: Probe.Entry
  ) -> (isInArray: Bool, sources: [NameTable.Source])? {
    let text = entry.head
    var tokenizer = JSONTokenizer(
      text.span.raw, 0..<text.count,
      resuming: JSONState(.sequence, skipsByteOrderMark: true), isLast: false)
    var first = tokenizer.next()
    let isInArray = first.kind == .arrayStart
    if isInArray { first = tokenizer.next() }
    guard first.kind == .objectStart else { return nil }
    var isProfile = false
    var sources: [NameTable.Source] = []
    while true {
      let name = tokenizer.next()
      guard name.kind == .name else { break }
      let content = tokenizer.content(of: name)
      let isSign = content.isEqual(to: "schoolbag")
      let isList = content.isEqual(to: "sources")
      // Records come behind; what stands there is not needed.
      let isKnown = isSign || isList || content.isEqual(to: "version")
      let value = tokenizer.next()
      if isSign {
        isProfile = value.kind == .string && tokenizer.content(of: value).isEqual(to: "profile")
        if !isProfile { return nil }
      } else if isList {
        sources = SourceList.read(&tokenizer, value) ?? []
      } else if !isKnown, isProfile, !sources.isEmpty {
        break
      } else if !value.isScalar, tokenizer.skipValue(value).kind != .skipped {
        break
      }
    }
    return isProfile ? (isInArray, sources) : nil
  }
}
