import Findings
import FormatKit
import LearnerModel

/// Reads bundles, folders and loose files.
struct OneRosterCSVReader: FormatReader {
  let dateOrder: SpellingRules.DateOrder
  /// The version that the user says the source is of.
  var version: String?

  var system: String { "oneroster" }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: OneRosterTables.space))
    for table in OneRosterTables.all {
      table.addCoverage(to: &coverage, version: nil, isWriting: false)
    }
    OneRosterDocument.addCoverage(to: &coverage)
    return coverage
  }

  func plan(_ probe: Probe) throws(Failure) -> ReadPlan {
    let bundle = OneRosterBundle(probe)
    let version = version ?? bundle.version ?? "1.1"
    let rules = SpellingRules(dateOrder: dateOrder)
    let streams = bundle.files.map { file in
      let mode = bundle.declaration?.mode(of: file.table.name)
      return PlannedStream(entry: file.entry) { (head, context) throws(Failure) in
        try TableStream.open(
          head, context, mapping: file.table, version: version,
          options: .init(
            rules: rules,
            dateHint:
              "write YYYY-MM-DD, or name the order of the numbers: --from oneroster-csv:dates=dmy (or mdy)",
            checksOrder: version != "1.0", standardDelimiter: UInt8(ascii: ",")
          ) { column, requirement in
            guard column.name == "status" || column.name == "dateLastModified" else {
              return requirement
            }
            switch mode {
            case "bulk": return .forbidden
            case "delta": return .required
            default: return requirement
            }
          })
      }
    }
    var plan = ReadPlan(
      version: version, streams: streams, findings: findings(bundle, probe),
      order: [.referencesOnce, version == "1.2" ? .relationsTogether : .peopleTogether])
    if let manifest = bundle.manifest, let entry = bundle.manifestEntry {
      for (kind, finding) in missingFiles(bundle, probe) { plan.absentKinds[kind] = finding }
      let document = OneRosterDocument(manifest, entry: probe.entries[entry].name)
      plan.preamblePaths = document.paths
      plan.preamble = { context, output in document.add(to: &output, context) }
    }
    return plan
  }

  /// How many files of one mistake are named behind the first.
  private static let placesTold = 5

  /// Where something stands in one of the files.
  private func location(_ entry: Int, _ site: SourceSite?, _ probe: Probe) -> Location {
    StreamContext(
      file: probe.name, entry: probe.isContainer ? probe.entries[entry].name : nil
    ).location(site)
  }

  /// The files that the manifest announces and that are not there, with the kind of their records.
  private func missingFiles(
    _ bundle: OneRosterBundle, _ probe: Probe
  ) -> [(kind: Kind, finding: Finding)] {
    // Beside a loose manifest the files are inputs of their own.
    guard probe.isContainer, let manifest = bundle.manifest, let entry = bundle.manifestEntry else {
      return []
    }
    let present = Set(bundle.files.map(\.table.name))
    return OneRosterTables.all.compactMap { table in
      let mode = manifest.mode(of: table.name)
      guard mode == "bulk" || mode == "delta", !present.contains(table.name) else { return nil }
      let finding = Finding(
        .fileMissing, "\(table.name).csv is \(mode ?? "") and not there",
        at: location(entry, manifest.site(of: "file.\(table.name)"), probe))
      return (table.kind, finding)
    }
  }

  private func findings(_ bundle: OneRosterBundle, _ probe: Probe) -> [Finding] {
    var findings: [Finding] = []
    func location(_ entry: Int, _ site: SourceSite? = nil) -> Location {
      self.location(entry, site, probe)
    }
    if let manifest = bundle.manifest, let entry = bundle.manifestEntry {
      for note in manifest.notes {
        findings.append(Finding(note.code, note.message, at: location(entry, note.site)))
      }
      if let site = manifest.site(of: "oneroster.version"), manifest.version == nil {
        findings.append(
          Finding(.badVersion, "the version is none of 1.0, 1.1 and 1.2", at: location(entry, site))
        )
      }
      findings += missingFiles(bundle, probe).map(\.finding)
      let present = Set(bundle.files.map(\.table.name))
      for table in OneRosterTables.all where present.contains(table.name) {
        let mode = manifest.mode(of: table.name)
        guard mode == nil || mode == "absent" else { continue }
        let site = manifest.site(of: "file.\(table.name)") ?? manifest.firstSite
        findings.append(
          Finding(.fileUnexpected, "\(table.name).csv is there", at: location(entry, site)))
      }
    } else if probe.isContainer, bundle.version != "1.0" {
      findings.append(
        Finding(.missingManifest, "there is no manifest.csv", at: Location(file: probe.name)))
    }
    var nested: Finding?
    for note in bundle.notes {
      let message: Message =
        note.code == .repeatedFile
        ? "it holds \(note.table).csv once more" : "it is read as \(note.table).csv"
      let finding = Finding(note.code, message, at: location(note.entry))
      if note.code != .nestedFile {
        findings.append(finding)
      } else if nested == nil {
        nested = finding
      } else {
        // A bundle that was packed with its folder is one mistake.
        nested?.count += 1
        if nested?.count ?? 0 <= Self.placesTold {
          nested?.related.append(.init("also here", at: finding.location))
        }
      }
    }
    if let nested { findings.append(nested) }
    for entry in bundle.others {
      let name = OneRosterBundle.baseName(probe.entries[entry].name)
      let message: Message =
        OneRosterTables.table(named: name) == nil
        ? "it is not read" : "it has no header of its table, and is not read"
      findings.append(Finding(.unknownFile, message, at: location(entry)))
    }
    return findings
  }
}
