/// What questions ask for, told by their words.
///
/// The table is searched from its top, so that what is most specific comes first. Texts are compared
/// in lower case, without punctuation, word by word.
enum SurveyPhrases {
  /// What the answers to a question are.
  enum Meaning: Hashable, Sendable {
    /// A statement about the learner of some type, and whose it is.
    case trait(String, by: String)
    /// A goal, and whose it is.
    case goal(by: String)
  }

  /// What a question asks for, whose text is folded; `nil` where no phrase is in it, or one that
  /// says it is none of these.
  static func meaning(of question: String) -> Meaning? {
    let text = Array(question.utf8)
    return table.first { holds(text, $0.phrase) }?.meaning
  }

  /// Whether whole words of a text are a phrase; headers of any table are asked, so bytes are
  /// compared.
  private static func holds(_ text: [UInt8], _ phrase: String) -> Bool {
    let phrase = phrase.utf8
    guard phrase.count <= text.count else { return false }
    let space = UInt8(ascii: " ")
    for start in 0...text.count - phrase.count where start == 0 || text[start - 1] == space {
      let end = start + phrase.count
      if end == text.count || text[end] == space, text[start..<end].elementsEqual(phrase) {
        return true
      }
    }
    return false
  }

  /// A text in lower case, with single spaces between words and without apostrophes.
  static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var isBehindWord = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        folded.append(scalar)
        isBehindWord = true
      } else if scalar != "'" && scalar != "\u{2019}" && isBehindWord {
        folded.append(" ")
        isBehindWord = false
      }
    }
    if folded.last == " " { folded.removeLast() }
    return String(folded)
  }

  private static func learner(_ type: String) -> Meaning { .trait(type, by: "learner") }
  private static func educator(_ type: String) -> Meaning { .trait(type, by: "educator") }

  private static let table: [(phrase: String, meaning: Meaning?)] = [
    // About something else, though words below stand in it.
    ("who do you go to for support", nil),
    ("tried with this student", nil),
    ("referral classification", nil),
    // What educators say of a learner.
    ("proud of about this student", educator("strength")),
    ("this students strengths", educator("strength")),
    ("strengths of this student", educator("strength")),
    ("help this student thrive", educator("need")),
    ("help this student succeed", educator("need")),
    ("reason for this referral", educator("need")),
    ("helped you connect with this student", educator("motivation")),
    ("math concern", educator("need")),
    ("ela concern", educator("need")),
    ("reading concern", educator("need")),
    ("writing concern", educator("need")),
    ("executive functioning", educator("need")),
    ("emotional concern", educator("need")),
    ("behaviors concern", educator("need")),
    ("disruptive behaviors", educator("need")),
    // Goals.
    ("most proud of your accomplishments", .goal(by: "learner")),
    ("my goal", .goal(by: "learner")),
    ("my goals", .goal(by: "learner")),
    ("your goal", .goal(by: "learner")),
    ("your goals", .goal(by: "learner")),
    ("hope to achieve", .goal(by: "learner")),
    ("want to achieve", .goal(by: "learner")),
    ("hope to accomplish", .goal(by: "learner")),
    ("want to accomplish", .goal(by: "learner")),
    ("want to improve", .goal(by: "learner")),
    ("want to get better at", .goal(by: "learner")),
    // Aspirations.
    ("be in the future", learner("aspiration")),
    ("when you grow up", learner("aspiration")),
    ("when i grow up", learner("aspiration")),
    ("after high school", learner("aspiration")),
    ("after graduation", learner("aspiration")),
    ("dream job", learner("aspiration")),
    ("career", learner("aspiration")),
    // Motivation.
    ("motivates me", learner("motivation")),
    ("motivates you", learner("motivation")),
    ("do my best work", learner("motivation")),
    ("do your best work", learner("motivation")),
    ("work hardest when", learner("motivation")),
    // Preferences.
    ("i learn best", learner("preference")),
    ("you learn best", learner("preference")),
    ("like to learn", learner("preference")),
    ("favorite way to learn", learner("preference")),
    // Needs, and what helps.
    ("teachers can help you", learner("need")),
    ("teachers support you", learner("need")),
    ("nervous or stressed", learner("need")),
    ("stressed", learner("need")),
    ("worried about", learner("need")),
    ("help with", learner("need")),
    ("struggling", learner("need")),
    ("struggle with", learner("need")),
    ("hardest", learner("need")),
    ("difficult", learner("need")),
    ("challenging", learner("need")),
    ("distracting", learner("need")),
    // Strengths.
    ("proud that i", learner("strength")),
    ("proud of", learner("strength")),
    ("best qualities", learner("strength")),
    ("my strengths", learner("strength")),
    ("your strengths", learner("strength")),
    ("good at", learner("strength")),
    ("doing well", learner("strength")),
    // Interests.
    ("interests", learner("interest")),
    ("interested in", learner("interest")),
    ("hobbies", learner("interest")),
    ("like to do", learner("interest")),
    ("outside of school", learner("interest")),
    ("free time", learner("interest")),
    ("favorite subject", learner("interest")),
  ]
}
