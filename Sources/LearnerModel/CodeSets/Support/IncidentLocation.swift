/// Where an incident happened.
public enum IncidentLocation: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "incidentLocation", "Where an incident happened.",
    [
      .init("onCampus", "On campus", .edFi("On campus")),
      .init("classroom", "Classroom", .edFi("Classroom")),
      .init("hallway", "Hallway or stairs", .edFi("Hallway or stairs")),
      .init("cafeteria", "Cafeteria", .edFi("Cafeteria area")),
      .init("auditorium", "Auditorium", .edFi("Auditorium")),
      .init("library", "Library or media center", .edFi("Library/media center")),
      .init("computerLab", "Computer laboratory", .edFi("Computer lab")),
      .init("lockerRoom", "Locker room or gym", .edFi("Locker room or gym areas")),
      .init("restroom", "Restroom", .edFi("Restroom")),
      .init("offices", "Offices", .edFi("Administrative offices area")),
      .init("athleticField", "Athletic field or playground", .edFi("Athletic field or playground")),
      .init("stadium", "Stadium", .edFi("Stadium")),
      .init("parkingLot", "Parking lot", .edFi("Parking lot")),
      .init("otherInside", "Elsewhere inside", .edFi("On-campus other inside area")),
      .init("otherOutside", "Elsewhere outside on campus", .edFi("On-campus other outside area")),
      .init("schoolBus", "School bus", .edFi("School bus")),
      .init("busStop", "Bus stop", .edFi("Bus stop")),
      .init("wayToSchool", "On the way to or from school", .edFi("Walking to or from school")),
      .init("offCampus", "Off campus", .edFi("Off campus")),
      .init(
        "offCampusActivity", "Off campus, at an activity of the school",
        .edFi("Off-campus at a school sponsored activity")),
      .init("offCampusOtherSchool", "At another school", .edFi("Off-campus at other school")),
      .init(
        "offCampusOtherFacility", "At another place of the district",
        .edFi("Off-campus at other school district facility")),
      .init(
        "offCampusElsewhere", "At a place without relation to the school",
        .edFi("Off-campus at another location unrelated to school")),
      .init("online", "Online", .edFi("Online")),
      .init("unknown", "Not known", .edFi("Unknown")),
    ])
}
