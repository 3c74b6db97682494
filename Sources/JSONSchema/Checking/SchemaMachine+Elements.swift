import Bytes

/// What arrays are made of.
extension SchemaMachine {
  /// Whether an array's elements are as a plan asks.
  mutating func hasElements(
    _ plan: ArrayPlan, _ index: Int, _ value: ValueNode, _ view: borrowing ValueView, _ frame: Int
  ) -> Bool {
    var fits = true
    var child = index &+ 1
    var number = 0
    let end = Int(value.next)
    while child < end {
      if number < Int(plan.count) {
        if !check(schema.lists[Int(plan.first) &+ number], child, view, -1) { fits = false }
      } else if plan.rest < 0 {
        break
      } else if plan.isClosed {
        fits = fail(.additionalItems, plan.site, child)
      } else if !check(plan.rest, child, view, -1) {
        fits = false
      }
      if !fits, quiet > 0 { break }
      mark(frame, number)
      number &+= 1
      child = Int(view[child].next)
    }
    return fits
  }

  /// Whether as many elements as are asked for are of a kind.
  mutating func hasContents(
    _ rule: SchemaRule, _ index: Int, _ value: ValueNode, _ view: borrowing ValueView, _ frame: Int
  ) -> Bool {
    let plan = schema.contents[Int(rule.first)]
    var found = 0
    var child = index + 1
    var number = 0
    quiet += 1
    while child < Int(value.next) {
      if check(plan.schema, child, view, -1) {
        found += 1
        if plan.marks { mark(frame, number) }
        if found > plan.most || (found >= plan.least && plan.most == .max && frame < 0) { break }
      }
      number += 1
      child = Int(view[child].next)
    }
    quiet -= 1
    if found < plan.least {
      return fail(plan.leastIsGiven ? .minContains : .contains, plan.leastSite, index)
    }
    return found <= plan.most || fail(.maxContains, plan.mostSite, index)
  }

  /// Whether no element stands twice.
  mutating func isUnique(
    _ rule: SchemaRule, _ index: Int, _ value: ValueNode, _ view: borrowing ValueView
  ) -> Bool {
    let count = Int(value.count)
    guard count > 1 else { return true }
    if count <= 6 { return isUniquePair(rule, index, value, view) }
    hashes.removeAll()
    slots.removeAll()
    var size = 16
    while size < count * 2 { size *= 2 }
    slots.append(repeating: -1, count: size)
    var child = index + 1
    while child < Int(value.next) {
      let hash = ValueEquality.hash(view, child)
      var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (size - 1)
      while slots[slot] >= 0 {
        let other = Int(slots[slot])
        if hashes[slot] == hash, ValueEquality.isEqual(view, child, view, other) {
          return fail(rule.keyword, rule.site, child)
        }
        slot = (slot + 1) & (size - 1)
      }
      if hashes.isEmpty { hashes.append(repeating: 0, count: size) }
      hashes[slot] = hash
      slots[slot] = Int32(truncatingIfNeeded: child)
      child = Int(view[child].next)
    }
    return true
  }

  /// The same for a few elements.
  private mutating func isUniquePair(
    _ rule: SchemaRule, _ index: Int, _ value: ValueNode, _ view: borrowing ValueView
  ) -> Bool {
    var child = Int(view[index + 1].next)
    while child < Int(value.next) {
      var other = index + 1
      while other < child {
        if ValueEquality.isEqual(view, child, view, other) {
          return fail(rule.keyword, rule.site, child)
        }
        other = Int(view[other].next)
      }
      child = Int(view[child].next)
    }
    return true
  }
}
