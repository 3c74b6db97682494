import FormatKit
import XMLSyntax

/// The messages that are transcripts, by the names of their roots.
enum PESCMessage: String, CaseIterable, Sendable {
  case highSchool = "HighSchoolTranscript"
  case college = "CollegeTranscript"

  /// The root of a container of transcripts.
  static let batch = "AcademicRecordBatch"

  /// The namespace of the batches that are written.
  static let batchNamespace = "urn:org:pesc:message:AcademicRecordBatch:v2.1.0"

  /// The format's id.
  var format: String {
    switch self {
    case .highSchool: "pesc-hs-transcript"
    case .college: "pesc-college-transcript"
    }
  }

  /// The version that a namespace such as `urn:org:pesc:message:CollegeTranscript:v1.6.0` tells.
  static func version(ofNamespace namespace: String) -> String? {
    guard namespace.hasPrefix("urn:org:pesc:"),
      let mark = namespace.utf8.lastIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let text = namespace.utf8[mark...].dropFirst()
    guard text.first == UInt8(ascii: "v") else { return nil }
    let parts = text.dropFirst().split(separator: UInt8(ascii: ".")).map { Substring($0) }
    return parts.count >= 2 ? "\(parts[0]).\(parts[1])" : nil
  }

  /// The version that is written.
  var version: String {
    switch self {
    case .highSchool: "1.5"
    case .college: "1.6"
    }
  }

  /// The usual prefix of the root.
  var prefix: String {
    switch self {
    case .highSchool: "HSTrn"
    case .college: "ColTrn"
    }
  }

  /// The namespace of the version that is written.
  var namespace: String { "urn:org:pesc:message:\(rawValue):v\(version).0" }
}

/// What the start of a file says it is.
struct PESCFile {
  /// Which transcripts stand in it; `nil` where a batch does not tell in what there is of it.
  var message: PESCMessage?
  /// The version of their namespace.
  var version: String?
  /// Whether it is a container of transcripts.
  var isBatch = false

  /// Looks at the start of a file; `nil` where its root is another.
  init?(_ entry: Probe.Entry) {
    guard let start = entry.markup, let name = start.name else { return nil }
    if let message = PESCMessage(rawValue: name.local) {
      self.message = message
      version = PESCMessage.version(ofNamespace: name.namespace)
    } else if name.local == PESCMessage.batch {
      isBatch = true
      let rest = String(decoding: entry.head[start.length...], as: UTF8.self)
      message = Self.first(in: rest)
      version = message.flatMap { Self.version(of: $0, in: rest) }
    } else {
      return nil
    }
  }

  /// The transcript that stands first in a batch.
  private static func first(in text: String) -> PESCMessage? {
    var found: (at: String.Index, message: PESCMessage)?
    for message in PESCMessage.allCases {
      guard let range = text.firstRange(of: message.rawValue) else { continue }
      if let before = found?.at, before <= range.lowerBound { continue }
      found = (range.lowerBound, message)
    }
    return found?.message
  }

  private static func version(of message: PESCMessage, in text: String) -> String? {
    let start = "urn:org:pesc:message:\(message.rawValue):v"
    guard let range = text.firstRange(of: start) else { return nil }
    let namespace = start + text[range.upperBound...].prefix { $0.isNumber || $0 == "." }
    return PESCMessage.version(ofNamespace: namespace)
  }
}
