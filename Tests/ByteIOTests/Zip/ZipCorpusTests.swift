import Bytes
import Findings
import Foundation
import TestKit
import Testing

@testable import ByteIO

/// Real and malformed archives, held against what other programs make of them.
@Suite(.enabled(if: PackageRoot.corpus != nil))
struct ZipCorpusTests {
  /// A line of the oracle's table, for a file that is there.
  struct Verdict {
    var file: String
    var path: String
    var pythonReads: Bool
    var unzipStatus: Int
    var isSupported: Bool
    var size: UInt64
  }

  private static let folder = (PackageRoot.corpus ?? "") + "/lms/containers/"

  private func verdicts() throws -> [Verdict] {
    let table = try String(contentsOfFile: Self.folder + "ORACLE-zip.tsv", encoding: .utf8)
    return table.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let path = Self.folder + cells[0]
      guard FileManager.default.fileExists(atPath: path) else { return nil }
      return Verdict(
        file: cells[0], path: path, pythonReads: cells[1] == "ok",
        unzipStatus: Int(cells[2]) ?? -1,
        isSupported: cells[4].isEmpty && ["[]", "[0]", "[8]", "[0, 8]"].contains(cells[3]),
        size: UInt64(cells[8]) ?? 0)
    }
  }

  /// Size and checksum of every entry, or why not all can be read.
  private func read(_ path: String) -> Result<[String], Failure> {
    do throws(Failure) {
      let whole = try ZipArchive(InputFile(path))
      var facts: [String] = []
      for entry in whole.entries {
        let bytes = try contents(of: whole.open(entry))
        facts.append("\(bytes.count) \(plainChecksum(bytes))")
      }
      return .success(facts.sorted())
    } catch {
      return .failure(error)
    }
  }

  @Test func `what both programs read we read, but for the cases with a reason`() throws {
    var exceptions: [String: String] = [:]
    for stricter in ZipCorpusVerdicts.stricter {
      for file in stricter.files { exceptions[file] = stricter.code }
    }
    var compared = 0
    for verdict in try verdicts() {
      let readable = verdict.pythonReads && verdict.unzipStatus <= 1 && verdict.isSupported
      guard readable else { continue }
      compared += 1
      switch read(verdict.path) {
      case .success(let facts):
        #expect(exceptions[verdict.file] == nil, "\(verdict.file) is read after all")
        let sizes = facts.compactMap { UInt64($0.split(separator: " ")[0]) }
        #expect(sizes.reduce(0, +) <= verdict.size, "\(verdict.file)")
        #expect(
          (try? InputSet.open(verdict.path))?.kind == .zip, "\(verdict.file) is told by its content"
        )
      case .failure(let failure):
        #expect(
          exceptions[verdict.file] == failure.finding.code.name,
          "\(verdict.file): \(failure.finding.message.text(revealing: true))")
      }
    }
    #expect(compared > 200, "only \(compared) archives of the corpus are there")
  }

  @Test func `what both programs refuse we refuse`() throws {
    var compared = 0
    for verdict in try verdicts() {
      let isRefused = !verdict.pythonReads && verdict.unzipStatus > 0
      let isOdd = verdict.pythonReads != (verdict.unzipStatus <= 1) || !verdict.isSupported
      guard isRefused || isOdd else { continue }
      compared += 1
      guard case .success = read(verdict.path) else { continue }
      let isMilder = ZipCorpusVerdicts.milder[verdict.file] != nil
      #expect(isMilder, "\(verdict.file) is read and should not be")
    }
    #expect(compared > 100, "only \(compared) archives of the corpus are there")
  }

  /// Reads every archive with Python: a line for each, with size and checksum of its files.
  private static let script = """
    import sys, zipfile, zlib
    for path in sys.stdin.read().splitlines():
        facts = []
        archive = zipfile.ZipFile(path)
        for info in archive.infolist():
            parts = info.filename.replace('\\\\', '/').split('/')
            folder = parts[-1] == '' or (info.create_system == 0 and info.external_attr & 16)
            litter = '__MACOSX' in parts[:1] or parts[-1].startswith('._')
            litter = litter or parts[-1] in ('.DS_Store', 'Thumbs.db')
            if folder or litter: continue
            data = archive.open(info).read()
            facts.append('%d %d' % (len(data), zlib.crc32(data)))
        print(path + '\\t' + ','.join(sorted(facts)))
    """

  @Test(.enabled(if: Program("python3") != nil))
  func `the contents are those that Python reads`() throws {
    let python = try #require(Program("python3"))
    var mine: [String: [String]] = [:]
    // Python compares names as they are, and refuses the one archive with both separators.
    for verdict in try verdicts() where verdict.pythonReads {
      if case .success(let facts) = read(verdict.path) { mine[verdict.path] = facts }
    }
    let list = mine.keys.sorted().joined(separator: "\n")
    let result = try python.run(["-c", Self.script], input: list)
    let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == mine.count && mine.count > 180)
    for line in lines {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let facts = cells[1].split(separator: ",").map(String.init)
      #expect(mine[cells[0]] == facts, "\(cells[0])")
    }
  }
}
