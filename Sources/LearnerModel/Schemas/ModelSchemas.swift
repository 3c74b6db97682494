/// The schemas of the model's public forms, written from the declaration and from nothing else.
public enum ModelSchemas {
  /// The name, file and text of each schema, in the order of their names.
  public static var all: [(name: String, fileName: String, text: () -> String)] {
    [
      ("learner-profile", "learner-profile.schema.json", { ProfileSchema.text }),
      ("learner-profile-xml", ProfileXMLSchema.fileName, { ProfileXMLSchema.text }),
      ("model", "model.md", { ModelReference.text }),
      ("record", RecordSchema.fileName, { RecordSchema.text }),
      ("record-tables", "record-tables.json", { TableSchemas.text }),
    ]
  }
}
