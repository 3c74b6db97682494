public import Findings
public import FormatKit
import LearnerModel

/// PESC transcripts in XML: single documents, batches of them, or a folder.
public struct PESCTranscript: Format {
  let message: PESCMessage

  /// Transcripts of high schools.
  public static let highSchool = PESCTranscript(message: .highSchool)
  /// Transcripts of colleges.
  public static let college = PESCTranscript(message: .college)

  /// What the format is called, and what can be chosen.
  ///
  /// Codes of findings are declared with transcripts of high schools.
  public var descriptor: FormatDescriptor {
    switch message {
    case .highSchool:
      FormatDescriptor(
        id: message.format, title: "PESC High School Transcript",
        summary: "Transcripts that high schools send to colleges, in the XML of PESC.",
        versions: ["1.5", "1.4", "1.3"], mediaTypes: ["application/xml"],
        fileNames: ["*.xml"], options: Self.options, codes: FindingCode.pesc)
    case .college:
      FormatDescriptor(
        id: message.format, title: "PESC College Transcript",
        summary: "Transcripts that colleges send to each other, in the XML of PESC.",
        versions: ["1.6", "1.3"], mediaTypes: ["application/xml"], fileNames: ["*.xml"],
        options: Self.options)
    }
  }

  /// Recognizes transcripts by their root, and batches by the transcripts in them.
  public func identify(_ probe: Probe) -> Identification? {
    let files = probe.entries.lazy.compactMap { PESCFile($0) }
    guard let file = files.first(where: { $0.message == message }) else { return nil }
    // Who sends both calls them by the first.
    if let first = files.first(where: { $0.message != nil }), first.message != message {
      return nil
    }
    return Identification(
      file.version == nil ? .likely : .certain, version: file.version,
      "the root is \(file.isBatch ? PESCMessage.batch : message.rawValue)")
  }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    PESCReader(message: message)
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    PESCWriter(
      message: message,
      form: options["form"].flatMap(PESCWriter.Form.init(rawValue:)) ?? .automatic,
      sender: options["sender"], receiver: options["receiver"])
  }

  /// What can be chosen about writing.
  private static let options = [
    FormatOption(
      "form", choices: PESCWriter.Form.allCases.map(\.rawValue), default: "automatic",
      use: .writing,
      "A document holds the transcript of one learner, a batch those of many."),
    FormatOption(
      "sender", use: .writing, "The name of the organization that sends, where no record has it."),
    FormatOption(
      "receiver", use: .writing,
      "The name of the organization that receives, where no record has it."),
  ]
}
