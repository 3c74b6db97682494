import LearnerModel

/// What the values of records as JSON are counted by: what stands around records, then every member
/// of every kind.
public struct RecordPaths: Sendable {
  /// The paths by number.
  public let all: [SourcePath]
  /// By kind: the number of its first field's path.
  private let starts: [Int]

  /// The paths of records, for all readers of records.
  public static let standard = RecordPaths()

  /// The member that says what a file is.
  public static let schoolbag = 0
  /// The version of the form.
  public static let version = 1
  /// The sources of records.
  public static let sources = 2
  /// The kind of a record.
  static let kind = 3
  /// The number of a record's source.
  public static let source = 4
  /// The system of a record's keys.
  static let system = 5
  /// Values of records that were rejected.
  public static let rejected = 6
  /// Values for which there are too many different paths.
  static let beyondLimit = 7
  /// The empty lists and objects that stand around records.
  public static let surroundings = 8
  /// Members around records that are not part of the form.
  public static let unknown = 9

  private init() {
    var all = [
      SourcePath("schoolbag"), SourcePath("version"), SourcePath("sources"), SourcePath("kind"),
      SourcePath("source"), SourcePath("system"), SourcePath("record"),
      SourcePath("extensions", dropReason: .noHome), SourcePath("document"),
      SourcePath("document.?", dropReason: .noHome),
    ]
    var starts: [Int] = []
    for kind in Kind.allCases {
      starts.append(all.count)
      all += kind.schema.fields.map { SourcePath("\(kind.name).\($0.path)") }
      for name in ["extensions", "spellings", "?"] {
        all.append(SourcePath("\(kind.name).\(name)"))
      }
    }
    self.all = all
    self.starts = starts
  }

  /// The number of the path of a kind's first field; the other fields follow.
  func start(of kind: Kind) -> Int { starts[Int(kind.rawValue)] }
}
