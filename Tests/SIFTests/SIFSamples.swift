import Foundation
import LearnerModel
import TestKit
import Testing

/// The objects that tests read.
enum SIFSamples {
  /// Collections of one realm.
  struct Folder: Sendable, CustomTestStringConvertible {
    let name: String
    let format: String
    /// The schema of the realm within the corpus.
    let schema: String
    var path: String { "\(PackageRoot.path)/Samples/SIF/good/\(name)" }
    var testDescription: String { name }
    /// The names of the files.
    var files: [String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.filter { $0.hasSuffix(".xml") }.sorted()
    }
  }

  static let all = [
    Folder(
      name: "north-america", format: "sif-na", schema: "na4-unity/xsd/SIF_Message.xsd"),
    Folder(name: "australia", format: "sif-au", schema: "au/xsd/au3.4.9/SIF_Message.xsd"),
  ]

  /// The objects whose number is the number of records of a kind.
  static let kinds: [(String, Kind)] = [
    ("StudentPersonal", .person), ("StudentSchoolEnrollment", .enrollment),
    ("StudentSectionEnrollment", .sectionEnrollment), ("GradingCategory", .category),
    ("GradingAssignment", .lineItem), ("GradingAssignmentScore", .result),
    ("SchoolInfo", .organization),
  ]

  static let root = "\(PackageRoot.corpus ?? "")/xml/sif"

  /// Every object of the corpus that is in the realm's namespace, or in none.
  static let corpus: [(path: String, format: String)] = {
    guard PackageRoot.corpus != nil else { return [] }
    let folders = [
      ("samples-au-hits", "sif-au"), ("samples-au-siftest", "sif-au"), ("sif-data", "sif-au"),
      ("spec-examples-na", "sif-na"), ("samples-na-unity", "sif-na"),
    ]
    return folders.flatMap { folder, format in
      let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)")
        .map { $0.compactMap { $0 as? String } }
      return (names ?? []).filter { $0.hasSuffix(".xml") }.sorted().map {
        ("\(root)/\(folder)/\($0)", format)
      }
    }
  }()
}
