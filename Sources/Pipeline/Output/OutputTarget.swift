import ByteIO
import Bytes
import Findings
import FormatKit

/// Where an output goes.
public enum Destination: Sendable, Hashable {
  /// Standard output.
  case standardOutput
  /// One file; compressed where `isCompressed`.
  case file(String, isCompressed: Bool)
  /// A folder of files.
  case folder(String, replacing: Bool)
  /// A zip archive, at a path or on standard output.
  case archive(String)
  /// Nowhere: everything is made and nothing is kept.
  case nowhere

  /// The path that was named.
  public var name: String? {
    switch self {
    case .file(let path, _), .folder(let path, _), .archive(let path): path
    case .standardOutput, .nowhere: nil
    }
  }
}

/// Puts what the threads wrote into the files of an output, in order.
///
/// It is used in turn, by one thread at a time.
final class OutputTarget: @unchecked Sendable {
  private let files: [PlannedFile]
  private let plan: any WritePlan
  private let isSet: Bool
  private var set: (any OutputSet)?
  private var single: (any ByteSink)?
  private var sinks: [(any ByteSink)?]
  private var hasRecords: [Bool]
  /// How many documents were written to files of their own.
  private var documentCount = 0
  /// Whether its footers have been written.
  private var isFinished = false
  /// How many bytes were written.
  private(set) var byteCount = 0

  init(
    _ plan: any WritePlan, isSet: Bool, to destination: Destination, syncsFolder: Bool
  ) throws(Failure) {
    self.plan = plan
    self.isSet = isSet
    files = plan.files
    sinks = Array(repeating: nil, count: files.count)
    hasRecords = Array(repeating: false, count: files.count)
    switch destination {
    case .standardOutput:
      if isSet { set = try OutputArchive(StandardOutput()) } else { single = StandardOutput() }
    case .file(let path, let isCompressed):
      let file = try OutputFile(path, syncsFolder: syncsFolder)
      single = isCompressed ? GzipSink(file) : file
    case .folder(let path, let replacing): set = try OutputFolder(path, replacing: replacing)
    case .archive(let path):
      set =
        path == "-"
        ? try OutputArchive(StandardOutput())
        : try OutputArchive(try OutputFile(path, syncsFolder: syncsFolder))
    case .nowhere: single = NullSink()
    }
    for (number, file) in files.enumerated() where file.isAlwaysThere { _ = try sink(number) }
  }

  /// The sink of a file, which begins with the file's header.
  private func sink(_ number: Int) throws(Failure) -> any ByteSink {
    if let sink = sinks[number] { return sink }
    let sink: any ByteSink
    if let set {
      sink = try set.file(files[number].name)
    } else if let part = try part(number) {
      sink = part
    } else {
      sink = single ?? NullSink()
    }
    sinks[number] = sink
    let header = files[number].header
    if !header.isEmpty {
      try sink.write(header.span.raw)
      byteCount += header.count
    }
    return sink
  }

  /// Where a part of a file is put aside that is made of several; `nil` for what goes there at once.
  private func part(_ number: Int) throws(Failure) -> PartSink? {
    guard number > 0, single != nil, !(single is NullSink) else { return nil }
    return try PartSink()
  }

  /// Adds what a batch wrote to a file; nothing stands between it and what it continues.
  func write(
    _ bytes: Span<UInt8>, to number: Int, continues: Bool = false
  ) throws(Failure) {
    guard !bytes.isEmpty else { return }
    let sink = try sink(number)
    let separator = files[number].separator
    if hasRecords[number], !continues, !separator.isEmpty {
      try sink.write(separator.span.raw)
      byteCount += separator.count
    }
    hasRecords[number] = true
    try sink.write(bytes.raw)
    byteCount += bytes.count
  }

  /// Adds documents that a batch wrote, each a file of its own in the set, numbered in order.
  func write(documents bytes: Span<UInt8>, ends: [Int], to number: Int) throws(Failure) {
    var start = 0
    for end in ends {
      documentCount += 1
      let digits = String(documentCount)
      let padded = String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
      let parts = files[number].name.split(separator: "#", omittingEmptySubsequences: false)
      let sink = try set?.file(parts.joined(separator: padded)) ?? NullSink()
      let (header, footer) = (files[number].header, files[number].footer)
      try sink.write(header.span.raw)
      try sink.write(bytes.extracting(start..<end).raw)
      try sink.write(footer.span.raw)
      try sink.commit()
      byteCount += header.count + end - start + footer.count
      hasRecords[number] = true
      start = end
    }
  }

  /// Adds what is to be told of the output as a whole.
  func report(into findings: inout FindingLog) {
    for (number, finding) in plan.closingFindings(written: hasRecords).enumerated() {
      findings.add(finding, cause: .init(stream: -3, subject: UInt64(number)))
    }
  }

  /// Writes footers: nothing comes behind them.
  func finish() throws(Failure) {
    guard !isFinished else { return }
    isFinished = true
    for (number, sink) in sinks.enumerated() {
      guard let sink else { continue }
      let footer = files[number].footer
      if !footer.isEmpty {
        try sink.write(footer.span.raw)
        byteCount += footer.count
      }
    }
    if set == nil { try single?.flush() }
  }

  /// Puts everything in its place, behind footers and with closing files.
  func commit() throws(Failure) {
    try finish()
    if let set {
      for sink in sinks { try sink?.commit() }
      for (name, bytes) in plan.closingFiles(written: hasRecords) {
        let sink = try set.file(name)
        try sink.write(bytes.span.raw)
        try sink.commit()
        byteCount += bytes.count
      }
      try set.commit()
    } else {
      for case let part as PartSink in sinks { if let single { try part.copy(to: single) } }
      try single?.commit()
    }
  }
}
