/// How one competency or achievement relates to another.
public enum AssociationType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "associationType", "How one competency or achievement relates to another.",
    [
      .init(
        "isChildOf", "Is a part of, in a tree", .clr("isChildOf"), .competencyExchange("isChildOf")),
      .init("isParentOf", "Is the parent of, in a tree", .clr("isParentOf")),
      .init("isPartOf", "Is a part of", .clr("isPartOf"), .competencyExchange("isPartOf")),
      .init("isPeerOf", "Stands beside", .clr("isPeerOf"), .competencyExchange("isPeerOf")),
      .init(
        "isRelatedTo", "Is related to", .clr("isRelatedTo"), .competencyExchange("isRelatedTo")),
      .init(
        "exactMatchOf", "Is the same as", .clr("exactMatchOf"), .competencyExchange("exactMatchOf")),
      .init("precedes", "Comes before", .clr("precedes"), .competencyExchange("precedes")),
      .init("replacedBy", "Was replaced by", .clr("replacedBy"), .competencyExchange("replacedBy")),
      .init("exemplar", "Is an example of", .competencyExchange("exemplar")),
      .init("hasSkillLevel", "Has the level", .competencyExchange("hasSkillLevel")),
      .init("isTranslationOf", "Is a translation of", .competencyExchange("isTranslationOf")),
    ])
}
