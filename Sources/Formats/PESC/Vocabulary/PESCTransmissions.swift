import FormatKit
import LearnerModel

/// Who sends what to whom.
extension PESCVocabulary {
  static var transmission: ElementMap {
    let f = Document.declared.fields
    return .inside(
      "TransmissionData",
      [
        .value("DocumentID", f.identifier).long(1...35).required,
        .value("CreatedDateTime", f.createdAt).required,
        .value("DocumentTypeCode", f.type).required,
        .value("TransmissionType", f.transmission).required,
        party("Source"), party("Destination"),
        .value("DocumentProcessCode", f.isTest, .words(["TEST": "true", "PRODUCTION": "false"])),
        .value(
          "DocumentOfficialCode", f.isOfficial,
          .words(["Official": "true", "Unofficial": "false"])),
        .value(
          "DocumentCompleteCode", f.isPartial, .words(["Partial": "true", "Complete": "false"])),
        .value("RequestTrackingID", f.requestIdentifier).long(1...35),
        .extensions, .notes,
      ]
    ).required
  }

  /// `Source` or `Destination`: the organization is a record of its own.
  private static func party(_ name: String) -> ElementMap {
    .inside(name, [.organization, .notes]).required
  }

  /// The same elements once more, as parties of the document.
  static var parties: [ElementMap] {
    let f = Document.declared.fields.parties
    return [("Source", "sender"), ("Destination", "receiver")].map { name, role in
      .inside(
        "TransmissionData",
        [
          .group(
            name, f, constants: [(f.fields.role.index, role)],
            [
              ElementMap(
                "Organization",
                .reference(f.fields.organization.index, PESCKeys.organization("")))
            ])
        ])
    }
  }
}
