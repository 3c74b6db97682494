import Findings
import Foundation
import TestKit
import Testing

@testable import ByteIO

struct OutputFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func mode(_ name: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path(name))
    return attributes?[.posixPermissions] as? Int
  }

  @Test(arguments: [true, false])
  func `nothing stands under the name before the file is complete`(isNameless: Bool) throws {
    let file = try OutputFile(folder.path("a.csv"), isNameless: isNameless)
    try file.write("one\n")
    #expect(!FileManager.default.fileExists(atPath: folder.path("a.csv")))
    try file.write("two\n")
    try file.commit()
    #expect(try folder.text("a.csv") == "one\ntwo\n")
    #expect(try folder.names() == ["a.csv"])
  }

  @Test(arguments: [true, false])
  func `a file that is given up leaves nothing behind`(isNameless: Bool) throws {
    do {
      let file = try OutputFile(folder.path("a.csv"), isNameless: isNameless)
      try file.write("one\n")
    }
    #expect(try folder.names() == [])
  }

  @Test(arguments: [true, false])
  func `an earlier file stands until its successor is complete`(isNameless: Bool) throws {
    try folder.write("a.csv", "old")
    do {
      let file = try OutputFile(folder.path("a.csv"), isNameless: isNameless)
      try file.write("new")
      #expect(try folder.text("a.csv") == "old")
    }
    #expect(try folder.text("a.csv") == "old")
    let file = try OutputFile(folder.path("a.csv"), isNameless: isNameless)
    try file.write("new")
    try file.commit()
    #expect(try folder.text("a.csv") == "new")
    #expect(try folder.names() == ["a.csv"])
  }

  @Test func `permissions go over to the new file`() throws {
    try folder.write("a.csv", "old")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.path("a.csv"))
    let file = try OutputFile(folder.path("a.csv"))
    try file.commit()
    #expect(mode("a.csv") == 0o600)
  }

  @Test func `a link stays and leads to the new file`() throws {
    try folder.write("store/a.csv", "old")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a.csv"), withDestinationPath: "store/a.csv")
    let file = try OutputFile(folder.path("a.csv"))
    try file.write("new")
    try file.commit()
    #expect(try folder.text("store/a.csv") == "new")
    #expect(linkStatus(folder.path("a.csv"))?.isRegular == false)
  }

  // A pipe of our own, and no device of the system: what is tested here would replace it.
  @Test func `a pipe or device is written and never replaced`() throws {
    let path = try folder.pipe("pipe")
    let reader = unsafe open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let file = try OutputFile(path)
    try file.write("gone through")
    try file.commit()
    let read = FileHandle(fileDescriptor: reader).availableData
    #expect(String(decoding: read, as: UTF8.self) == "gone through")
    #expect(fileStatus(path).status?.isRegular == false)
  }

  @Test func `what cannot be written says so`() throws {
    try folder.write("sub/a.csv", "a")
    for path in [folder.path("none/a.csv"), folder.path("sub"), folder.path("sub/a.csv/b")] {
      #expect(
        failureCode { () throws(Failure) in _ = try OutputFile(path) } == "output.unwritable")
    }
  }

  @Test func `a long name leaves room for a hidden one`() throws {
    let long = folder.path(String(repeating: "ä", count: 120))
    for isNameless in [true, false, true] {
      let file = try OutputFile(long, isNameless: isNameless)
      try file.commit()
    }
    #expect(try folder.names().count == 1)
    #expect(hiddenSibling(of: long) != hiddenSibling(of: long))
  }
}
