import FormatKit
import LearnerModel

/// What stands in Moodle's grade XML.
enum MoodleVocabulary {
  /// The name space of what is kept.
  static let space = "moodle"

  /// A score for one user on one grade item.
  ///
  /// Moodle repeats the score where it publishes grades in several ways; the first one counts when it
  /// is imported, and the others are kept. It is a number, or the letter or word that the item shows.
  static let vocabulary: ElementVocabulary = {
    let f = LineItemResult.declared.fields
    return ElementVocabulary(
      extensionSpace: space, standard: nil,
      [
        .record(
          "result",
          RecordMap(
            .result,
            [
              .kept("state"),
              .value("assignment", f.lineItem).required,
              .owner("student").required,
              .value("score", f.score, .number(orText: f.textScore.index)),
              .value("feedback", f.comment),
            ]))
      ])
  }()

  /// The same, compiled.
  static let maps = ElementMaps(vocabulary, version: nil)
}
