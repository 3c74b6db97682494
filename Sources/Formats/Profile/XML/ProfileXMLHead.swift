import Bytes
import FormatKit
import JSONSyntax
import LearnerModel
import XMLSyntax

/// The start of a file of profiles in XML, up to the root's start tag.
struct ProfileXMLHead {
  let root: XMLRoot
  /// How many bytes there are up to the end of the root's start tag.
  let length: Int
  let lineBreaks: Int
  /// Where the root's attributes stand, and whether they are about schemas.
  private(set) var attributes: [(place: XMLPlace, isAboutSchema: Bool)] = []
  private static let instance = "http://www.w3.org/2001/XMLSchema-instance"

  /// Reads the start of a text; `isWhole` tells whether that is all of it.
  ///
  /// - Returns: `nil` where the root is not that of profiles, or the text has no whole root.
  /// - Throws: What is wrong with the text up to there.
  init?(_ text: [UInt8], isWhole: Bool) throws(XMLError) {
    var padded = ByteBuffer(capacity: text.count)
    padded.append(copying: text.span)
    var framer = XMLFramer()
    framer.scan(padded.paddedBytes, from: 0, to: padded.count)
    guard let root = framer.root else {
      // A document type and the like are told as what they are.
      var parser = XMLParser(ProfileXMLNames.standard.set)
      try parser.open()
      try parser.read(text.span) { _ in }
      if isWhole { try parser.finish { _ in } }
      return nil
    }
    self.root = root
    length = framer.headerLength
    lineBreaks = framer.headerLineBreaks
    var parser = XMLParser(ProfileXMLNames.standard.set)
    try parser.open(as: root.startTag.suffix(2) == [0x2F, 0x3E] ? .whole : .first(root))
    var isProfiles = false
    var found: [(place: XMLPlace, isAboutSchema: Bool)] = []
    let read = { (tokens: inout XMLTokens) in
      guard tokens.count > 0, tokens[0].kind == .start, tokens[0].depth == 0 else { return }
      let token = tokens[0]
      isProfiles = token.tag == ProfileXMLNames.standard.root
      for index in 0..<token.attributeCount {
        let name = tokens.name(tokens.attribute(index, of: token))
        found.append((tokens.place(of: token), name.namespace == Self.instance))
      }
    }
    try parser.read(text.span.extracting(0..<length), read)
    try parser.finish(read)
    guard isProfiles else { return nil }
    attributes = found
  }

  /// The JSON form of the first document, as far as the text goes.
  func firstDocument(in text: [UInt8]) -> [UInt8] {
    var parser = XMLParser(ProfileXMLNames.standard.set)
    var rewriter = ProfileXMLRewriter()
    var hasEnded = false
    var hasBegun = false
    do throws(XMLError) {
      try parser.open()
      try parser.read(text.span) { tokens in
        for index in 0..<tokens.count where !hasEnded && tokens[index].depth > 0 {
          let token = tokens[index]
          let site = SourceSite(line: 1, column: 1, byte: 0)
          switch token.kind {
          case .start where token.depth == 1:
            rewriter.begin(token, tokens, at: site)
            hasBegun = true
          case .start: rewriter.start(token, tokens, at: site)
          case .text: rewriter.text(token, tokens)
          case .end: hasEnded = rewriter.end()
          }
        }
      }
    } catch {}
    return hasBegun ? rewriter.json.bytes : []
  }
}
