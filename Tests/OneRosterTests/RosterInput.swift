import Foundation
import TestKit
import Testing

/// A real input of OneRoster: a loose file, a folder or a zip.
struct RosterInput: Sendable, CustomTestStringConvertible {
  /// Where it is within the corpus' CSV files.
  let name: String

  var path: String { "\(Self.folder)/\(name)" }
  var testDescription: String {
    let parts = name.split(separator: "/")
    return ([parts.first] + parts.suffix(2)).compactMap { $0 }.joined(separator: " ")
  }
  /// The files that an independent count reads: those of the folder beside a zip are the zip's own.
  var plainPath: String {
    name.hasSuffix(".zip") ? path.dropLast(4) + ".unzipped" : path
  }

  static let folder = "\(PackageRoot.corpus ?? "")/csv"

  /// The files that the corpus lists, by family.
  static let listed: [(family: String, name: String)] = {
    let list = (try? String(contentsOfFile: "\(folder)/MANIFEST.tsv", encoding: .utf8)) ?? ""
    return list.split(separator: "\n").dropFirst().compactMap { line in
      let name = String(line.prefix { $0 != "\t" })
      guard let slash = name.firstIndex(of: "/") else { return nil }
      return (String(name[..<slash]), name)
    }
  }()

  /// Every file of the families of OneRoster, and every folder that holds such files.
  static let all: [RosterInput] = {
    let files = listed.filter { $0.family.hasPrefix("oneroster-") }.map(\.name)
    let folders = files.filter { $0.hasSuffix("/users.csv") }.map {
      ($0 as NSString).deletingLastPathComponent
    }
    return (files + folders).sorted().map(RosterInput.init)
  }()

  /// Tables of other families that have so many headers of OneRoster that they are read as such
  /// where the user says so.
  static let named: [RosterInput] = ["Courses", "Schools", "users"].map {
    RosterInput(name: "rostering-generic/vossenv__oneroster-api-mock/data/\($0).csv")
  }
}
