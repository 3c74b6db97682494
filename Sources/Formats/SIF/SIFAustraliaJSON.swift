public import Findings
public import FormatKit
import LearnerModel

/// SIF of Australia in JSON: the objects of the XML in the notation of PESC, `[{"StudentPersonal":{…}}]`.
public struct SIFAustraliaJSON: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "sif-au-json", title: "SIF JSON (Australia)",
      summary:
        "The objects of SIF in Australia as JSON: lists or lines of objects, each by its name.",
      versions: ["3.4"], mediaTypes: ["application/json"], fileNames: ["*.json"])
  }

  static let documents = JSONDocuments(system: "sif", coverage: coverage) { head in
    guard head.members.count == 1, let name = head.members.first, head[name] == .object,
      isObject(name, head)
    else { return nil }
    return JSONDocuments.Match(
      Identification(
        isNorthAmerican(name, head) ? .possible : .certain, version: "3.4",
        "the first object holds a SIF \(name)"), maps, each: envelope)
  }

  /// An object with an identifier of 32 hexadecimal digits, or one that names others by such.
  private static func isObject(_ name: String, _ head: JSONHead) -> Bool {
    ["RefId", "\(name)RefId"].contains { member in
      head.texts("\(name)/\(member)").contains {
        $0.utf8.count == 36 && $0.utf8.allSatisfy(isOfIdentifier)
      }
    }
  }

  private static func isOfIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "a")...UInt8(ascii: "f"):
      true
    default: false
    }
  }

  /// Whether an object has a part that only North America's has.
  private static func isNorthAmerican(_ name: String, _ head: JSONHead) -> Bool {
    ["Name/LastName", "GradeLevel", "GradeLevels", "SectionInfoRefId"].contains {
      head.has("\(name)/\($0)")
    } && SIFVocabulary.names.contains(name)
  }

  /// The element that holds an object under its name.
  private static let envelope = "object"

  private static let maps: ElementMaps = {
    var vocabulary = SIFVocabulary.vocabulary(of: .australia).inPESCNotation
    // Paths start with the object, as they do in XML.
    let objects = vocabulary.elements.map { object in
      guard case .record(let record) = object.use else { return object }
      return ElementMap.record(object.name, record.named(object.name))
    }
    vocabulary.elements = [
      .record(envelope, RecordMap(vocabulary.otherKind, objects).shell.named(""))
    ]
    return ElementMaps(vocabulary, version: nil)
  }()

  private static var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: SIFVocabulary.space))
    maps.addCoverage(to: &coverage)
    coverage.add(.document, KindSchema.Common.key)
    return coverage
  }

  /// Recognizes an object by its name and identifier.
  public func identify(_ probe: Probe) -> Identification? { Self.documents.identify(probe) }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    Self.documents.reader
  }

  /// There is no writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? { nil }
}
