import Bytes
import LearnerModel
import Testing

struct RecordTests {
  /// Writes the drafts as one batch and returns copies of its first record as `Fields`.
  private func record<Fields: RecordKind>(
    _ draft: RecordDraft<Fields>, names: NameTable = NameTable()
  ) throws -> Record<Fields> {
    var builder = RecordBuilder()
    draft.write(to: &builder, names: names, line: 7, byte: 42)
    let first = Self.first(Fields.self, of: builder, names: names)
    return try #require(first)
  }

  private static func first<Fields: RecordKind>(
    _ kind: Fields.Type, of builder: borrowing RecordBuilder, names: NameTable
  ) -> Record<Fields>? {
    let header = builder.records[0]
    let cells = builder.cells.span.extracting(
      Int(header.firstCell)..<Int(header.firstCell + header.cellCount))
    let nothing: [UInt8] = []
    let source = nothing.span.raw
    let view = RecordView(
      header: header, cells: cells, source: source, scratch: builder.scratch.paddedBytes)
    return Record(view, names: names)
  }

  private var ada: RecordDraft<Person> {
    var draft = RecordDraft<Person>(key: "p1", system: "roster")
    draft.setModified(TimeStamp("2024-05-06T07:08:09.000Z"))
    draft.set(\.givenName, "Ada")
    draft.set(\.enabled, true, spelled: "TRUE")
    draft.append(\.gradeLevels, "KG", spelled: "K")
    draft.append(\.gradeLevels, "01")
    draft.append(\.emails) {
      $0.set(\.address, "ada@example.org")
      $0.set(\.type, "work")
    }
    draft.append(\.emails) { $0.set(\.address, "ada@example.com") }
    draft.set(\.primaryOrganization, Reference(["s", "1"]), system: "sis")
    draft.append(RecordExtension(space: "oneroster-csv", path: "metadata.house", "Red"))
    return draft
  }

  @Test func `fields are read by their Swift types`() throws {
    let record = try record(ada)
    #expect(record.key == "p1")
    #expect(record.system == "roster")
    #expect(record.owner == nil)
    #expect(record.lifecycle == nil)
    #expect(record.modified?.canonical == "2024-05-06T07:08:09.000Z")
    #expect(record[\.givenName] == "Ada")
    #expect(record[\.familyName] == nil)
    #expect(record[\.enabled] == true)
    #expect(record[\.gradeLevels] == ["KG", "01"])
    #expect(record[\.emails].map { $0[\.address] } == ["ada@example.org", "ada@example.com"])
    #expect(record[\.emails].map { $0[\.type] } == ["work", nil])
    #expect(record[\.phones].isEmpty)
    #expect(record[\.primaryOrganization]?.key == ["s", "1"])
    #expect(record.system(of: \.primaryOrganization) == "sis")
    #expect(record.header.line == 7 && record.header.byte == 42)
  }

  @Test func `the source's own spelling is kept beside the value`() throws {
    var draft = RecordDraft<Demographics>(key: "p1", owner: "p1")
    draft.set(\.birthDate, CalendarDate(year: 2010, month: 2, day: 1), spelled: "1/2/2010")
    draft.set(\.sex, unfit: "")
    draft.append(\.races, "asian")
    let record = try record(draft)
    #expect(record[\.birthDate] == CalendarDate(year: 2010, month: 2, day: 1))
    #expect(record.spelling(of: \.birthDate) == "1/2/2010")
    #expect(record.spellings(of: \.races) == ["asian"])
    #expect(record.spelling(of: \.cityOfBirth) == nil)
    #expect(record.owner == "p1")
  }

  @Test func `a value that does not fit its type has a spelling and no value`() throws {
    var draft = RecordDraft<Demographics>()
    draft.set(\.birthDate, unfit: "31/31/2010")
    let record = try record(draft)
    #expect(record[\.birthDate] == nil)
    #expect(record.spelling(of: \.birthDate) == "31/31/2010")
  }

  @Test func `a record is not read as one of another kind`() throws {
    var builder = RecordBuilder()
    let names = NameTable()
    ada.write(to: &builder, names: names)
    let demographics = Self.first(Demographics.self, of: builder, names: names)
    let person = Self.first(Person.self, of: builder, names: names)
    #expect(demographics == nil)
    #expect(person != nil)
  }

  @Test func `values without a home come with their path and form`() throws {
    var draft = ada
    draft.append(RecordExtension(space: "x", path: "/a", form: .json, "{\"n\":1.0}"))
    draft.append(RecordExtension(space: "x", path: "b", form: .xml, "<b/>"))
    let record = try record(draft)
    #expect(
      record.extensions == [
        RecordExtension(space: "oneroster-csv", path: "metadata.house", "Red"),
        RecordExtension(space: "x", path: "/a", form: .json, "{\"n\":1.0}"),
        RecordExtension(space: "x", path: "b", form: .xml, "<b/>"),
      ])
  }

  @Test func `the order in which a program sets fields cannot show`() throws {
    var other = RecordDraft<Person>(key: "p1", system: "roster")
    other.append(RecordExtension(space: "oneroster-csv", path: "metadata.house", "Red"))
    other.set(\.primaryOrganization, Reference(["s", "1"]), system: "sis")
    other.append(\.emails) {
      $0.set(\.type, "work")
      $0.set(\.address, "ada@example.org")
    }
    other.append(\.emails) { $0.set(\.address, "ada@example.com") }
    other.append(\.gradeLevels, "KG", spelled: "K")
    other.append(\.gradeLevels, "01")
    other.set(\.enabled, true, spelled: "TRUE")
    other.set(\.givenName, "Augusta")
    other.set(\.givenName, "Ada")
    other.set(\.familyName, "King")
    other.set(\.familyName, nil)
    other.setModified(TimeStamp("2024-05-06T07:08:09.000Z"))
    // Another job may give other numbers to systems and paths.
    let names = NameTable()
    _ = names.number(ofSystem: "first")
    _ = names.number(of: NameTable.Path(space: "first", path: "first"))
    #expect(try record(other, names: names) == record(ada))
    other.set(\.primaryOrganization, Reference(["s", "1"]))
    #expect(try record(other) != record(ada))
  }
}
