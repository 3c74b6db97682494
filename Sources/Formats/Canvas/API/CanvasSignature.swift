import FormatKit

/// The members by which an object of the API is known.
///
/// The objects say nowhere what they are; most have members that no other has.
struct CanvasSignature: Sendable {
  /// What the object is, with its article.
  let what: String
  /// The members that it has to have, with a value: the maps tell it by none that is `null`.
  let needs: [String]
  /// The members that it has to have, be they `null`.
  var names: [String] = []
  /// One of these has to be there too, be it `null`; empty: none.
  var oneOf: [String] = []
  /// One of these has to be there too, with a value; empty: none.
  var tells: [String] = []
  /// What is sure where one of these is there; empty: always.
  var sure: [String] = []
  /// The element that each object of such a text is.
  var element = CanvasObjects.element
  /// What the member `type` has to say; empty: anything.
  var types: [String] = []

  /// Whether an object may be this.
  func fits(_ head: JSONHead) -> Bool {
    needs.allSatisfy(head.hasValue) && names.allSatisfy(head.has)
      && (oneOf.isEmpty || oneOf.contains(where: head.has))
      && (tells.isEmpty || tells.contains(where: head.hasValue))
      && (types.isEmpty || head.texts("type").contains(where: types.contains))
  }

  /// Whether an object that may be this can be nothing else.
  func isSure(_ head: JSONHead) -> Bool { sure.isEmpty || sure.contains(where: head.has) }

  /// The objects that are read, in the order in which they are looked for.
  static let all: [CanvasSignature] = [
    CanvasSignature(
      what: "a course", needs: ["id", "course_code"],
      sure: ["enrollment_term_id", "account_id", "workflow_state"],
      element: CanvasObjects.courseElement),
    CanvasSignature(
      what: "a list of outcome results", needs: ["outcome_results"],
      sure: ["outcome_results/submitted_or_assessed_at", "outcome_results/links"]),
    CanvasSignature(
      what: "a list of outcome rollups", needs: ["rollups/scores"], sure: ["rollups/links"]),
    CanvasSignature(
      what: "a list of terms", needs: ["enrollment_terms"], sure: ["enrollment_terms/id"]),
    CanvasSignature(
      what: "a list of grading periods", needs: ["grading_periods/start_date"],
      sure: ["grading_periods/close_date", "grading_periods/is_closed"]),
    CanvasSignature(
      what: "an enrollment", needs: ["user_id", "course_id"], types: CanvasPeople.enrollmentTypes),
    CanvasSignature(
      what: "a list of a learner's submissions", needs: ["user_id", "submissions"],
      sure: ["submissions/assignment_id"]),
    CanvasSignature(
      what: "an outcome", needs: ["id", "title"], tells: ["mastery_points", "calculation_method"],
      sure: ["points_possible", "ratings", "vendor_guid"]),
    CanvasSignature(
      what: "a link to an outcome", needs: ["outcome/id", "outcome_group/id"]),
    CanvasSignature(
      what: "a group of outcomes", needs: ["id", "title", "subgroups_url"],
      sure: ["outcomes_url"]),
    CanvasSignature(
      what: "a submission", needs: ["assignment_id"], names: ["user_id"],
      oneOf: ["submission_type", "workflow_state", "submitted_at"],
      sure: ["workflow_state", "attempt", "preview_url"]),
    CanvasSignature(
      what: "an assignment", needs: ["id", "name"],
      tells: ["assignment_group_id", "submission_types", "grading_type"],
      sure: ["points_possible", "due_at", "course_id"]),
    CanvasSignature(
      what: "an assignment group", needs: ["id", "name"],
      tells: ["group_weight", "assignments"], sure: ["group_weight"]),
    CanvasSignature(
      what: "a group", needs: ["id", "name"], names: ["group_category_id"],
      tells: ["group_category_id", "join_level"], sure: ["join_level", "members_count"]),
    CanvasSignature(
      what: "a membership in a group", needs: ["group_id", "user_id", "workflow_state"],
      sure: ["moderator"]),
    CanvasSignature(
      what: "a user", needs: ["id", "name"], tells: ["sortable_name", "short_name", "login_id"],
      sure: ["sortable_name"]),
    CanvasSignature(
      what: "a section", needs: ["id", "name", "course_id"],
      oneOf: [
        "sis_section_id", "nonxlist_course_id", "restrict_enrollments_to_section_dates",
      ]),
    CanvasSignature(
      what: "an account", needs: ["id", "name"], names: ["parent_account_id"],
      tells: ["root_account_id", "default_time_zone"]),
  ]
}
