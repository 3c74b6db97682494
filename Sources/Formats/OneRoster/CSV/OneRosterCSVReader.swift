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
            checksOrder: version != "1.0"
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
      let document = OneRosterDocument(manifest, entry: probe.entries[entry].name)
      plan.preamblePaths = document.paths
      plan.preamble = { context, output in document.add(to: &output, context) }
    }
    return plan
  }

  private func findings(_ bundle: OneRosterBundle, _ probe: Probe) -> [Finding] {
    var findings: [Finding] = []
    func location(_ entry: Int, line: Int? = nil) -> Location {
      Location(
        file: probe.name, entry: probe.isContainer ? probe.entries[entry].name : nil, line: line)
    }
    if let manifest = bundle.manifest, let entry = bundle.manifestEntry {
      for note in manifest.notes {
        findings.append(Finding(note.code, note.message, at: location(entry, line: note.line)))
      }
      if let version = manifest["oneroster.version"],
        !["1.0", "1.1", "1.2", "1.2.1", "1.1.1"].contains(version)
      {
        findings.append(
          Finding(.badVersion, "the version is none of 1.0, 1.1 and 1.2", at: location(entry)))
      }
      let present = Set(bundle.files.map(\.table.name))
      for table in OneRosterTables.all {
        let mode = manifest.mode(of: table.name)
        // Beside a loose manifest the files are inputs of their own.
        if mode == "bulk" || mode == "delta", probe.isContainer, !present.contains(table.name) {
          findings.append(
            Finding(
              .fileMissing, "\(table.name).csv is \(mode ?? "") and not there", at: location(entry))
          )
        }
        if mode == nil || mode == "absent", present.contains(table.name) {
          findings.append(
            Finding(.fileUnexpected, "\(table.name).csv is there", at: location(entry)))
        }
      }
    } else if probe.isContainer, bundle.version != "1.0" {
      findings.append(
        Finding(.missingManifest, "there is no manifest.csv", at: Location(file: probe.name)))
    }
    for note in bundle.notes {
      let message: Message =
        note.code == .repeatedFile
        ? "it holds \(note.table).csv once more" : "it is read as \(note.table).csv"
      findings.append(Finding(note.code, message, at: location(note.entry)))
    }
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
