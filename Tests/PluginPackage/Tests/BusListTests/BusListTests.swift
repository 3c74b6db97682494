import BusList
import Foundation
import LearnerModel
import Schoolbag
import Testing

/// A format from outside is a format like those of the house.
struct BusListTests {
  private static let riders = """
    rider;given;family;stop
    007;Ada;Okafor;Mill Lane
    8;"Bo; the second";Lindqvist;

    """

  private let folder: String

  init() throws {
    folder = (NSTemporaryDirectory() as NSString)
      .appendingPathComponent("bus-list-\(UUID().uuidString)")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Self.riders.write(toFile: "\(folder)/riders.bus", atomically: true, encoding: .utf8)
  }

  private func convert(_ name: String, to target: String, _ output: String) throws
    -> ConversionResult
  {
    var conversion = Conversion(
      [InputChoice("\(folder)/\(name)")], to: target, registry: .standard + [BusList()])
    conversion.destination = .file("\(folder)/\(output)", isCompressed: false)
    return try conversion.run()
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  @Test func `it is recognized and read into records`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let result = try convert("riders.bus", to: "records", "records.ndjson")
    #expect(result.isComplete && result.isBalanced)
    #expect(result.inputs[0].guess?.reason == "the header is that of a bus list")
    #expect(result.reading.records[Int(Kind.person.rawValue)] == 2)
    let records = try text("records.ndjson").split(separator: "\n")
    #expect(records.count == 3)
    #expect(records[1].contains("\"key\":\"007\""))
    #expect(records[1].contains("\"Okafor\""))
    #expect(records[1].contains("\"Mill Lane\""), "what has no place in the model is kept")
  }

  @Test func `it is written from any other format`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try convert("riders.bus", to: "records", "records.ndjson")
    let result = try convert("records.ndjson", to: "bus-list", "back.bus")
    #expect(result.isComplete && result.isBalanced)
    #expect(
      try text("back.bus") == """
        rider;given;family
        007;Ada;Okafor
        8;"Bo; the second";Lindqvist

        """)
    #expect(result.hasLoss, "the stop is lost, and that is said")
  }

  @Test func `the tool with one format more converts from end to end`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let process = Process()
    process.executableURL = tests.deletingLastPathComponent().appendingPathComponent("bus-list")
    process.arguments = [
      "convert", "\(folder)/riders.bus", "--to", "bus-list", "-o", "\(folder)/out.bus", "--quiet",
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try text("out.bus").hasPrefix("rider;given;family\n007;Ada;Okafor\n"))
  }
}
