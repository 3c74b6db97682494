import ByteIO
import CSVSyntax
public import Findings
public import FormatKit
import LearnerModel
public import Pipeline

/// An input as the user names it: a path, and its format where that is not to be found out.
public struct InputChoice: Sendable, Hashable {
  /// The path; `-` is standard input.
  public var path: String
  /// The format and its options, `id` or `id:name=value,…`; `nil` where it is to be found out.
  public var format: String?

  /// Names an input.
  public init(_ path: String, format: String? = nil) {
    self.path = path
    self.format = format
  }
}

/// An input whose format is known.
public struct ResolvedInput: Sendable {
  /// The input, ready to be read.
  public var job: JobInput
  /// What it was recognized by; `nil` where the user named the format.
  public var guess: Identification?
}

/// Names a format and its options, as in `oneroster-csv:version=1.1`.
public struct FormatChoice: Sendable {
  /// The format.
  public var format: any Format
  /// The options given.
  public var options: FormatOptions

  /// Looks a format up, and checks the options behind its name.
  public init(
    _ text: String, in registry: Registry, use: FormatOption.Use
  ) throws(Failure) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      .map { String(Substring($0)) }
    let id = parts.first ?? ""
    guard let format = registry[id] else {
      let known = registry.formats.map(\.descriptor.id).joined(separator: ", ")
      throw Failure(.usage, .unknownFormat, "there is no format \(field: id); there are: \(known)")
    }
    self.format = format
    options = try FormatOptions.parse(
      parts.count > 1 ? parts[1] : "", for: format.descriptor, use: use)
  }
}

extension InputOpener {
  /// Opens the inputs of a command, finds out their formats where they are not named, and plans how
  /// to read them; their values may be checked against a schema.
  ///
  /// A format is guessed only where the evidence is certain and no other format is as sure.
  public func resolve(
    _ choices: [InputChoice], for schema: ValueSchema? = nil
  ) throws(Failure) -> [ResolvedInput] {
    var sets: [InputSet] = []
    for choice in choices { sets.append(try InputSet.open(choice.path)) }
    let loose = LooseFiles(sets, self)
    var resolved: [ResolvedInput] = []
    for (choice, set) in zip(choices, sets) {
      if let schema, let plain = try plain(choice, set, loose, for: schema) {
        resolved.append(plain)
      } else {
        resolved.append(try resolve(choice, set, loose))
      }
    }
    return resolved
  }

  private func resolve(
    _ choice: InputChoice, _ set: InputSet, _ loose: LooseFiles
  ) throws(Failure) -> ResolvedInput {
    // Formats are asked only where none is named.
    let opened = try open(set, beside: loose, asking: choice.format == nil)
    return try resolve(opened, as: choice.format)
  }

  /// Plans how to read an input that has been opened: as a format that is named, else as the one that
  /// is certain.
  public func resolve(_ opened: Opened, as format: String?) throws(Failure) -> ResolvedInput {
    let named: FormatChoice
    var guess: Identification?
    if let format {
      named = try FormatChoice(format, in: registry, use: .reading)
    } else {
      let found = try certain(opened)
      guess = found.identification
      named = try FormatChoice(found.format, in: registry, use: .reading)
    }
    guard let reader = try named.format.reader(named.options) else {
      throw Failure(
        .usage, .notReadable, "\(named.format.descriptor.title) is written, but not read")
    }
    let plan = try InputPlanning(self, opened).plan(reader)
    if plan.streams.isEmpty, plan.preamble == nil {
      throw wrongFormat(opened, named.format.descriptor.title)
    }
    return ResolvedInput(
      job: JobInput(
        set: opened.set, format: named.format.descriptor.id, plan: plan, system: reader.system,
        encoding: encoding), guess: guess)
  }

  private func certain(
    _ opened: Opened
  ) throws(Failure) -> (format: String, identification: Identification) {
    let location = Location(file: opened.set.name)
    let sure = opened.identifications.filter { $0.identification.confidence == .certain }
    if sure.count == 1 { return sure[0] }
    guard opened.identifications.isEmpty else {
      let found = opened.identifications.map {
        "\($0.format) is \($0.identification.confidence.name): \($0.identification.reason)"
      }.joined(separator: "; ")
      throw Failure(
        .input, .unsureFormat, "the format is not certain (\(found)); name it with --from",
        at: location)
    }
    if let failure = textFailure(of: opened) { throw failure }
    if let failure = widthFailure(of: opened) { throw failure }
    let look = looks(opened).map { "; \($0)" } ?? ""
    let text = plainReason(opened) ?? "no format recognizes it\(look)"
    throw Failure(.input, .unknownContent, "\(text)", at: location)
  }

  /// Why an input cannot be read as the format that the user named.
  private func wrongFormat(_ opened: Opened, _ title: String) -> Failure {
    if let failure = textFailure(of: opened) { return failure }
    if let failure = widthFailure(of: opened) { return failure }
    let text = reason(opened).map { ": \($0)" } ?? ""
    return Failure(
      .input, .wrongFormat, "there is nothing in it that can be read as \(title)\(text)",
      at: Location(file: opened.set.name))
  }

  /// Why a file is no text, where its first bytes show an encoding that is not read.
  private func textFailure(of opened: Opened) -> Failure? {
    guard !opened.probe.isContainer, let entry = opened.probe.entries.first else { return nil }
    do throws(Failure) {
      _ = try decoded(entry.head)
      return nil
    } catch {
      var failure = error
      failure.finding.location.file = opened.set.name
      return failure
    }
  }

  /// Why a file is no table, where its header has more columns than one may have.
  private func widthFailure(of opened: Opened) -> Failure? {
    guard !opened.probe.isContainer, let entry = opened.probe.entries.first, entry.start.isTooWide
    else { return nil }
    return Failure(
      .input, .tooManyColumns, "the header has more than \(TableStream.columnLimit) columns",
      at: Location(file: opened.set.name))
  }

  /// Why no format recognizes an input: what it looks like; `nil` where it looks like nothing known.
  public func reason(_ opened: Opened) -> String? { plainReason(opened) ?? looks(opened) }

  /// Why nothing could recognize an input; `nil` where its text may well be something.
  private func plainReason(_ opened: Opened) -> String? {
    let probe = opened.probe
    if let failure = textFailure(of: opened) {
      return failure.finding.message.text(revealing: false)
    }
    if let failure = widthFailure(of: opened) {
      return failure.finding.message.text(revealing: false)
    }
    if probe.entries.isEmpty {
      return opened.set.kind == .folder ? "the folder has no files" : "it is empty"
    }
    guard let head = probe.entries.first?.head, !probe.isContainer else {
      return "no format recognizes its files"
    }
    if head.isEmpty { return "the file is empty" }
    let signatures: [(bytes: [UInt8], name: String)] = [
      (Array("%PDF-".utf8), "a PDF document"), (Array("PK\u{3}\u{4}".utf8), "a zip archive"),
      // Bytes that are no text may have been taken for Windows-1252.
      (Array("\u{2030}PNG".utf8), "a PNG image without a badge"),
      ([0x89, 0x50, 0x4E, 0x47], "a PNG image without a badge"),
      (Array("\u{FF}\u{D8}\u{FF}".utf8), "a JPEG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
      (Array("\u{D0}\u{CF}\u{11}\u{E0}".utf8), "an old Office document"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
      (Array("{\\rtf".utf8), "an RTF document"),
      (Array("SQLite format 3".utf8), "an SQLite database"), (Array("PAR1".utf8), "a Parquet file"),
    ]
    for (bytes, name) in signatures where head.starts(with: bytes) {
      return "it is \(name), whatever its name says"
    }
    if head.contains(0) { return "it holds NUL bytes, as no text does" }
    return nil
  }

  /// What the text of a file looks like.
  private func looks(_ opened: Opened) -> String? {
    guard let text = opened.probe.entries.first?.head else { return nil }
    switch text.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "<"): return "it starts like XML or HTML"
    case UInt8(ascii: "{"), UInt8(ascii: "["): return "it starts like JSON"
    default:
      let dialect = Dialect.detect(text.span)
      let fields = dialect.reason.prefix { $0 >= "0" && $0 <= "9" }
      guard !fields.isEmpty else { return nil }
      return "its first row has \(fields) fields, with a \(dialect.name) between them"
    }
  }
}

extension FindingCode {
  static let unknownFormat = FindingCode(
    "usage.unknown-format", .error, "The command names a format that does not exist.",
    explanation: "`formats` lists all formats.", hint: "see `schoolbag formats`")
  static let notReadable = FindingCode(
    "usage.not-readable", .error, "The format is not read.",
    explanation: "`formats` tells which formats are read and which are written.",
    hint: "see `schoolbag formats`")
  static let notWritable = FindingCode(
    "usage.not-writable", .error, "The format is not written.",
    explanation: "`formats` tells which formats are read and which are written.",
    hint: "see `schoolbag formats`")
  static let unsureFormat = FindingCode(
    "input.unsure-format", .error, "The input's format is not certain.",
    explanation: """
      Formats are guessed only where nothing else looks like them. `inspect` tells what each format \
      says about the input.
      """,
    hint: "name the format with --from")
  static let unknownContent = FindingCode(
    "input.unknown-format", .error, "No format recognizes the input.",
    explanation: """
      What an input is, is decided by its contents, never by its name. `inspect` tells more; a table \
      whose headers are unusual may be read if its format is named.
      """,
    hint: "check that it is the right file, or name its format with --from")

  static let wrongFormat = FindingCode(
    "input.wrong-format", .error, "The input is not of the format that was named.",
    explanation: """
      The reader of that format found nothing in the input that it could read. `inspect` tells what \
      the input looks like.
      """,
    hint: "name another format with --from, or leave it out")

  /// What this room may report.
  static let opening: [FindingCode] = [
    unknownFormat, notReadable, notWritable, unsureFormat, unknownContent, wrongFormat,
  ]
}
