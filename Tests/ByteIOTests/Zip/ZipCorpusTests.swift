import Bytes
import Findings
import Foundation
import TestKit
import Testing

@testable import ByteIO

struct ZipCorpusTests {
  @Test func dump() throws {
    let folder = PackageRoot.corpus! + "/lms/containers/"
    var out = ""
    for line in try String(contentsOfFile: folder + "ORACLE-zip.tsv", encoding: .utf8).split(separator: "\n").dropFirst() {
      let cols = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard FileManager.default.fileExists(atPath: folder + cols[0]) else { continue }
      var verdict = "ACCEPT"
      do throws(Failure) {
        let archive = try ZipArchive(InputFile(folder + cols[0]))
        for entry in archive.entries {
          let source = try archive.open(entry)
          var buffer = ByteBuffer()
          while try source.read(into: &buffer, atMost: 1 << 16) > 0 { buffer.removeAll() }
        }
      } catch { verdict = error.finding.code.name + " " + error.finding.message.text(revealing: true) + " " + (error.finding.location.entry ?? "") }
      out += "\(cols[0])\t\(cols[1].prefix(30))\t\(cols[2])\t\(cols[3...7].joined(separator: " "))\t\(verdict)\n"
    }
    try out.write(toFile: "/tmp/arch-scratch/verdicts.tsv", atomically: true, encoding: .utf8)
  }
}
