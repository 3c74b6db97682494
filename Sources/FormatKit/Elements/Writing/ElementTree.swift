import Bytes
import LearnerModel

/// The records of one learner on their way into a document.
struct ElementTree {
  /// Where a record stands.
  struct Entry {
    /// Its number in the batch; minus one for a document that was supplied.
    var index: Int
    /// What it is written as; minus one where it has no place.
    var number = -1
    /// The element that it is.
    var node = -1
    /// By cell: the element that holds it, or why none does.
    var cells: [Int32]
  }

  /// Why a cell has no element.
  enum Absence {
    static let noPlace: Int32 = -1
    static let invalid: Int32 = -2
    /// It says whom the record is about, and so does the document.
    static let owner: Int32 = -3
    /// It opens a group.
    static let group: Int32 = -4
    /// It is what the element's name says.
    static let constant: Int32 = -5
  }

  var entries: [Entry] = []
  /// Whether the learner's key stands in the document.
  var hasLearnerKey = false
}
