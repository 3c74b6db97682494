import Findings
import FormatKit
import LearnerModel

/// Writes a transcript for each learner: one document, or a batch of them.
struct PESCWriter: FormatWriter {
  /// How several transcripts stand in one file.
  enum Form: String, CaseIterable {
    /// A document for one learner, a batch for more.
    case automatic
    case document
    case batch
  }

  let message: PESCMessage
  let form: Form
  /// The names of the organizations that send and receive, where the records have none.
  let sender: String?
  let receiver: String?

  var isSet: Bool { false }

  var needs: WriterNeeds { [.learners, .references] }

  var order: RecordOrder { [] }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: PESCVocabulary.space))
    coverage.extensionLimits = [
      .noPlace, .incomplete, .foreignExtension, .duplicate, .unresolved, .notSelected,
    ]
    let limits: Coverage.Limits = [
      .incomplete, .noPlace, .tooMany, .outsideCodeSet, .invalid, .duplicate, .unresolved,
      .notSelected,
    ]
    PESCVocabulary.transcripts(of: message).addCoverage(
      to: &coverage, version: message.rawValue, limits: limits)
    return coverage
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    let learners = context.learnerCount ?? 1
    if form == .document, learners > 1 {
      throw Failure(
        .usage, .pescSeveralLearners,
        "there are \(learners) learners; a document holds the transcript of one")
    }
    let isBatch = form == .batch || (form == .automatic && learners > 1)
    let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    let batch = "AcRecBat:\(PESCMessage.batch)"
    var tree = ElementTreePlan.Form(
      element: message.rawValue, prefix: message.prefix, namespace: message.namespace,
      system: PESCReader.system,
      header: isBatch
        ? declaration
          + "<\(batch) xmlns:AcRecBat=\"\(PESCMessage.batchNamespace)\">\n<BatchContent>\n"
        : declaration,
      footer: isBatch ? "</BatchContent>\n</\(batch)>\n" : "")
    tree.isContainer = isBatch
    tree.hints = [
      ("CreatedDateTime", "give the moment of writing with --now"),
      ("Source", "name who sends with --to \(message.format):sender=NAME"),
      ("Destination", "name who receives with --to \(message.format):receiver=NAME"),
    ]
    for (name, party) in [(sender, "Source"), (receiver, "Destination")] {
      guard let name else { continue }
      tree.texts.append(("TransmissionData/\(party)/Organization/OrganizationName", name))
    }
    return ElementTreePlan(
      PESCVocabulary.transcripts(of: message), version: message.rawValue, form: tree,
      format: message.format, context: context)
  }
}
