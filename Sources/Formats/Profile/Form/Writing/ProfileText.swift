import Bytes
import FormatKit
import LearnerModel

/// How the parts of a document are put down: as JSON, or as XML.
///
/// It belongs to one thread, and is called in the order of the form.
protocol ProfileText: AnyObject {
  /// Begins a document: all that stands before its learner.
  func beginDocument(_ bytes: inout ByteBuffer)
  /// Ends a document.
  func endDocument(_ bytes: inout ByteBuffer)
  /// Adds what stands between two documents.
  func betweenDocuments(_ bytes: inout ByteBuffer)
  /// Ends a run of whole documents.
  func endDocuments(_ bytes: inout ByteBuffer)
  /// Begins a place, which has at least one list.
  func begin(_ place: KindSchema.Place, _ bytes: inout ByteBuffer)
  /// Ends a place.
  func end(_ place: KindSchema.Place, _ bytes: inout ByteBuffer)
  /// Begins a list of records, which has at least one.
  func beginList(_ kind: Kind, isFirst: Bool, _ bytes: inout ByteBuffer)
  /// Ends a list of records.
  func endList(_ kind: Kind, _ bytes: inout ByteBuffer)
  /// Adds what stands between two records of a list.
  func betweenRecords(_ bytes: inout ByteBuffer)
  /// Adds a record, or the learner, and counts its cells.
  func add(
    _ record: RecordView, isLearner: Bool, by encoder: RecordEncoder, _ bytes: inout ByteBuffer,
    _ ledger: inout CellLedger)
}
