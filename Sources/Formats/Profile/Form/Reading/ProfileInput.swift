import Bytes
import Findings
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

  /// Looks into the files of an input; `json` gives the JSON form of a file's first document, as far
  /// as it is known, and `nil` for a file of another form.
  init(_ probe: Probe, json: ((Probe.Entry) -> [UInt8]?)? = nil) {
    for (number, entry) in probe.entries.enumerated() {
      let text = json.map { $0(entry) } ?? entry.head
      guard let text, let found = Self.firstDocument(in: text, saysForm: json == nil) else {
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

  /// What is to be said about the files of a container that hold no profiles.
  func findings(_ probe: Probe) -> [Finding] {
    guard probe.isContainer else { return [] }
    return others.map {
      Finding(
        .profileOtherFile, "it is not read",
        at: Location(file: probe.name, entry: probe.entries[$0].name))
    }
  }

  /// What the first document of a file says of itself, `nil` where it is no profile.
  private static func firstDocument(
    in text: [UInt8], saysForm: Bool
  ) -> (isInArray: Bool, sources: [NameTable.Source])? {
    var tokenizer = JSONTokenizer(
      text.span.raw, 0..<text.count,
      resuming: JSONState(.sequence, skipsByteOrderMark: true), isLast: false)
    var first = tokenizer.next()
    let isInArray = first.kind == .arrayStart
    if isInArray { first = tokenizer.next() }
    guard first.kind == .objectStart else { return saysForm ? nil : (false, []) }
    var isProfile = !saysForm
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
