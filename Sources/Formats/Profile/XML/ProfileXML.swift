public import Findings
public import FormatKit
import LearnerModel

/// Learner profiles as XML: one element a learner, inside one root.
public struct ProfileXML: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called, and what can be chosen.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "profile-xml", title: "Learner profile in XML",
      summary: "The learner profile with an element for each member, one document a learner.",
      versions: ["1"], mediaTypes: ["application/xml"], fileNames: ["*.xml"],
      codes: FindingCode.profileXML)
  }

  /// Recognizes files by their root and its namespace.
  public func identify(_ probe: Probe) -> Identification? {
    let input = ProfileXMLReader.input(probe)
    guard !input.profiles.isEmpty else { return nil }
    return Identification(
      .certain, version: "1", "the root is \(ProfileXMLSchema.root), in the namespace of profiles")
  }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    ProfileXMLReader()
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    ProfileWriter { _, origins in
      ProfileOutputForm(file: ProfileXMLText.file) { ProfileXMLText(origins) }
    }
  }
}

extension FindingCode {
  static let profileAttribute = FindingCode(
    "profile.attribute", .warning, "An element of a profile has an attribute that it should not.",
    explanation: """
      Elements of profiles have no attributes but `escaped`, which is `true` or `false`. The \
      attribute is left out.
      """,
    hint: "put the value into an element, or into `extensions`")
  static let profileEscapes = FindingCode(
    "profile.escapes", .warning, "A text says that it has escapes, and has something else.",
    explanation: """
      In a text with `escaped="true"` a backslash is followed by another one, or by `u` and four \
      digits to the base of sixteen. The text is taken as it is written.
      """,
    hint: "write each backslash twice")

  /// What this format reports beside the codes of profiles.
  static let profileXML: [FindingCode] = [profileAttribute, profileEscapes]
}
