// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// The envelope of an exchange: who sends what to whom.
public struct Document: RecordKind {
  public static let kind = Kind.document
  public static let declared = DeclaredKind<Self>(
    "documents", in: .exchange, "The envelope of an exchange: who sends what to whom.")

  public let type = Field<Self, Code<DocumentType>>(
    "type", "What it is.", .pesc("TransmissionData.DocumentTypeCode"))
  public let title = Field<Self, String>(
    "title", "Its name.", .clr("ClrCredential.name"), .clr("Clr.name"))
  public let identifier = Field<Self, Identifier>(
    "identifier", "The identifier that the sender gave it.", .pesc("TransmissionData.DocumentID"),
    .clr("ClrCredential.id"), .clr("Clr.id"))
  public let createdAt = Field<Self, TimeStamp>(
    "createdAt", "When it was made.", .pesc("TransmissionData.CreatedDateTime"),
    .clr("Clr.issuedOn"), .caliper("Envelope.sendTime"), .elmo("generatedDate"))
  public let validUntil = Field<Self, TimeStamp>(
    "validUntil", "Until when it holds.", .clr("ClrCredential.validUntil"))
  public let standard = Field<Self, String>("standard", "The standard that it says it follows.")
  public let standardVersion = Field<Self, String>(
    "standardVersion", "The version of that standard.", .oneRoster("manifest.oneroster.version"),
    .caliper("Envelope.dataVersion"))
  public let manifestVersion = Field<Self, String>(
    "manifestVersion", "The version of its list of contents.",
    .oneRoster("manifest.manifest.version"))
  public let parties = GroupField<Self, PartyEntry>(
    "parties", "Who sends and receives it.", .pesc("TransmissionData.Source"),
    .pesc("TransmissionData.Destination"), .clr("Clr.publisher"), .caliper("Envelope.sensor"))
  public let transmission = Field<Self, Code<TransmissionType>>(
    "transmission", "How it relates to earlier ones.", .pesc("TransmissionData.TransmissionType"))
  public let isTest = Field<Self, Bool>(
    "isTest", "Whether it is only a test.", .pesc("TransmissionData.DocumentProcessCode"))
  public let isOfficial = Field<Self, Bool>(
    "isOfficial", "Whether it is official.", .pesc("TransmissionData.DocumentOfficialCode"))
  public let isPartial = Field<Self, Bool>(
    "isPartial", "Whether it is only a part.", .pesc("TransmissionData.DocumentCompleteCode"),
    .clr("ClrCredential.partial"), .clr("Clr.partial"))
  public let requestIdentifier = Field<Self, Identifier>(
    "requestIdentifier", "The request that it answers.", .pesc("TransmissionData.RequestTrackingID")
  )
  public let parts = GroupField<Self, DocumentPart>(
    "parts", "The parts of a set of files.", .oneRoster("manifest.csv"))
  public let description = Field<Self, String>(
    "description", "What it is, in words.", .clr("ClrCredential.description"))
  public let language = Field<Self, LanguageTag>("language", "The language in which it is written.")
  public let comment = Field<Self, String>("comment", "Remarks.", .pesc("NoteMessage"))
  public let attachments = GroupField<Self, AttachmentEntry>(
    "attachments", "Files that belong to it.", .elmo("attachment"))

  public init() {}
}
