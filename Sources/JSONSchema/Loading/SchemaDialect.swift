/// A version of JSON Schema.
public enum SchemaDialect: String, Sendable, CaseIterable, Comparable {
  /// Draft 04.
  case draft4 = "04"
  /// The schemas of OpenAPI 3.0, which are like those of draft 04.
  case openAPI30 = "openapi-3.0"
  /// Draft 06.
  case draft6 = "06"
  /// Draft 07.
  case draft7 = "07"
  /// Draft 2019-09.
  case draft2019 = "2019-09"
  /// Draft 2020-12.
  case draft2020 = "2020-12"

  /// Whether the one came before the other.
  public static func < (one: Self, other: Self) -> Bool { one.order < other.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The dialect that a value of `$schema` names.
  init?(uri: String) {
    let text = uri.hasSuffix("#") ? String(uri.dropLast()) : uri
    switch text {
    case "http://json-schema.org/draft-04/schema", "https://json-schema.org/draft-04/schema":
      self = .draft4
    case "http://json-schema.org/draft-06/schema", "https://json-schema.org/draft-06/schema":
      self = .draft6
    case "http://json-schema.org/draft-07/schema", "https://json-schema.org/draft-07/schema":
      self = .draft7
    case "https://json-schema.org/draft/2019-09/schema": self = .draft2019
    case "https://json-schema.org/draft/2020-12/schema",
      "https://spec.openapis.org/oas/3.1/dialect/base":
      self = .draft2020
    default: return nil
    }
  }

  /// Whether `$ref` makes everything beside it void.
  var refStandsAlone: Bool { self < .draft2019 }
  /// The member that names a schema.
  var idKeyword: String { self <= .openAPI30 ? "id" : "$id" }
}
