import Bytes
public import Findings
public import LearnerModel

/// Records that were put together from the cells of a table's row: what their values came to is
/// counted cell by cell, by whoever put them together.
extension RecordDecoder {
  /// The numbers of the paths that the values of a kind's member count by, those inside its groups
  /// included.
  public static func paths(of field: FieldIndex, in kind: Kind) -> ClosedRange<Int> {
    let start = RecordPaths.standard.start(of: kind)
    let spec = kind.schema[field]
    let end = spec.type == .group ? max(Int(spec.end), Int(field) + 1) : Int(field) + 1
    return start + Int(field)...start + end - 1
  }

  /// The numbers of the paths that a record's extensions, spellings and unknown members count by.
  public static func otherPaths(
    in kind: Kind
  ) -> (extensions: Int, spellings: Int, unknown: Int) {
    let end = RecordPaths.standard.start(of: kind) + kind.schema.fields.count
    return (end, end + 1, end + 2)
  }

  /// Tells for every value read since the last call, by path, what it came to.
  public func forEachFate(_ body: (_ path: Int, _ fate: Fate) -> Void) {
    for index in 0..<mapped.count { body(Int(mapped[index]), .mapped) }
    for count in fates where count.times > 0 { body(count.path, count.fate) }
  }

  /// What to say about a note.
  public static func message(_ note: Note) -> Message {
    message(note.code, RecordPaths.standard.all[note.path].name)
  }
}
