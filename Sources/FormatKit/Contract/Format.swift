public import Findings

/// A format of learner records: what it is called, how it is recognized, how it is read and written.
///
/// Formats are values. A program adds its own to the standard ones: `.standard + [Mine()]`.
public protocol Format: Sendable {
  /// Name, versions, options and codes.
  var descriptor: FormatDescriptor { get }

  /// Says whether an input is of this format, and why. It is quick, changes nothing and never fails:
  /// an input of another kind is simply not recognized.
  func identify(_ probe: Probe) -> Identification?

  /// Makes a reader, or returns `nil` where the format is not read.
  func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)?

  /// Makes a writer, or returns `nil` where the format is not written.
  func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)?
}

/// What a format says about itself.
public struct FormatDescriptor: Sendable {
  /// The name in commands, such as `oneroster-csv`.
  public var id: String
  /// The name for people.
  public var title: String
  /// What it is for, in one sentence.
  public var summary: String
  /// The versions that are read or written, the one written by default first.
  public var versions: [String]
  /// The media types of its files.
  public var mediaTypes: [String]
  /// Usual file names, such as `*.csv`.
  public var fileNames: [String]
  /// What can be chosen.
  public var options: [FormatOption]
  /// The codes that only this format reports.
  public var codes: [FindingCode]

  /// Describes a format.
  public init(
    id: String, title: String, summary: String, versions: [String] = [],
    mediaTypes: [String] = [], fileNames: [String] = [], options: [FormatOption] = [],
    codes: [FindingCode] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.versions = versions
    self.mediaTypes = mediaTypes
    self.fileNames = fileNames
    self.options = options
    self.codes = codes
  }
}
