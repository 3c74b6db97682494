// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A comment on a learner's work.
public struct CommentEntry: FieldGroup {
  public let author = Field<Self, Reference<Person>>(
    "author", "Who wrote it.", .canvas("SubmissionComment.author_id"))
  public let authorName = Field<Self, String>(
    "authorName", "The writer's name.", .canvas("SubmissionComment.author_name"))
  public let text = Field<Self, String>(
    "text", "What it says.", .canvas("SubmissionComment.comment"))
  public let createdAt = Field<Self, TimeStamp>(
    "createdAt", "When it was written.", .canvas("SubmissionComment.created_at"))

  public init() {}
}
