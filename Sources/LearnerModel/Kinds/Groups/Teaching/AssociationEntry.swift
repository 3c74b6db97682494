// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// How a competency relates to another.
public struct AssociationEntry: FieldGroup {
  public let type = Field<Self, Code<AssociationType>>(
    "type", "The relation.", .clr("Association.associationType"),
    .competencyExchange("CFAssociation.associationType"))
  public let competency = Field<Self, Reference<Competency>>(
    "competency", "The other competency.", .competencyExchange("CFAssociation.destinationNodeURI"))
  public let identifier = Field<Self, Identifier>(
    "identifier", "The identifier of the association itself.",
    .competencyExchange("CFAssociation.identifier"))
  public let title = Field<Self, String>(
    "title", "The title of the other competency.", .competencyExchange("LinkGenURI.title"))
  public let uri = Field<Self, ResourceLocator>(
    "uri", "Where the other competency is published.", .competencyExchange("LinkGenURI.uri"))
  public let sequence = Field<Self, WholeNumber>(
    "sequence", "Its place among its siblings.", .competencyExchange("CFAssociation.sequenceNumber")
  )

  public init() {}
}
