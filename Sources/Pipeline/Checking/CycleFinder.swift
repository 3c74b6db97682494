import Bytes
import Findings
import LearnerModel
import Rules

/// Finds records that are parents of each other in a circle.
struct CycleFinder {
  let rule: ParentCycles
  let locate: (KeySite, Kind, FieldIndex?) -> Location

  /// Looks for circles among records with a parent of their own kind.
  func run(
    _ parents: [KeyCollector.Parent], total: Int,
    into findings: inout FindingLog
  ) {
    if total > ParentCycles.limit {
      findings.add(rule.reportUnchecked(total), cause: .init(stream: -6))
      return
    }
    for (kind, field) in ParentCycles.parents {
      let edges = parents.filter { $0.kind == kind }.sorted { $0.site < $1.site }
      var parent: [Hash128: (parent: Hash128, site: KeySite)] = [:]
      for edge in edges where parent[edge.child] == nil {
        parent[edge.child] = (edge.parent, edge.site)
      }
      var isDone: Set<Hash128> = []
      for edge in edges where !isDone.contains(edge.child) {
        var path: [Hash128] = []
        var onPath: Set<Hash128> = []
        var place: Hash128? = edge.child
        while let here = place, !isDone.contains(here), onPath.insert(here).inserted {
          path.append(here)
          place = parent[here]?.parent
        }
        if let end = place, onPath.contains(end), let start = path.firstIndex(of: end) {
          report(Array(path[start...]), parent, kind, field, into: &findings)
        }
        isDone.formUnion(path)
      }
    }
  }

  private func report(
    _ circle: [Hash128], _ parent: [Hash128: (parent: Hash128, site: KeySite)],
    _ kind: Kind, _ field: FieldIndex, into findings: inout FindingLog
  ) {
    // The circle begins with the record that comes first in the input.
    let sites = circle.compactMap { parent[$0]?.site }
    guard let first = sites.indices.min(by: { sites[$0] < sites[$1] }) else { return }
    let turned = sites[first...] + sites[..<first]
    let finding = rule.report(kind, turned.map { locate($0, kind, field) })
    findings.add(finding, cause: .init(stream: -7, subject: circle[first].low))
  }
}
