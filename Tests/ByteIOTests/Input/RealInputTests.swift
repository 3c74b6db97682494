import ByteIO
import Findings
import Foundation
import TestKit
import Testing

/// Packages that learning platforms really wrote.
@Suite(.enabled(if: PackageRoot.corpus != nil))
struct RealInputTests {
  @Test func `every package of a platform is read to its end`() throws {
    let corpus = PackageRoot.corpus ?? ""
    let patterns = ["imscc/**/*.imscc", "moodle-mbz/**/*.mbz", "sakai/**/*.zip", "openedx/**/*.gz"]
    var kinds: Set<InputSet.Kind> = []
    var count = 0
    for pattern in patterns {
      for path in try Glob("\(corpus)/lms/\(pattern)").paths() {
        count += 1
        do throws(Failure) {
          let set = try InputSet.open(path)
          kinds.insert(set.kind)
          for entry in set.entries { _ = try contents(of: set.open(entry)) }
        } catch {
          Issue.record("\(path): \(error.finding.message.text(revealing: true))")
        }
      }
    }
    #expect(count > 15)
    #expect(kinds == [.zip, .gzip])
  }
}

struct ByteIOCodeTests {
  @Test func `every code has a name of its own and says what it means`() {
    let codes = FindingCode.byteIO
    #expect(Set(codes.map(\.name)).count == codes.count)
    for code in codes {
      #expect(code.name.wholeMatch(of: /[a-z]+\.[a-z]+(-[a-z]+)*/) != nil, "\(code.name)")
      #expect(code.summary.hasSuffix(".") && code.explanation.hasSuffix("."), "\(code.name)")
    }
  }
}
