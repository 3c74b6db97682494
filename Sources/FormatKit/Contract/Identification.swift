public import ByteIO

/// How sure a format is that an input is its own, and why.
public struct Identification: Sendable, Hashable {
  /// How sure.
  public enum Confidence: Int, Sendable, Comparable {
    /// It could be; others could as well.
    case possible
    /// It looks like it.
    case likely
    /// Nothing else looks like this.
    case certain

    /// The word for it.
    public var name: String {
      switch self {
      case .possible: "possible"
      case .likely: "likely"
      case .certain: "certain"
      }
    }

    /// Whether the one comes before the other.
    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// How sure.
  public var confidence: Confidence
  /// The version, where it shows.
  public var version: String?
  /// The evidence, without values of learners.
  public var reason: String

  /// Creates an identification.
  public init(_ confidence: Confidence, version: String? = nil, _ reason: String) {
    self.confidence = confidence
    self.version = version
    self.reason = reason
  }
}

/// What formats look at to recognize an input, and to plan how it is read: how its files start.
///
/// Where there are many files, the first ones alone tell what they are; for planning all are there.
public struct Probe: Sendable {
  /// One file of the input.
  public struct Entry: Sendable {
    /// How a file starts.
    public final class Start: Sendable {
      /// Its text in UTF-8, or the bytes where they are no text.
      public let head: [UInt8]
      /// Whether the head is all of it.
      public let isWhole: Bool
      /// The offset in the input of the first byte behind a byte order mark.
      public let firstByte: Int
      /// How the input's bytes stand for the text.
      public let encoding: TextEncoding
      /// Whether it is the start of a header with more columns than a table may have.
      public let isTooWide: Bool
      /// What the text says as XML; `nil` where it starts like none.
      public let markup: ElementHead?

      /// Creates a start.
      public init(
        head: [UInt8], isWhole: Bool, encoding: TextEncoding = .utf8, firstByte: Int = 0,
        isTooWide: Bool = false
      ) {
        self.head = head
        self.isWhole = isWhole
        self.encoding = encoding
        self.isTooWide = isTooWide
        self.firstByte = firstByte
        // Most of what is no XML is told apart by its first byte.
        let first = head.first { $0 > 0x20 && $0 < 0x80 }
        markup = first == UInt8(ascii: "<") ? ElementHead(head) : nil
      }

      /// Whether it starts with an array or object of JSON.
      ///
      /// The first two bytes tell: a header may start with a bracket, but not with what stands behind
      /// it in JSON.
      var isJSON: Bool {
        var first: UInt8?
        for byte in head where byte > 0x20 {
          guard let opening = first else {
            guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") else { return false }
            first = byte
            continue
          }
          switch byte {
          case UInt8(ascii: "\""): return true
          case UInt8(ascii: "}"): return opening == UInt8(ascii: "{")
          case UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "["):
            return opening == UInt8(ascii: "[")
          default: return false
          }
        }
        return false
      }
    }

    /// The name within the input, or the input's own.
    public let name: String
    private let look: @Sendable () -> Start

    /// Creates an entry.
    public init(name: String, head: [UInt8], isWhole: Bool) {
      self.init(name: name, start: Start(head: head, isWhole: isWhole))
    }

    /// Creates an entry that starts in a certain way.
    public init(name: String, start: Start) { self.init(name: name) { start } }

    /// Creates an entry that is looked into each time that its start is asked for.
    public init(name: String, looking look: @escaping @Sendable () -> Start) {
      self.name = name
      self.look = look
    }

    /// How it starts.
    public var start: Start { look() }
    /// The head of its start.
    public var head: [UInt8] { look().head }
    /// Whether its start is all of it.
    public var isWhole: Bool { look().isWhole }
    /// What its start says as XML.
    public var markup: ElementHead? { look().markup }

    /// Whether it starts with an array or object of JSON, and so is no table.
    public var isJSON: Bool { look().isJSON }

    /// Whether it starts as a document in XML does, and so is no table.
    public var isMarkup: Bool { markup.map { $0.error == nil && $0.root != nil } ?? false }
  }

  /// The name of the input as the user gave it.
  public var name: String
  /// Whether it is a folder or an archive of several files.
  public var isContainer: Bool
  /// Its files, sorted by name.
  public var entries: [Entry]
  /// Whether the input has more files, behind these.
  public var hasMore: Bool
  /// A file of its own that the command names beside this one, in the same folder.
  ///
  /// It is found by its name, whatever the case. What this input means may depend on it.
  public var beside: @Sendable (String) -> Entry? = { _ in nil }

  /// Creates a probe.
  public init(name: String, isContainer: Bool, entries: [Entry], hasMore: Bool = false) {
    self.name = name
    self.isContainer = isContainer
    self.entries = entries
    self.hasMore = hasMore
  }

  /// Its files as a reason counts them: `3 files`, or `first 64 files` where the input has more.
  public var countedFiles: String { "\(hasMore ? "first " : "")\(entries.count) files" }
}
