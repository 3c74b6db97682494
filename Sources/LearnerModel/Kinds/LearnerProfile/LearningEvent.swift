// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// Something that a learner did with learning material.
public struct LearningEvent: RecordKind {
  public static let kind = Kind.learningEvent
  public static let declared = DeclaredKind<Self>(
    "learningEvents", in: .learnerProfile, "Something that a learner did with learning material.",
    owner: .xapi("actor"), .caliper("Event.actor"))

  public let learnerName = Field<Self, String>(
    "learnerName", "The learner's name as the source states it.", .xapi("actor.name"))
  public let verb = Field<Self, Code<LearningVerb>>(
    "verb", "What the learner did.", .xapi("verb.id"), .caliper("Event.action"))
  public let verbName = Field<Self, String>("verbName", "The verb in words.", .xapi("verb.display"))
  public let occurredAt = Field<Self, TimeStamp>(
    "occurredAt", "When.", .xapi("timestamp"), .caliper("Event.eventTime"))
  public let storedAt = Field<Self, TimeStamp>("storedAt", "When it was stored.", .xapi("stored"))
  public let beganAt = Field<Self, TimeStamp>(
    "beganAt", "When it began.", .caliper("Attempt.startedAtTime"))
  public let endedAt = Field<Self, TimeStamp>(
    "endedAt", "When it ended.", .caliper("Attempt.endedAtTime"))
  public let duration = Field<Self, TimeSpan>(
    "duration", "How long it took.", .xapi("result.duration"), .caliper("Attempt.duration"))
  public let lag = Field<Self, TimeSpan>(
    "lag", "The time between being given the task and beginning it.")
  public let object = Field<Self, Identifier>(
    "object", "What the learner did it with, by identifier.", .xapi("object.id"),
    .caliper("Event.object"))
  public let objectName = Field<Self, String>(
    "objectName", "The same by name.", .xapi("object.definition.name"))
  public let objectDescription = Field<Self, String>(
    "objectDescription", "What it is.", .xapi("object.definition.description"))
  public let objectType = Field<Self, Identifier>(
    "objectType", "What kind of thing it is.", .xapi("object.definition.type"),
    .caliper("Entity.type"))
  public let lineItem = Field<Self, Reference<LineItem>>("lineItem", "The line item.")
  public let resource = Field<Self, Reference<Resource>>("resource", "The resource.")
  public let assessment = Field<Self, Reference<Assessment>>("assessment", "The assessment.")
  public let competencies = ListField<Self, Reference<Competency>>(
    "competencies", "What was practised.")
  public let organization = Field<Self, Reference<Organization>>("organization", "The school.")
  public let section = Field<Self, Reference<Section>>(
    "section", "The section.", .caliper("Event.group"))
  public let score = Field<Self, ExactDecimal>(
    "score", "The score.", .xapi("result.score.raw"), .caliper("Score.scoreGiven"))
  public let scaledScore = Field<Self, ExactDecimal>(
    "scaledScore", "The score between -1 and 1.", .xapi("result.score.scaled"))
  public let minimumScore = Field<Self, ExactDecimal>(
    "minimumScore", "The lowest score.", .xapi("result.score.min"))
  public let maximumScore = Field<Self, ExactDecimal>(
    "maximumScore", "The highest score.", .xapi("result.score.max"), .caliper("Score.maxScore"))
  public let isSuccess = Field<Self, Bool>(
    "isSuccess", "Whether it was done with success.", .xapi("result.success"))
  public let isCompletion = Field<Self, Bool>(
    "isCompletion", "Whether it was completed.", .xapi("result.completion"))
  public let progress = Field<Self, ExactDecimal>(
    "progress", "How much is done, in percent.", .xapi("result.extensions.progress"))
  public let response = Field<Self, String>(
    "response", "The answer.", .xapi("result.response"), .caliper("Response.value"))
  public let attempt = Field<Self, WholeNumber>(
    "attempt", "Which attempt it is, from 1.", .caliper("Attempt.count"))
  public let hints = Field<Self, WholeNumber>("hints", "How many hints were taken.")
  public let measures = GroupField<Self, MeasureEntry>(
    "measures", "What was counted.", .caliper("AggregateMeasureCollection.items"))
  public let registration = Field<Self, Identifier>(
    "registration", "The enrollment of the learner in the activity.", .xapi("context.registration"))
  public let sessionIdentifier = Field<Self, Identifier>(
    "sessionIdentifier", "The stay in the application.", .xapi("context.extensions.sessionid"),
    .caliper("Event.session"))
  public let application = Field<Self, Identifier>(
    "application", "The application, by identifier.", .caliper("Event.edApp"))
  public let platform = Field<Self, String>(
    "platform", "The application, by name.", .xapi("context.platform"))
  public let revision = Field<Self, String>(
    "revision", "The version of the material.", .xapi("context.revision"))
  public let language = Field<Self, LanguageTag>(
    "language", "The language.", .xapi("context.language"))
  public let instructor = Field<Self, Reference<Person>>(
    "instructor", "The teacher.", .xapi("context.instructor"))
  public let parents = ListField<Self, Identifier>(
    "parents", "What the object is a part of, by identifier.",
    .xapi("context.contextActivities.parent"))
  public let groupings = ListField<Self, Identifier>(
    "groupings", "What the object is grouped with, by identifier.",
    .xapi("context.contextActivities.grouping"))
  public let categories = ListField<Self, Identifier>(
    "categories", "The profiles that the statement follows, by identifier.",
    .xapi("context.contextActivities.category"))
  public let others = ListField<Self, Identifier>(
    "others", "What else it relates to, by identifier.", .xapi("context.contextActivities.other"))
  public let attachments = GroupField<Self, AttachmentEntry>(
    "attachments", "Files that belong to it.", .xapi("attachments"))
  public let isVoided = Field<Self, Bool>("isVoided", "Whether it was taken back.")

  public init() {}
}
