import Bytes
import CSVSyntax
import Findings
import FormatKit

/// The files of an input that may be OneRoster: which of them is which table.
struct OneRosterBundle {
  /// A file that is a table.
  struct File {
    /// The entry's number in the probe.
    var entry: Int
    /// The table that its header and name show it to be.
    var table: TableMapping
    /// How many of its headers the table has.
    var known: Int
    /// How many headers it has.
    var width: Int
  }

  let files: [File]
  /// Entries that are neither tables nor the manifest.
  let others: [Int]
  let manifest: OneRosterManifest?
  let manifestEntry: Int?
  /// The manifest that holds for the files: their own, or the one that is named beside a loose file.
  let declaration: OneRosterManifest?
  let version: String?
  let identification: Identification?
  /// What is odd about names and places of files: code, entry, what the file is read as.
  let notes: [(code: FindingCode, entry: Int, table: String)]

  init(_ probe: Probe) {
    var files: [File] = []
    var others: [Int] = []
    var notes: [(code: FindingCode, entry: Int, table: String)] = []
    var manifest: OneRosterManifest?
    var manifestEntry: Int?
    for (number, entry) in probe.entries.enumerated() {
      let name = Self.baseName(entry.name)
      let header = entry.isMarkup || entry.isJSON ? [] : Self.header(entry.head)
      if Self.isManifest(name, header) {
        manifest = OneRosterManifest(entry.start)
        manifestEntry = number
        continue
      }
      guard let file = Self.file(number, name, header) else {
        others.append(number)
        continue
      }
      files.append(file)
      guard probe.isContainer else { continue }
      if name != file.table.name { notes.append((.fileName, number, file.table.name)) }
      if entry.name.contains("/") { notes.append((.nestedFile, number, file.table.name)) }
    }
    var seen: [String: Int] = [:]
    for file in files {
      if seen[file.table.name] != nil { notes.append((.repeatedFile, file.entry, file.table.name)) }
      seen[file.table.name] = file.entry
    }
    self.files = files
    self.others = others
    self.manifest = manifest
    self.manifestEntry = manifestEntry
    self.notes = notes
    declaration = manifest ?? (files.isEmpty ? nil : Self.manifest(beside: probe))
    version = declaration?.version ?? Self.version(of: files, probe)
    identification = Self.identify(probe, files, others, manifest, version)
  }

  private static func isManifest(_ name: String, _ header: [String]) -> Bool {
    name.lowercased() == "manifest" && header.first?.lowercased() == "propertyname"
  }

  /// The manifest that a loose file belongs to.
  private static func manifest(beside probe: Probe) -> OneRosterManifest? {
    guard !probe.isContainer, let entry = probe.beside("manifest.csv"),
      isManifest(baseName(entry.name), header(entry.head))
    else { return nil }
    return OneRosterManifest(entry.start)
  }

  static func baseName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lowercased().hasSuffix(".csv") ? String(name.dropLast(4)) : name
  }

  /// The headers of a CSV text; empty where it is none.
  static func header(_ head: [UInt8]) -> [String] {
    let dialect = Dialect.detect(head.span)
    guard
      let table = try? TableHead(
        StreamHead(text: head, isWhole: true), StreamContext(file: ""), delimiter: dialect.delimiter
      )
    else { return [] }
    return table.header
  }

  /// The table that a file is: the one of its name if the header fits, else the one that fits best.
  private static func file(_ entry: Int, _ name: String, _ header: [String]) -> File? {
    guard !header.isEmpty else { return nil }
    let named = OneRosterTables.table(named: name).map { (table: $0, fit: fit($0, header)) }
    // No other table fits better than one that has each of the headers.
    if let named, named.fit.hasKey, named.fit.missing == 0, named.fit.known >= 3,
      named.fit.known == header.count
    {
      return File(entry: entry, table: named.table, known: header.count, width: header.count)
    }
    guard
      let best = whole(header)
        ?? OneRosterTables.all.map({ ($0, fit($0, header)) })
        .filter(\.1.hasOwn).max(by: { $0.1.score < $1.1.score }),
      best.1.hasKey, best.1.known >= 3
    else { return nil }
    if let (named, own) = named {
      // A file that lacks what its name promises is what its header says.
      if own.hasKey, own.missing == 0 || own.known * 4 >= best.1.known * 3 {
        return File(entry: entry, table: named, known: own.known, width: header.count)
      }
    }
    guard best.1.known * 2 > header.count || best.1.missing == 0 else { return nil }
    return File(entry: entry, table: best.0, known: best.1.known, width: header.count)
  }

  /// The table that has each of the headers as they stand, and lacks nothing: none fits better, so
  /// that the others need not be compared in every other way.
  private static func whole(_ header: [String]) -> (TableMapping, Fit)? {
    let names = Set(header)
    guard names.count == header.count else { return nil }
    for table in OneRosterTables.all
    where table.columns.count(where: { names.contains($0.name) }) == header.count {
      let fit = fit(table, header)
      if fit.hasKey, fit.missing == 0, fit.known == header.count { return (table, fit) }
    }
    return nil
  }

  /// The columns that most tables have, and that so tell nothing about which one it is.
  private static let common: Set<String> = ["sourcedId", "status", "dateLastModified"]

  private struct Fit {
    var known = 0
    var missing = 0
    var hasKey = false
    var score = 0
    /// Whether any of the headers is one that not all tables have.
    var hasOwn = false
  }

  private static func fit(_ table: TableMapping, _ header: [String]) -> Fit {
    let match = HeaderMatch.match(header, with: table, version: nil, checksOrder: false)
    let found = Set(match.columns.compactMap { $0 })
    var fit = Fit()
    fit.known = found.count
    fit.hasKey = found.contains(0)
    fit.missing = table.columns.indices.count { number in
      let column = table.columns[number]
      return column.requirement == .required && column.versions.isEmpty && !found.contains(number)
    }
    fit.hasOwn = found.contains { !Self.common.contains(table.columns[$0].name) }
    fit.score = fit.known * 4 - fit.missing * 6 - (header.count - fit.known)
    return fit
  }

  /// The version that columns show: some exist in one version only.
  ///
  /// Loose files that are named together are of one version.
  private static func version(of files: [File], _ probe: Probe) -> String? {
    guard !files.isEmpty else { return nil }
    var headers = files.map { (table: $0.table, header: header(probe.entries[$0.entry].head)) }
    if !probe.isContainer {
      for table in OneRosterTables.all {
        guard let entry = probe.beside(table.name + ".csv") else { continue }
        let header = header(entry.head)
        if let file = file(0, table.name, header) { headers.append((file.table, header)) }
      }
    }
    var is12 = false
    var is10 = true
    var shows10 = false
    for (table, header) in headers {
      let match = HeaderMatch.match(header, with: table, version: nil, checksOrder: false)
      if Self.shows10(header, match, of: table) { shows10 = true }
      for column in match.columns.compactMap({ $0 }).map({ table.columns[$0] }) {
        if column.versions == ["1.2"] { is12 = true }
        if !column.versions.isEmpty, !column.versions.contains("1.0") { is10 = false }
      }
      if table.versions == ["1.2"] { is12 = true }
      if ["lineItems", "results", "categories"].contains(table.name) { is10 = false }
    }
    return is12 ? "1.2" : is10 && shows10 ? "1.0" : "1.1"
  }

  /// Whether a header has all columns that 1.0 gave the table, and shows that it is not a later one:
  /// by a name of its own, or by lacking what came later.
  private static func shows10(
    _ header: [String], _ match: HeaderMatch, of table: TableMapping
  ) -> Bool {
    let found = Set(match.columns.compactMap { $0 })
    let own = table.columns.indices.filter { table.columns[$0].exists(in: "1.0") }
    guard own.allSatisfy(found.contains) else { return false }
    return table.columns.contains { column in
      !column.exists(in: "1.0") || column.nameByVersion["1.0"].map(header.contains) ?? false
    }
  }

  private static func identify(
    _ probe: Probe, _ files: [File], _ others: [Int], _ manifest: OneRosterManifest?,
    _ version: String?
  ) -> Identification? {
    if manifest?["oneroster.version"] != nil {
      return Identification(
        .certain, version: version, "manifest.csv has the property oneroster.version")
    }
    guard let first = files.first else { return nil }
    if !probe.isContainer {
      let header = header(probe.entries[first.entry].head)
      let folded = header.map { $0.lowercased() }
      let hasDates =
        folded.contains("datelastmodified") || folded.contains("datalastmodified")
        || folded.contains("datlastmodified")
      guard first.known >= 4, hasDates || first.known * 4 >= first.width * 3 else { return nil }
      // Mere tables of a school's system have their own key in front.
      let match = HeaderMatch.match(header, with: first.table, version: nil, checksOrder: false)
      let startsRight = match.columns.first == 0
      let confidence: Identification.Confidence =
        hasDates ? startsRight ? .certain : .likely : .possible
      return Identification(
        confidence, version: version,
        "\(first.known) of \(first.width) headers are those of \(first.table.name).csv")
    }
    let names = files.map { $0.table.name + ".csv" }.joined(separator: ", ")
    let isMost = files.count > others.count
    return Identification(
      isMost ? .certain : .likely, version: version, "no manifest, but headers of \(names)")
  }
}
