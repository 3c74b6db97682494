import Findings
import Foundation
import TestKit
import Testing

@testable import ByteIO

struct OutputFolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ names: [String], to output: any OutputSet) throws {
    for name in names {
      let file = try output.file(name)
      try file.write(name)
      try file.commit()
    }
  }

  @Test func `a folder appears when all of it is complete`() throws {
    let output = try OutputFolder(folder.path("out/"), replacing: false)
    try write(["a.csv", "sub/b.csv", "sub/c/d.csv"], to: output)
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
    try output.commit()
    #expect(try folder.names() == ["out"])
    #expect(try folder.names("out") == ["a.csv", "sub"])
    #expect(try folder.text("out/sub/c/d.csv") == "sub/c/d.csv")
  }

  @Test func `a folder that is given up leaves nothing behind`() throws {
    do {
      let output = try OutputFolder(folder.path("out"), replacing: false)
      try write(["a.csv", "b/c.csv"], to: output)
    }
    #expect(try folder.names() == [])
  }

  @Test func `a folder with something in it is replaced only when that is asked for`() throws {
    try folder.write("out/old.csv", "old")
    #expect(
      failureCode { () throws(Failure) in
        _ = try OutputFolder(folder.path("out"), replacing: false)
      } == "output.exists")
    do {
      let output = try OutputFolder(folder.path("out"), replacing: true)
      try write(["new.csv"], to: output)
    }
    #expect(try folder.names("out") == ["old.csv"])
    let output = try OutputFolder(folder.path("out"), replacing: true)
    try write(["new.csv"], to: output)
    #expect(try folder.text("out/old.csv") == "old")
    try output.commit()
    #expect(try folder.names("out") == ["new.csv"])
    #expect(try folder.names() == ["out"])
  }

  @Test func `an empty folder is filled and a file is not replaced`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("out"), withIntermediateDirectories: false)
    let output = try OutputFolder(folder.path("out"), replacing: false)
    try write(["a.csv"], to: output)
    try output.commit()
    #expect(try folder.names("out") == ["a.csv"])
    try folder.write("file", "f")
    #expect(
      failureCode { () throws(Failure) in
        _ = try OutputFolder(folder.path("file"), replacing: true)
      } == "output.unwritable")
  }

  @Test func `a link to a folder stays and leads to the new one`() throws {
    try folder.write("store/out/old.csv", "old")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("out"), withDestinationPath: "store/out")
    let output = try OutputFolder(folder.path("out/"), replacing: true)
    try write(["new.csv"], to: output)
    try output.commit()
    #expect(try folder.names("store") == ["out"])
    #expect(try folder.names("store/out") == ["new.csv"])
  }

  @Test func `the folder that the program works in is not replaced`() {
    for path in ["/", FileManager.default.currentDirectoryPath] {
      #expect(
        failureCode { () throws(Failure) in _ = try OutputFolder(path, replacing: true) }
          == "output.unwritable")
    }
  }

  @Test func `a file that is not complete keeps the folder from appearing`() throws {
    let output = try OutputFolder(folder.path("out"), replacing: false)
    try write(["a.csv"], to: output)
    let open = try output.file("b.csv")
    #expect(failureCode { () throws(Failure) in try output.commit() } == "output.unfinished")
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
    try open.commit()
    try output.commit()
    #expect(try folder.names("out") == ["a.csv", "b.csv"])
  }

  @Test(arguments: ["../a", "/a", "", "a/../../b", "a\u{0}b", "a//b"])
  func `a name that leads elsewhere is not written`(name: String) throws {
    let output = try OutputFolder(folder.path("out"), replacing: false)
    #expect(
      failureCode { () throws(Failure) in _ = try output.file(name) } == "output.unsafe-name")
  }

  @Test func `many files are no trouble`() throws {
    let output = try OutputFolder(folder.path("out"), replacing: false)
    try write((0..<2000).map { "\($0 % 7)/\($0)" }, to: output)
    try output.commit()
    #expect(try folder.names("out").count == 7)
  }
}
