import Findings
import FormatKit
import LearnerModel

/// Writes one document a learner.
struct ProfileWriter: FormatWriter {
  /// How documents stand in the file; `nil` where the output's name decides.
  let layout: ProfileLayout?

  var isSet: Bool { false }
  var needs: WriterNeeds { [.learners, .references] }
  var order: RecordOrder { [] }
  var coverage: Coverage { ProfileForm.writingCoverage }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    ProfilePlan(context, layout ?? ProfileLayout(outputName: context.outputName))
  }
}

/// A writer of profiles that is ready.
struct ProfilePlan: WritePlan {
  let names: NameTable
  let origins: RecordOrigins
  let layout: ProfileLayout
  let files: [PlannedFile]
  let locate: @Sendable (RecordHeader) -> Location

  init(_ context: WriteContext, _ layout: ProfileLayout) {
    names = context.names
    origins = RecordOrigins(names)
    self.layout = layout
    locate = context.locate
    files = [
      layout == .lines
        ? PlannedFile(isAlwaysThere: true)
        : PlannedFile(
          header: Array("[\n".utf8), separator: Array(",\n".utf8), footer: Array("\n]\n".utf8),
          isAlwaysThere: true)
    ]
  }

  func makeWorker() -> any WriteWorker { ProfileWorker(self) }
}
