import Synchronization

/// The names that a job's cells refer to by number: identifier systems, sources
/// and extension paths.
///
/// Numbers are given in order of first use and differ from run to run; nothing that is written out
/// shows them.
public final class NameTable: Sendable {
  /// Where a value without a home in the model stood.
  public struct Path: Sendable, Hashable {
    /// The name space: the format that the value came from.
    public let space: String
    /// The path within it: a column, an element path, a JSON pointer.
    public let path: String

    /// Creates a path.
    public init(space: String, path: String) {
      self.space = space
      self.path = path
    }
  }

  /// What records remember of where they come from: whose spellings and extensions they carry.
  public struct Source: Sendable, Hashable {
    /// The format's id, such as `oneroster-csv`.
    public let format: String
    /// The version, where it is known.
    public let version: String?
    /// The system that identifiers belong to.
    public let system: String

    /// Creates a source.
    public init(format: String, version: String?, system: String) {
      self.format = format
      self.version = version
      self.system = system
    }

    /// All that it says, to be compared.
    fileprivate var name: [String] { [format, version ?? "", system] }
  }

  private struct Names: Sendable {
    var systems: [String] = []
    var systemNumbers: [String: UInt8] = [:]
    var sources: [Source] = []
    var sourceNumbers: [Source: UInt16] = [:]
    /// How many sources were named before anything was read.
    var planned = 0
    var paths: [Path] = []
    var pathNumbers: [Path: UInt32] = [:]
  }

  /// The most systems a job may have.
  public static let systemLimit = 255
  /// The most distinct extension paths a job may have.
  public static let pathLimit = 100_000

  private let names = Mutex(Names())

  /// Creates an empty table.
  public init() {}

  /// The number of an identifier system, or `nil` beyond `systemLimit`; "" is the one unnamed.
  public func number(ofSystem system: String) -> UInt8? {
    names.withLock { names in
      if let known = names.systemNumbers[system] { return known }
      guard names.systems.count < Self.systemLimit else { return nil }
      let number = UInt8(names.systems.count)
      names.systems.append(system)
      names.systemNumbers[system] = number
      return number
    }
  }

  /// The name of the system with `number`.
  public func system(_ number: UInt8) -> String {
    names.withLock { Int(number) < $0.systems.count ? $0.systems[Int(number)] : "" }
  }

  /// The most sources a job may have.
  public static let sourceLimit = 65_535

  /// The number of a source, or `nil` beyond `sourceLimit`.
  public func number(of source: Source) -> UInt16? {
    names.withLock { names in
      if let known = names.sourceNumbers[source] { return known }
      guard names.sources.count < Self.sourceLimit else { return nil }
      let number = UInt16(names.sources.count)
      names.sources.append(source)
      names.sourceNumbers[source] = number
      return number
    }
  }

  /// All sources by number.
  public var sources: [Source] { names.withLock { $0.sources } }

  /// Notes that the sources named so far come first in every output, in the order of their numbers.
  public func endPlanning() { names.withLock { $0.planned = $0.sources.count } }

  /// The numbers of all sources in the order in which outputs name them.
  ///
  /// Those that were met while reading come behind the others, by name: threads that read side by
  /// side give them numbers in no particular order.
  public var sourceOrder: [UInt16] {
    names.withLock { names in
      let numbers = names.sources.indices.map { UInt16($0) }
      let late = numbers.dropFirst(names.planned).sorted {
        names.sources[Int($0)].name.lexicographicallyPrecedes(names.sources[Int($1)].name)
      }
      return numbers.prefix(names.planned) + late
    }
  }

  /// The number of an extension path, or `nil` beyond `pathLimit`.
  public func number(of path: Path) -> UInt32? {
    names.withLock { names in
      if let known = names.pathNumbers[path] { return known }
      guard names.paths.count < Self.pathLimit else { return nil }
      let number = UInt32(names.paths.count)
      names.paths.append(path)
      names.pathNumbers[path] = number
      return number
    }
  }

  /// The path with `number`.
  public func path(_ number: UInt32) -> Path {
    names.withLock {
      Int(number) < $0.paths.count ? $0.paths[Int(number)] : Path(space: "", path: "")
    }
  }
}
