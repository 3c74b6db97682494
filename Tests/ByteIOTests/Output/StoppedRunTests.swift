import Findings
import Foundation
import Testing

@testable import ByteIO

/// Runs that end in the middle, each in a process of its own.
struct StoppedRunTests {
  @Test func `a run that is killed leaves nothing under a final name`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "old")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
      let file = try OutputFile(path + "/a.csv")
      try file.write("half")
      let other = try OutputFile(path + "/b.csv", isNameless: false)
      try other.write("half")
      let output = try OutputFolder(path + "/out", replacing: false)
      let part = try output.file("c.csv")
      try part.write("whole")
      try part.commit()
      kill(getpid(), SIGKILL)
    }
    #expect(try folder.text("a.csv") == "old")
    #expect(try folder.names().filter { !$0.hasPrefix(".") } == ["a.csv"])
  }

  @Test func `a run that is stopped removes what is unfinished`() async throws {
    let folder = try TemporaryFolder()
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      let file = try OutputFile(path + "/b.csv", isNameless: false)
      try file.write("half")
      let output = try OutputFolder(path + "/out", replacing: false)
      let part = try output.file("sub/c.csv")
      try part.write("whole")
      try part.commit()
      Litter.removeAll()
      _exit(0)
    }
    #expect(try folder.names() == [])
  }
}
