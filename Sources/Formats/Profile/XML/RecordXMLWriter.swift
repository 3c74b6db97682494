import Bytes
import JSONSyntax
import LearnerModel
import XMLSyntax

/// Turns records as JSON objects into XML, an element for each member.
///
/// A list is its element once for each value, but for extensions and spellings, whose lists are an
/// element of their own. The parts of a key are elements `part`.
final class RecordXMLWriter {
  /// Where members stand, as far as it tells what an array is.
  private enum Place {
    case record(Kind)
    case group(Kind, FieldIndex)
    case extensionValue
    case other
  }

  /// By kind: the fields that have several values, by path.
  private var lists: [[String: FieldIndex]?]

  init() { lists = Array(repeating: nil, count: Kind.allCases.count) }

  /// Appends the members of a record, a JSON object.
  func append(_ json: borrowing ByteBuffer, of kind: Kind, to bytes: inout ByteBuffer) {
    var tokenizer = JSONTokenizer(json, resuming: JSONState(.sequence), isLast: true)
    _ = tokenizer.next()
    members(.record(kind), &tokenizer, &bytes)
  }

  /// Appends an element that holds a text alone.
  static func append(element name: String, _ text: Span<UInt8>, to bytes: inout ByteBuffer) {
    bytes.append("<" + name)
    append(content: text, to: &bytes)
    bytes.append("</" + name + ">")
  }

  /// Appends the end of a start tag and a text.
  private static func append(content text: Span<UInt8>, to bytes: inout ByteBuffer) {
    guard ProfileXMLEscapes.areNeeded(in: text) else {
      bytes.append(UInt8(ascii: ">"))
      bytes.append(xmlText: text.raw, from: 0, count: text.count)
      return
    }
    var escaped = ByteBuffer()
    ProfileXMLEscapes.escape(text, into: &escaped)
    bytes.append(" \(ProfileXMLSchema.escaped)=\"true\">")
    bytes.append(xmlText: escaped.paddedBytes, from: 0, count: escaped.count)
  }

  /// The fields of a kind that have several values, by path.
  private func lists(of kind: Kind) -> [String: FieldIndex] {
    if let known = lists[Int(kind.rawValue)] { return known }
    let schema = kind.schema
    var found: [String: FieldIndex] = [:]
    for (index, spec) in schema.fields.enumerated() where spec.isList || spec.type == .group {
      found[spec.path] = FieldIndex(index)
    }
    lists[Int(kind.rawValue)] = found
    return found
  }

  /// Appends members up to the end of their object.
  private func members(
    _ place: Place, _ tokenizer: inout JSONTokenizer, _ bytes: inout ByteBuffer
  ) {
    while true {
      let name = tokenizer.next()
      guard name.kind == .name else { return }
      let value = tokenizer.next()
      if case .extensionValue = place, tokenizer.content(of: name).isEqual(to: "json") {
        json(name, value, &tokenizer, &bytes)
      } else if value.kind == .arrayStart {
        array(name, place, &tokenizer, &bytes)
      } else {
        element(name, value, .other, &tokenizer, &bytes)
      }
    }
  }

  /// Appends a member whose value is an array.
  private func array(
    _ name: JSONToken, _ place: Place, _ tokenizer: inout JSONTokenizer, _ bytes: inout ByteBuffer
  ) {
    let member = String(tokenizer.content(of: name))
    switch place {
    case .record(let kind):
      if let item = Self.items[member] {
        list(name, item, &tokenizer, &bytes)
      } else if let field = lists(of: kind)[member] {
        let isGroup = kind.schema[field].type == .group
        values(name, isGroup ? .group(kind, field) : .other, &tokenizer, &bytes)
      } else {
        parts(name, &tokenizer, &bytes)
      }
    case .group(let kind, let group):
      if lists(of: kind)["\(kind.schema[group].path).\(member)"] != nil {
        values(name, .other, &tokenizer, &bytes)
      } else {
        parts(name, &tokenizer, &bytes)
      }
    case .extensionValue, .other: parts(name, &tokenizer, &bytes)
    }
  }

  /// The lists that are an element of their own, and the name of what stands in them.
  private static let items = ["extensions": "extension", "spellings": "spelling"]

  private func list(
    _ name: JSONToken, _ item: String, _ tokenizer: inout JSONTokenizer, _ bytes: inout ByteBuffer
  ) {
    open(name, tokenizer, &bytes)
    bytes.append(UInt8(ascii: ">"))
    while tokenizer.next().kind == .objectStart {
      bytes.append("<" + item + ">")
      members(item == "extension" ? .extensionValue : .other, &tokenizer, &bytes)
      bytes.append("</" + item + ">")
    }
    close(name, tokenizer, &bytes)
  }

  /// Appends each value of an array as an element.
  private func values(
    _ name: JSONToken, _ place: Place, _ tokenizer: inout JSONTokenizer, _ bytes: inout ByteBuffer
  ) {
    while true {
      let value = tokenizer.next()
      switch value.kind {
      case .arrayEnd, .error, .end, .needMore: return
      case .arrayStart: parts(name, &tokenizer, &bytes)
      default: element(name, value, place, &tokenizer, &bytes)
      }
    }
  }

  /// Appends a key of several parts.
  private func parts(
    _ name: JSONToken, _ tokenizer: inout JSONTokenizer, _ bytes: inout ByteBuffer
  ) {
    open(name, tokenizer, &bytes)
    bytes.append(UInt8(ascii: ">"))
    while true {
      let part = tokenizer.next()
      guard part.kind == .string else { break }
      bytes.append("<part" as StaticString)
      content(part, tokenizer, &bytes)
      bytes.append("</part>" as StaticString)
    }
    close(name, tokenizer, &bytes)
  }

  /// Appends an element for a single value.
  private func element(
    _ name: JSONToken, _ value: JSONToken, _ place: Place, _ tokenizer: inout JSONTokenizer,
    _ bytes: inout ByteBuffer
  ) {
    open(name, tokenizer, &bytes)
    if value.kind == .objectStart {
      bytes.append(UInt8(ascii: ">"))
      members(place, &tokenizer, &bytes)
    } else {
      content(value, tokenizer, &bytes)
    }
    close(name, tokenizer, &bytes)
  }

  /// Appends an extension's JSON as a text, as it was written.
  private func json(
    _ name: JSONToken, _ value: JSONToken, _ tokenizer: inout JSONTokenizer,
    _ bytes: inout ByteBuffer
  ) {
    let whole = tokenizer.skipValue(value).range
    open(name, tokenizer, &bytes)
    Self.append(content: Span(_bytes: tokenizer.bytes.extracting(whole)), to: &bytes)
    close(name, tokenizer, &bytes)
  }

  /// Appends the end of a start tag and a scalar.
  @inline(__always)
  private func content(
    _ value: JSONToken, _ tokenizer: borrowing JSONTokenizer, _ bytes: inout ByteBuffer
  ) {
    guard value.traits.contains(.hasEscapes) else {
      Self.append(content: tokenizer.content(of: value), to: &bytes)
      return
    }
    var text = ByteBuffer()
    tokenizer.append(contentOf: value, to: &text)
    Self.append(content: text.span, to: &bytes)
  }

  @inline(__always)
  private func open(
    _ name: JSONToken, _ tokenizer: borrowing JSONTokenizer, _ bytes: inout ByteBuffer
  ) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(tokenizer.bytes, from: name.start, count: name.count)
  }

  @inline(__always)
  private func close(
    _ name: JSONToken, _ tokenizer: borrowing JSONTokenizer, _ bytes: inout ByteBuffer
  ) {
    bytes.append("</" as StaticString)
    bytes.append(tokenizer.bytes, from: name.start, count: name.count)
    bytes.append(UInt8(ascii: ">"))
  }
}
