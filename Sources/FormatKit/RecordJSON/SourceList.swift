import Bytes
public import JSONSyntax
public import LearnerModel

/// The member `sources` of a file or document of records.
public enum SourceList {
  /// Reads the list that `first` starts; `nil` where it is no such list, or the text is broken.
  public static func read(
    _ tokenizer: inout JSONTokenizer, _ first: JSONToken
  ) -> [NameTable.Source]? {
    guard first.kind == .arrayStart else { return nil }
    var sources: [NameTable.Source] = []
    while true {
      let token = tokenizer.next()
      switch token.kind {
      case .arrayEnd: return sources
      case .objectStart:
        guard let source = readSource(&tokenizer) else { return nil }
        sources.append(source)
      default: return nil
      }
    }
  }

  /// Reads one source, whose opening bracket was the last token.
  static func readSource(_ tokenizer: inout JSONTokenizer) -> NameTable.Source? {
    var texts: [String: String] = [:]
    while true {
      let name = tokenizer.next()
      if name.kind == .objectEnd { break }
      guard name.kind == .name else { return nil }
      let member = text(of: name, tokenizer)
      let value = tokenizer.next()
      guard value.kind == .string, ["format", "version", "system"].contains(member),
        texts.updateValue(text(of: value, tokenizer), forKey: member) == nil
      else { return nil }
    }
    guard let format = texts["format"] else { return nil }
    return NameTable.Source(
      format: format, version: texts["version"], system: texts["system"] ?? "")
  }

  /// What a name or string means.
  public static func text(of token: JSONToken, _ tokenizer: borrowing JSONTokenizer) -> String {
    var text = ByteBuffer()
    tokenizer.append(contentOf: token, to: &text)
    return String(text.span)
  }

  /// The numbers that a job gives to sources, `nil` where it has no room for all of them.
  public static func origins(
    of sources: [NameTable.Source], _ names: NameTable
  ) -> [RecordDecoder.Origin]? {
    var origins: [RecordDecoder.Origin] = []
    for source in sources {
      guard let number = names.number(of: source),
        let system = names.number(ofSystem: source.system)
      else { return nil }
      origins.append(.init(source: number, system: system))
    }
    return origins
  }
}
