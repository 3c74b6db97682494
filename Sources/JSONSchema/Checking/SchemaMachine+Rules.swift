import Bytes

/// The rules one by one.
extension SchemaMachine {
  /// Whether a value keeps a rule.
  mutating func apply(
    _ rule: SchemaRule, _ index: Int, _ value: ValueNode, _ view: borrowing ValueView, _ frame: Int
  ) -> Bool {
    switch rule.action {
    case .word: return isWord(rule, value, view) || fail(rule.keyword, rule.site, index)
    case .listed:
      return schema.values[Int(rule.first)].contains(view, index)
        || fail(rule.keyword, rule.site, index)
    case .compare:
      return isInRange(rule, view.content(of: value)) || fail(rule.keyword, rule.site, index)
    case .multiple:
      return schema.divisors[Int(rule.first)].divides(view.content(of: value))
        || fail(rule.keyword, rule.site, index)
    case .least:
      return isLeast(rule, value, view) || fail(rule.keyword, rule.site, index)
    case .most:
      return isMost(rule, value, view) || fail(rule.keyword, rule.site, index)
    case .pattern:
      return matches(rule.first, view.content(of: value)) || fail(rule.keyword, rule.site, index)
    case .format:
      return schema.formats[Int(rule.first)].accepts(view.content(of: value))
        || fail(rule.keyword, rule.site, index)
    case .unique: return isUnique(rule, index, value, view)
    case .object: return hasMembers(schema.objects[Int(rule.first)], index, value, view, frame)
    case .dependentNames: return hasDependents(rule, index, value, view)
    case .dependentSchema:
      return member(rule.first, of: index, value, view) < 0
        || check(rule.second, index, view, frame)
    case .array: return hasElements(schema.arrays[Int(rule.first)], index, value, view, frame)
    case .contains: return hasContents(rule, index, value, view, frame)
    case .reference: return check(rule.first, index, view, frame)
    case .dynamic: return check(target(rule), index, view, frame)
    case .unresolved: return fail(rule.keyword, rule.site, index)
    case .all: return fitsAll(rule, index, view, frame)
    case .any: return fitsAny(rule, index, value, view, frame)
    case .one: return fitsOne(rule, index, value, view, frame)
    case .not:
      quiet += 1
      let fits = check(rule.first, index, view, -1)
      quiet -= 1
      return !fits || fail(rule.keyword, rule.site, index)
    case .condition: return fitsCondition(rule, index, value, view, frame)
    case .unevaluatedMembers, .unevaluatedItems:
      return fitsRest(rule, index, value, view, frame)
    }
  }

  /// Whether a value is one of some texts.
  private func isWord(_ rule: SchemaRule, _ value: ValueNode, _ view: borrowing ValueView) -> Bool {
    guard TypeSet(value.kind) == .string else { return false }
    return schema.words.contains(
      Int(rule.first), mask: Int(rule.second), value.isCopied ? view.scratch : view.text,
      Int(value.start), Int(value.count))
  }

  private func isInRange(_ rule: SchemaRule, _ text: Span<UInt8>) -> Bool {
    let order: Int
    if rule.second == 1, let small = Decimal.small(text) {
      let bound = schema.smallNumbers[Int(rule.first)]
      order = small < bound ? -1 : small > bound ? 1 : 0
    } else {
      let bound = schema.numbers[Int(rule.first)]
      order = Decimal.compare(text, bound.span)
    }
    switch rule.keyword {
    case .minimum: return order >= 0
    case .maximum: return order <= 0
    case .exclusiveMinimum: return order > 0
    default: return order < 0
    }
  }

  private func isLeast(_ rule: SchemaRule, _ value: ValueNode, _ view: borrowing ValueView) -> Bool
  {
    let count = Int(value.count)
    if value.isContainer { return count >= Int(rule.first) }
    // A character takes one to four bytes.
    if count < Int(rule.first) { return false }
    return count >= Int(rule.first) &* 4 || characters(view.content(of: value)) >= Int(rule.first)
  }

  private func isMost(_ rule: SchemaRule, _ value: ValueNode, _ view: borrowing ValueView) -> Bool {
    let count = Int(value.count)
    if count <= Int(rule.first) { return true }
    if value.isContainer { return false }
    return characters(view.content(of: value)) <= Int(rule.first)
  }

  private func characters(_ text: Span<UInt8>) -> Int {
    var count = 0
    for index in text.indices where text[index] & 0xC0 != 0x80 { count &+= 1 }
    return count
  }

  // MARK: - Schemas for the same value

  private mutating func fitsAll(
    _ rule: SchemaRule, _ index: Int, _ view: borrowing ValueView, _ frame: Int
  ) -> Bool {
    var fits = true
    for item in Int(rule.first)..<Int(rule.first &+ rule.second)
    where !check(schema.lists[item], index, view, frame) {
      fits = false
      if quiet > 0 { break }
    }
    return fits
  }

  /// Whether a value fits a schema that it need not fit.
  mutating func tries(
    _ number: SchemaNumber, _ index: Int, _ value: ValueNode, _ view: borrowing ValueView,
    _ frame: Int
  ) -> Bool {
    quiet += 1
    defer { quiet -= 1 }
    guard frame >= 0 else { return check(number, index, view, -1) }
    let own = push(Int(value.count))
    let fits = check(number, index, view, own)
    if fits { merge(own, into: frame, Int(value.count)) }
    words.truncate(to: own)
    return fits
  }

  private mutating func fitsAny(
    _ rule: SchemaRule, _ index: Int, _ value: ValueNode, _ view: borrowing ValueView, _ frame: Int
  ) -> Bool {
    var fits = false
    for item in Int(rule.first)..<Int(rule.first &+ rule.second)
    where tries(schema.lists[item], index, value, view, frame) {
      fits = true
      if frame < 0 { break }
    }
    return fits || fail(.anyOf, rule.site, index)
  }

  private mutating func fitsOne(
    _ rule: SchemaRule, _ index: Int, _ value: ValueNode, _ view: borrowing ValueView, _ frame: Int
  ) -> Bool {
    var count = 0
    for item in Int(rule.first)..<Int(rule.first &+ rule.second)
    where tries(schema.lists[item], index, value, view, frame) {
      count += 1
      if count > 1 { return fail(.severalOf, rule.site, index) }
    }
    return count == 1 || fail(.noneOf, rule.site, index)
  }

  private mutating func fitsCondition(
    _ rule: SchemaRule, _ index: Int, _ value: ValueNode, _ view: borrowing ValueView, _ frame: Int
  ) -> Bool {
    let holds = tries(rule.first, index, value, view, frame)
    return check(holds ? rule.second : rule.third, index, view, frame)
  }

  /// Whether the children that nothing has looked at are as they have to be.
  private mutating func fitsRest(
    _ rule: SchemaRule, _ index: Int, _ value: ValueNode, _ view: borrowing ValueView, _ frame: Int
  ) -> Bool {
    var fits = true
    var child = index + 1
    var number = 0
    let isObject = value.kind == .object
    while child < Int(value.next) {
      let content = isObject ? child + 1 : child
      if !isMarked(frame, number) {
        let isGood =
          rule.second == 1
          ? fail(rule.keyword, rule.site, child) : check(rule.first, content, view, -1)
        if !isGood {
          fits = false
          if quiet > 0 { break }
        }
        mark(frame, number)
      }
      number += 1
      child = Int(view[content].next)
    }
    return fits
  }
}
