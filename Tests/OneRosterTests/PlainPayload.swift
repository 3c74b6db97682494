import Foundation
import TestKit

/// A payload as Foundation reads it.
struct PlainPayload {
  /// The collections, or single objects as collections of one.
  var collections: [String: [[String: Any]]] = [:]
  /// How many values there are: scalars other than null, empty lists, empty objects.
  var valueCount = 0

  /// Reads the JSON files of a folder, or one file.
  init(_ paths: [String]) throws {
    for path in paths {
      let data = try Data(contentsOf: URL(filePath: path))
      guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
        continue
      }
      valueCount += Self.values(root)
      for (name, value) in root {
        if let list = value as? [[String: Any]] { collections[name, default: []] += list }
      }
    }
  }

  /// The JSON files of a folder, sorted.
  static func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0)" }
  }

  static func values(_ value: Any) -> Int {
    switch value {
    case let object as [String: Any]:
      object.isEmpty ? 1 : object.values.reduce(0) { $0 + values($1) }
    case let list as [Any]: list.isEmpty ? 1 : list.reduce(0) { $0 + values($1) }
    case is NSNull: 0
    default: 1
    }
  }

  /// A value as text with sorted names, without nulls and the addresses of references.
  static func text(_ value: Any?) -> String {
    switch value {
    case let object as [String: Any]:
      "{"
        + object.keys.sorted().filter { $0 != "href" && !(object[$0] is NSNull) }.map {
          "\($0):\(text(object[$0]))"
        }.joined(separator: ",") + "}"
    case let list as [Any]: "[" + list.map { text($0) }.joined(separator: ",") + "]"
    case let value?: "\(value)"
    case nil: "nothing"
    }
  }

  /// The objects of a collection as texts, by id.
  func texts(of name: String) -> [String: String] {
    Dictionary(
      (collections[name] ?? []).map { ($0["sourcedId"] as? String ?? "", Self.text($0)) }
    ) { first, _ in first }
  }
}
