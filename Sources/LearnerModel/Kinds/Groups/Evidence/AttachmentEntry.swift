// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A file that belongs to a record.
public struct AttachmentEntry: FieldGroup {
  public let name = Field<Self, String>("name", "The file's name.", .clr("Artifact.name"))
  public let description = Field<Self, String>(
    "description", "What it is.", .clr("Artifact.description"), .xapi("attachments.description"))
  public let mediaType = Field<Self, String>(
    "mediaType", "Its media type.", .xapi("attachments.contentType"))
  public let uri = Field<Self, ResourceLocator>(
    "uri", "Where it is.", .clr("Artifact.url"), .xapi("attachments.fileUrl"))
  public let size = Field<Self, WholeNumber>(
    "size", "Its size in bytes.", .xapi("attachments.length"))
  public let digest = Field<Self, String>(
    "digest", "A fingerprint of its bytes, with the name of the method.", .xapi("attachments.sha2"))
  public let usage = Field<Self, ResourceLocator>(
    "usage", "What it is used for.", .xapi("attachments.usageType"))

  public init() {}
}
