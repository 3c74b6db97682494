import Findings
import FormatKit
import LearnerModel

/// The list that the bus company of an invented town sends: who rides along.
///
/// Below a header stand lines such as `7;Ada;Okafor`.
public struct BusList: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "bus-list", title: "Bus list", summary: "Who rides the school bus of an invented town.",
      versions: ["1"], mediaTypes: ["text/csv"], fileNames: ["*.bus"])
  }

  /// Recognizes the header.
  public func identify(_ probe: Probe) -> Identification? {
    guard !probe.isContainer, let entry = probe.entries.first,
      entry.head.starts(with: Array("rider;given;family".utf8))
    else { return nil }
    return Identification(.certain, version: "1", "the header is that of a bus list")
  }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    BusListReader()
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    BusListWriter()
  }

  /// What columns stand for; reading and coverage come from it.
  static let riders: TableMapping = {
    let person = Person.declared.fields
    return TableMapping(
      "riders", of: .person, extensionSpace: "bus-list",
      columns: [
        Column("rider", .key).required,
        Column("given", .to(person.givenName)),
        Column("family", .to(person.familyName)).required,
      ])
  }()
}
