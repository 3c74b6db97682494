import Findings
import FormatKit
import LearnerModel

/// Writes one document a learner.
struct ProfileWriter: FormatWriter {
  /// Prepares the output's text.
  let form: @Sendable (WriteContext, RecordOrigins) -> ProfileOutputForm

  var isSet: Bool { false }
  var needs: WriterNeeds { [.learners, .references] }
  var order: RecordOrder { [] }
  var coverage: Coverage { ProfileForm.writingCoverage }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    ProfilePlan(context, form)
  }
}

/// What a binding says about an output: the file around the documents, and their text.
struct ProfileOutputForm: Sendable {
  let file: PlannedFile
  let makeText: @Sendable () -> any ProfileText
}

/// A writer of profiles that is ready.
struct ProfilePlan: WritePlan {
  let names: NameTable
  let origins: RecordOrigins
  let files: [PlannedFile]
  let makeText: @Sendable () -> any ProfileText
  let locate: @Sendable (RecordHeader) -> Location

  init(
    _ context: WriteContext, _ form: (WriteContext, RecordOrigins) -> ProfileOutputForm
  ) {
    names = context.names
    origins = RecordOrigins(names)
    let form = form(context, origins)
    files = [form.file]
    makeText = form.makeText
    locate = context.locate
  }

  func makeWorker() -> any WriteWorker { ProfileWorker(self) }
}
