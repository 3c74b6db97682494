/// What an address is used for.
public enum AddressType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "addressType", "What an address is used for.",
    [
      .init("home", "Home", .edFi("Home")),
      .init("mailing", "Mail is sent there", .edFi("Mailing")),
      .init("physical", "Where a building stands", .edFi("Physical")),
      .init("billing", "Bills are sent there", .edFi("Billing")),
      .init("shipping", "Parcels are sent there", .edFi("Shipping")),
      .init("work", "Place of work", .edFi("Work")),
      .init("temporary", "For a time", .edFi("Temporary"), .pesc("Temporary")),
      .init("permanent", "For good", .pesc("Permanent")),
      .init("mother", "The mother's", .edFi("Mother Address")),
      .init("father", "The father's", .edFi("Father Address")),
      .init("guardian", "A guardian's", .edFi("Guardian Address")),
      .init(
        "shelter", "Shelter, transitional housing, awaiting foster care",
        .edFi("Shelter, Transitional housing, Awaiting Foster")),
      .init(
        "doubledUp", "Living with another family",
        .edFi("Doubled - up (i.e., living with another family)")),
      .init("hotel", "Hotel or motel", .edFi("Hotels/Motels")),
      .init("unsheltered", "Without shelter", .edFi("Unsheltered")),
      .init("other", "Another use", .edFi("Other")),
    ])
}
