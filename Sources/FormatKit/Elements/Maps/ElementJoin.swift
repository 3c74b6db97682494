/// Elements that stand beside others and belong inside them: told by an identifier that both have.
///
/// They are read as if they stood inside, and written beside them again. Those that belong to none
/// stay where they are.
public struct ElementJoin: Sendable {
  /// Their path.
  public var path: String
  /// Where the identifier stands inside them.
  public var by: String
  /// The path of the elements that they belong to.
  public var into: String
  /// Where the identifier stands inside those.
  public var on: String
  /// The name that they have inside: its map has places for all that theirs has.
  public var name: String
  /// What else has to stand inside them: the text at a path.
  public var told: (path: String, text: String)?
  /// Where a path inside them has to say the same as one from the root on.
  public var same: (path: String, root: String)?
  /// Where paths inside them say what the first of some inside the others says, when written.
  public var echoes: [(path: String, from: [String])]

  /// Declares a join.
  public init(
    _ path: String, by: String, into: String, on: String, as name: String,
    told: (path: String, text: String)? = nil, same: (path: String, root: String)? = nil,
    echoes: [(path: String, from: [String])] = []
  ) {
    self.path = path
    self.by = by
    self.into = into
    self.on = on
    self.name = name
    self.told = told
    self.same = same
    self.echoes = echoes
  }
}

/// A join, compiled.
struct ElementJoinPlan: Sendable {
  var declared: ElementJoin
  /// The place of the elements, and that of the identifier inside.
  var state: UInt16
  var by: UInt16
  /// The place of the elements that they belong to, and that of the identifier inside.
  var into: UInt16
  var on: UInt16
  /// The place that they have inside.
  var target: UInt16
  var told: (state: UInt16, text: [UInt8])?
  var same: (state: UInt16, root: UInt16)?
  /// By place inside the elements: the one inside the target.
  var moved: [UInt16: UInt16]

  /// Compiles a join; `nil` where the plan lacks one of its places.
  init?(_ join: ElementJoin, _ plan: ElementPlan) {
    func find(_ path: String, from start: UInt16 = 0) -> UInt16? {
      var state = start
      for name in path.split(separator: "/") {
        guard
          let next = plan.states.indices.dropFirst().first(where: {
            plan.states[$0].parent == state && plan.states[$0].name == name
          })
        else { return nil }
        state = UInt16(next)
      }
      return state
    }
    guard let state = find(join.path), let by = find(join.by, from: state),
      let into = find(join.into), let on = find(join.on, from: into),
      let target = find(join.name, from: into)
    else { return nil }
    declared = join
    (self.state, self.by, self.into, self.on, self.target) = (state, by, into, on, target)
    if let condition = join.told {
      guard let place = find(condition.path, from: state) else { return nil }
      told = (place, Array(condition.text.utf8))
    }
    if let condition = join.same {
      let top = join.path.prefix { $0 != "/" }
      guard let place = find(condition.path, from: state),
        let root = find("\(top)/\(condition.root)")
      else { return nil }
      same = (place, root)
    }
    moved = [state: target]
    // Places are numbered from the outside in.
    for inner in plan.states.indices.dropFirst() {
      guard let around = moved[plan.states[inner].parent],
        let place = find(plan.states[inner].name, from: around)
      else { continue }
      moved[UInt16(inner)] = place
    }
  }
}
