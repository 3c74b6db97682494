import Bytes

/// A form of text that a schema can name.
///
/// Names that are not here are not checked, as the drafts allow.
enum SchemaFormat: String, Sendable {
  case date
  case time
  case dateTime = "date-time"
  case duration
  case email
  case internationalEmail = "idn-email"
  case hostname
  case ipv4
  case ipv6
  case uri
  case uriReference = "uri-reference"
  case iri
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case uuid
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"
  case regex

  /// Whether a text has the format.
  func accepts(_ text: Span<UInt8>) -> Bool {
    var reader = FormatReader(text)
    switch self {
    case .date: return reader.date() && reader.isAtEnd
    case .time: return reader.time() && reader.isAtEnd
    case .dateTime: return reader.dateTime() && reader.isAtEnd
    case .duration: return reader.duration() && reader.isAtEnd
    case .email: return reader.email(allowsAll: false)
    case .internationalEmail: return reader.email(allowsAll: true)
    case .hostname: return FormatReader.isHostname(text)
    case .ipv4: return reader.ipv4() && reader.isAtEnd
    case .ipv6: return reader.ipv6() && reader.isAtEnd
    case .uri: return URIForm.isValid(text, isAbsolute: true, allowsAll: false)
    case .uriReference: return URIForm.isValid(text, isAbsolute: false, allowsAll: false)
    case .iri: return URIForm.isValid(text, isAbsolute: true, allowsAll: true)
    case .iriReference: return URIForm.isValid(text, isAbsolute: false, allowsAll: true)
    case .uriTemplate: return URITemplate.isValid(text)
    case .uuid: return reader.uuid() && reader.isAtEnd
    case .jsonPointer: return FormatReader.isPointer(text, from: 0)
    case .relativeJSONPointer: return FormatReader.isRelativePointer(text)
    case .regex: return FormatReader.isPattern(text)
    }
  }
}
