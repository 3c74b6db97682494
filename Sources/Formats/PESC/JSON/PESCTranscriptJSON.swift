public import Findings
public import FormatKit
import LearnerModel

/// PESC transcripts in JSON: the elements of the XML as members, `{"CollegeTranscript":{…}}`.
public struct PESCTranscriptJSON: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "pesc-json", title: "PESC transcripts in JSON",
      summary: "Transcripts of high schools and colleges, the elements of PESC's XML as members.",
      mediaTypes: ["application/json"], fileNames: ["*.json"])
  }

  static let documents = JSONDocuments(system: PESCReader.system, coverage: coverage) { head in
    for message in PESCMessage.allCases {
      for name in names(of: message)
      where head["\(name)/Student"] == .object || head["\(name)/TransmissionData"] == .object {
        return JSONDocuments.Match(
          Identification(.certain, "the first object holds a \(message.rawValue)"), maps,
          each: envelope)
      }
    }
    return nil
  }

  /// The names of the member that holds a transcript; some have the prefix of the XML in front.
  private static func names(of message: PESCMessage) -> [String] {
    [".", ":"].reduce(into: [message.rawValue]) {
      $0.append(message.prefix + $1 + message.rawValue)
    }
  }

  /// The element that holds a transcript under its name.
  private static let envelope = "object"

  private static let maps: ElementMaps = {
    let transcripts = PESCMessage.allCases.flatMap { message in
      names(of: message).map { PESCVocabulary.transcript($0) }
    }
    var vocabulary = ElementVocabulary(
      extensionSpace: PESCVocabulary.space, standard: .pesc, transcripts
    ).inPESCNotation
    vocabulary.elements = [
      .record(envelope, RecordMap(.document, vocabulary.elements).shell.named(""))
    ]
    return ElementMaps(vocabulary, version: nil)
  }()

  private static var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: PESCVocabulary.space))
    maps.addCoverage(to: &coverage)
    coverage.add(.document, KindSchema.Common.key)
    return coverage
  }

  /// Recognizes transcripts by the name of the member that holds one.
  public func identify(_ probe: Probe) -> Identification? { Self.documents.identify(probe) }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    Self.documents.reader
  }

  /// There is no writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? { nil }
}
