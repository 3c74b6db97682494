import FormatKit

/// The codes for what addresses and telephone numbers are used for.
///
/// Both realms have numbers from the handbooks of statistics, and each has some of its own. North
/// America leaves its lists open and has words besides, Australia's schema has all that there are.
struct SIFContactTypes {
  /// Codes and what they stand for; of several for the same, the first is written.
  let codes: [ElementCode]
  /// Codes that stand for nothing that the model knows.
  let others: Set<String>

  /// The codes as values are read and written.
  var form: ElementForm { .listed(codes, open: nil, others: others) }

  /// The types of telephone numbers in a realm.
  static func phones(in realm: SIFRealm) -> Self {
    // Other numbers: second numbers, answering services, pagers, telex, voice mail, conferences.
    let others: Set<String> = [
      "0350", "0359", "0370", "0400", "0426", "0437", "0448", "0478", "0486",
    ]
    let shared = [ElementCode("0096", "voice"), ElementCode("2364", "fax")]
    switch realm {
    case .northAmerica:
      return Self(
        codes: shared + [
          ElementCode("Home", "home"), ElementCode("Work", "work"),
          ElementCode("Mobile", "mobile"), ElementCode("Fax", "fax"),
          ElementCode("Other", "other"),
        ], others: others.union(["Text"]))
    case .australia:
      return Self(
        codes: shared + [
          ElementCode("0777", "home"), ElementCode("0887", "work"),
          ElementCode("0888", "mobile"),
          // A telephone of one's own, and one of the place of work.
          ElementCode("0779", "mobile"), ElementCode("0889", "mobile"),
        ], others: others)
    }
  }

  /// The types of addresses in a realm.
  static func addresses(in realm: SIFRealm) -> Self {
    let shared = [
      ElementCode("0123", "mailing"), ElementCode("0124", "shipping"),
      ElementCode("0125", "billing"), ElementCode("0765", "physical"),
      ElementCode("9999", "other"),
    ]
    switch realm {
    case .northAmerica:
      return Self(
        codes: shared + [
          ElementCode("Mailing", "mailing"), ElementCode("Shipping", "shipping"),
          ElementCode("Billing", "billing"), ElementCode("Physical", "physical"),
          ElementCode("PermanentStudent", "permanent"), ElementCode("FatherAddress", "father"),
          ElementCode("MotherAddress", "mother"), ElementCode("GuardianAddress", "guardian"),
        ], others: ["1073", "1074", "1075", "2382", "OnCampus", "OffCampus", "PermanentAdmission"]
      )
    case .australia:
      // A letter behind the number says that it is another address of the same use.
      return Self(codes: shared, others: ["0123A", "0124A", "0765A", "9999A"])
    }
  }
}
