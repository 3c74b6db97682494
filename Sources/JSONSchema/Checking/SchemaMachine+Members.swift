import Bytes

/// What objects are made of.
extension SchemaMachine {
  /// Whether an object's members are as a plan asks.
  mutating func hasMembers(
    _ plan: ObjectPlan, _ index: Int, _ value: ValueNode, _ view: borrowing ValueView, _ frame: Int
  ) -> Bool {
    // A few members among many are asked for by their names.
    if frame < 0, plan.ignoresOthers, value.count > 4, Int(plan.memberCount) * 4 <= value.count {
      return hasNamed(plan, index, value, view)
    }
    var fits = true
    let required = push(Int(plan.requiredCount))
    var found: Int32 = 0
    var child = index &+ 1
    var number = 0
    let end = Int(value.next)
    while child < end {
      let name = view[child]
      let content = child &+ 1
      var isKnown = false
      if name.name >= 0, plan.mask >= 0 {
        let member = find(name.name, plan)
        if member.required >= 0, !isMarked(required, Int(member.required)) {
          mark(required, Int(member.required))
          found &+= 1
        }
        if member.schema >= 0 {
          isKnown = true
          if member.schema > 0, !check(member.schema, content, view, -1) { fits = false }
        }
      }
      if plan.patternCount > 0 {
        let text = view.content(of: name)
        for item in Int(plan.firstPattern)..<Int(plan.firstPattern &+ plan.patternCount) {
          let entry = schema.patternMembers[item]
          guard matches(entry.pattern, text) else { continue }
          isKnown = true
          if !check(entry.schema, content, view, -1) { fits = false }
        }
      }
      if !isKnown, plan.additional >= 0, !plan.isUncertain {
        isKnown = true
        if plan.isClosed {
          fits = fail(.additionalProperties, plan.additionalSite, child)
        } else if !check(plan.additional, content, view, -1) {
          fits = false
        }
      }
      if plan.names > 0, !check(plan.names, child, view, -1) { fits = false }
      if !fits, quiet > 0 { break }
      if isKnown { mark(frame, number) }
      number &+= 1
      child = Int(view[content].next)
    }
    if found < plan.requiredCount, fits || quiet == 0 {
      fits = false
      for number in 0..<Int(plan.requiredCount) where !isMarked(required, number) {
        _ = fail(
          .required, plan.requiredSite, index, name: schema.lists[Int(plan.firstRequired) + number])
      }
    }
    words.truncate(to: required)
    return fits
  }

  /// The same where nothing but a few names matter.
  private mutating func hasNamed(
    _ plan: ObjectPlan, _ index: Int, _ value: ValueNode, _ view: borrowing ValueView
  ) -> Bool {
    var fits = true
    guard plan.mask >= 0 else { return true }
    for slot in Int(plan.table)...Int(plan.table &+ plan.mask) {
      let member = schema.members[slot]
      guard member.name >= 0 else { continue }
      let name = self.member(member.name, of: index, value, view)
      if name < 0 {
        if member.required >= 0 {
          fits = fail(.required, plan.requiredSite, index, name: member.name)
        }
      } else if member.schema > 0, !check(member.schema, Int(name) &+ 1, view, -1) {
        fits = false
      }
      if !fits, quiet > 0 { break }
    }
    return fits
  }

  @inline(__always)
  private func find(_ name: Int32, _ plan: ObjectPlan) -> MemberPlan {
    var slot = ObjectPlan.slot(name, plan.mask)
    while true {
      let member = schema.members[Int(plan.table) &+ slot]
      if member.name == name || member.name < 0 { return member }
      slot = (slot &+ 1) & Int(plan.mask)
    }
  }

  /// Where an object has a name; -1 where it does not have it.
  mutating func member(
    _ name: Int32, of index: Int, _ value: ValueNode, _ view: borrowing ValueView
  ) -> Int32 {
    if indexed != index {
      indexed = index
      stamp &+= 1
      var child = index &+ 1
      while child < Int(value.next) {
        let number = view[child].name
        if number >= 0 {
          positions[Int(number)] = Position(
            stamp: stamp, child: Int32(truncatingIfNeeded: child))
        }
        child = Int(view[child &+ 1].next)
      }
    }
    let position = positions[Int(name)]
    return position.stamp == stamp ? position.child : -1
  }

  /// Whether members that others ask for are there.
  mutating func hasDependents(
    _ rule: SchemaRule, _ index: Int, _ value: ValueNode, _ view: borrowing ValueView
  ) -> Bool {
    guard member(rule.first, of: index, value, view) >= 0 else { return true }
    var fits = true
    for item in Int(rule.second)..<Int(rule.second &+ rule.third) {
      let name = schema.lists[item]
      if member(name, of: index, value, view) < 0 {
        fits = fail(rule.keyword, rule.site, index, name: name)
      }
    }
    return fits
  }
}
