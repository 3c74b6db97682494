import ByteIO
import Findings
import FormatKit
import Foundation
import Pipeline
import Schoolbag
import Synchronization
import TestKit
import Testing

/// While an input is planned its files are looked into, and what that comes to is told first.
struct PlanningTests {
  /// A format whose reader plans as a test wants it.
  private struct Planned: Format {
    let plan: @Sendable (Probe) throws(Failure) -> ReadPlan

    var descriptor: FormatDescriptor { FormatDescriptor(id: "mine", title: "Mine", summary: "") }
    func identify(_ probe: Probe) -> Identification? { nil }
    func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
      Reader(body: plan)
    }
    func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? { nil }
  }

  private struct Reader: FormatReader {
    let body: @Sendable (Probe) throws(Failure) -> ReadPlan

    var coverage: Coverage { Coverage() }
    var system: String { "mine" }
    func plan(_ probe: Probe) throws(Failure) -> ReadPlan { try body(probe) }
  }

  /// How many files there are beyond those that tell the format.
  private static let later = 6

  /// A folder with more files than tell its format.
  private func manyFiles() throws -> TestFolder {
    let folder = try TestFolder()
    for number in 0..<InputOpener.filesLookedInto + Self.later {
      try folder.write("in/\(100 + number).txt", "some text\n")
    }
    return folder
  }

  /// The code of the failure with which an input is not planned; `nil` where it is.
  private static func failure(
    of path: String, _ plan: @escaping @Sendable (Probe) throws(Failure) -> ReadPlan
  ) -> FindingCode? {
    let opener = InputOpener(registry: Registry([Planned(plan: plan)]))
    do throws(Failure) {
      _ = try opener.resolve([InputChoice(path, format: "mine")])
      return nil
    } catch {
      return error.finding.code
    }
  }

  /// The numbers of files beyond the first ones that are seen to hold something.
  private static func seen(_ probe: Probe) -> [Int] {
    probe.entries.indices.dropFirst(InputOpener.filesLookedInto).filter {
      !probe.entries[$0].head.isEmpty
    }.map { $0 - InputOpener.filesLookedInto }
  }

  @Test func `what a reader says of its input is told where all files can be looked into`() throws {
    let folder = try manyFiles()
    let code = Self.failure(of: folder.path("in")) { (probe) throws(Failure) in
      throw Failure(.input, Self.seen(probe) == [0, 1, 2, 3, 4, 5] ? .refused : .other, "no")
    }
    #expect(code == .refused)
  }

  @Test func `a file that cannot be looked into is told first, and nothing more is looked into`()
    throws
  {
    let folder = try manyFiles()
    let path = folder.path("in")
    let broken = "\(path)/\(100 + InputOpener.filesLookedInto + 2).txt"
    let looked = FileCount()
    let code = Self.failure(of: path) { (probe) throws(Failure) in
      try? FileManager.default.removeItem(atPath: broken)
      looked.set(Self.seen(probe))
      throw Failure(.input, .refused, "it lacks what could not be looked into")
    }
    #expect(code?.name == "input.unreadable")
    #expect(looked.numbers == [0, 1])
  }

  @Test func `a signal ends the looking`() async throws {
    let folder = try manyFiles()
    await #expect(processExitsWith: .success) { [path = folder.path("in") as String] in
      Cancellation.request(signal: SIGTERM)
      let looked = FileCount()
      let code = Self.failure(of: path) { (probe) throws(Failure) in
        looked.set(Self.seen(probe))
        throw Failure(.input, .refused, "it lacks what was not looked into")
      }
      #expect(code == .interrupted)
      #expect(looked.numbers == [])
    }
    #expect(folder.names() == ["in"])
  }
}

/// Which files were seen.
private final class FileCount: Sendable {
  private let held = Mutex<[Int]?>(nil)

  var numbers: [Int]? { held.withLock { $0 } }
  func set(_ numbers: [Int]) { held.withLock { $0 = numbers } }
}

extension FindingCode {
  fileprivate static let refused = FindingCode(
    "test.refused", .error, "A reader refuses it.", explanation: "A test wants it so.")
  fileprivate static let other = FindingCode(
    "test.other", .error, "It is not as it should be.", explanation: "A test wants it so.")
}
