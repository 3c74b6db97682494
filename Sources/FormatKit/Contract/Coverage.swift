public import LearnerModel

/// Which kinds and fields a reader produces, or a writer has a place for.
public struct Coverage: Sendable {
  /// What limits a writer's place for a field; empty: whatever the field holds fits.
  public typealias Limits = Set<CellOutcome>

  /// By kind, by field: the losses that may occur all the same.
  public private(set) var fields: [Kind: [FieldIndex: Limits]] = [:]
  /// Whether values without a home in the model can be carried, and from where.
  public var extensions: Extensions

  /// What limits a writer's place for extensions.
  public var extensionLimits: Limits = []

  /// What a format can do with extensions.
  public enum Extensions: Sendable, Hashable {
    /// None are produced or carried.
    case none
    /// Those of its own standard.
    case own(space: String)
    /// All.
    case all
  }

  /// Creates an empty coverage.
  public init(extensions: Extensions = .none) { self.extensions = extensions }

  /// Adds a field.
  public mutating func add(_ kind: Kind, _ field: FieldIndex, limits: Limits = []) {
    fields[kind, default: [:]][field, default: []].formUnion(limits)
  }

  /// Adds all fields of a kind, those inside groups included.
  public mutating func addAll(of kind: Kind, limits: Limits = []) {
    for (index, spec) in kind.schema.fields.enumerated() where spec.type != .group {
      add(kind, FieldIndex(index), limits: limits)
    }
  }

  /// The kinds covered, in the order of the model.
  public var kinds: [Kind] { Kind.allCases.filter { fields[$0] != nil } }

  /// A loss that a conversion may have.
  public struct ForecastLine: Sendable, Hashable {
    /// The kind of record.
    public var kind: Kind
    /// The field; `nil` for extensions.
    public var field: FieldIndex?
    /// Why.
    public var outcome: CellOutcome
    /// Whether every such value is lost, or only some.
    public var isAlways: Bool

    /// The field's path, or `extensions`.
    public var fieldPath: String { field.map { kind.schema[$0].path } ?? "extensions" }
  }

  /// What is lost when records of this coverage are written by a writer of `target`.
  public func forecast(to target: Coverage) -> [ForecastLine] {
    var lines: [ForecastLine] = []
    for kind in kinds {
      let produced = fields[kind] ?? [:]
      guard let places = target.fields[kind] else {
        lines += produced.keys.sorted().map {
          ForecastLine(kind: kind, field: $0, outcome: .noKind, isAlways: true)
        }
        if extensions != .none {
          lines.append(ForecastLine(kind: kind, field: nil, outcome: .noKind, isAlways: true))
        }
        continue
      }
      for field in produced.keys.sorted() {
        if let limits = places[field] {
          lines += limits.sorted { $0.rawValue < $1.rawValue }.map {
            ForecastLine(kind: kind, field: field, outcome: $0, isAlways: false)
          }
        } else {
          lines.append(ForecastLine(kind: kind, field: field, outcome: .noPlace, isAlways: true))
        }
      }
      lines += extensionForecast(of: kind, to: target)
    }
    return lines
  }

  /// What is lost when records of this coverage are written by a writer, records that are there
  /// twice and those without a learner included.
  public func forecast(to writer: any FormatWriter) -> [ForecastLine] {
    let target = writer.coverage
    var lines = forecast(to: target)
    guard Self.bringsLearnersTogether(writer) else { return lines }
    let known = Set(lines)
    for kind in kinds where kind != .person && kind.schema.place != .references {
      let fields = (fields[kind] ?? [:]).keys.sorted().map(Optional.some) + [nil]
      for field in fields {
        let line = ForecastLine(kind: kind, field: field, outcome: .unresolved, isAlways: false)
        if !known.contains(line) { lines.append(line) }
      }
    }
    for kind in kinds where kind == .person || kind.schema.place == .references {
      for field in (fields[kind] ?? [:]).keys.sorted() {
        lines.append(ForecastLine(kind: kind, field: field, outcome: .duplicate, isAlways: false))
      }
      lines.append(ForecastLine(kind: kind, field: nil, outcome: .duplicate, isAlways: false))
    }
    return lines
  }

  /// Whether a writer puts what is about a learner together.
  ///
  /// It has no place for what has no learner, and of a person, or of something that others refer to,
  /// that is there twice it writes what the first record says.
  public static func bringsLearnersTogether(_ writer: any FormatWriter) -> Bool {
    writer.needs.contains(.learners)
  }

  private func extensionForecast(of kind: Kind, to target: Coverage) -> [ForecastLine] {
    let limited = target.extensionLimits.sorted { $0.rawValue < $1.rawValue }.map {
      ForecastLine(kind: kind, field: nil, outcome: $0, isAlways: false)
    }
    switch (extensions, target.extensions) {
    case (.none, _): return []
    case (_, .all): return limited
    case (.own(let mine), .own(let theirs)) where mine == theirs: return limited
    case (.own, _):
      return [ForecastLine(kind: kind, field: nil, outcome: .foreignExtension, isAlways: true)]
    case (.all, .own):
      // Some may be of the target's own standard.
      return limited + [
        ForecastLine(kind: kind, field: nil, outcome: .foreignExtension, isAlways: false)
      ]
    case (.all, .none):
      return [ForecastLine(kind: kind, field: nil, outcome: .foreignExtension, isAlways: false)]
    }
  }
}
