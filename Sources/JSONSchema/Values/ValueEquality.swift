import Bytes

/// Equality as JSON Schema means it: numbers by value, objects without order.
enum ValueEquality {
  /// Whether two values are the same.
  static func isEqual(
    _ one: borrowing ValueView, _ i: Int, _ other: borrowing ValueView, _ j: Int
  ) -> Bool {
    let a = one[i]
    let b = other[j]
    guard a.kind == b.kind || TypeSet(a.kind) == .string && TypeSet(b.kind) == .string else {
      return false
    }
    switch a.kind {
    case .null, .true, .false: return true
    case .number: return Decimal.compare(one.content(of: a), other.content(of: b)) == 0
    case .string, .name: return one.content(of: a).isEqual(to: other.content(of: b))
    case .array:
      guard a.count == b.count else { return false }
      var x = i + 1
      var y = j + 1
      while x < Int(a.next) {
        guard isEqual(one, x, other, y) else { return false }
        x = Int(one[x].next)
        y = Int(other[y].next)
      }
      return true
    case .object: return a.count == b.count && hasMembers(one, i, other, j)
    }
  }

  /// Whether every member of the one object is in the other.
  private static func hasMembers(
    _ one: borrowing ValueView, _ i: Int, _ other: borrowing ValueView, _ j: Int
  ) -> Bool {
    var x = i + 1
    // Mostly both are in the same order, so that the search ends where it starts.
    var hint = j + 1
    let (start, end) = (j + 1, Int(other[j].next))
    while x < Int(one[i].next) {
      var y = hint < end ? hint : start
      let first = y
      var isFound = false
      repeat {
        if one.content(of: one[x]).isEqual(to: other.content(of: other[y])) {
          isFound = isEqual(one, x + 1, other, y + 1)
          hint = Int(other[y + 1].next)
          break
        }
        y = Int(other[y + 1].next)
        if y >= end { y = start }
      } while y != first
      if !isFound { return false }
      x = Int(one[x + 1].next)
    }
    return true
  }

  /// A hash that equal values share; no one outside the process can foresee it.
  static func hash(_ view: borrowing ValueView, _ index: Int) -> UInt64 {
    let node = view[index]
    switch node.kind {
    case .null: return 0x3C6E_F372
    case .true: return 0xA54F_F53A
    case .false: return 0x510E_527F
    case .number: return mix(Decimal.hash(view.content(of: node)))
    case .string, .name: return Hash128(view.content(of: node), space: 1).low
    case .array:
      var hash: UInt64 = 0x1F83_D9AB
      var child = index + 1
      while child < Int(node.next) {
        hash = mix(hash ^ Self.hash(view, child))
        child = Int(view[child].next)
      }
      return hash
    case .object:
      var hash: UInt64 = 0x5BE0_CD19
      var child = index + 1
      while child < Int(node.next) {
        let name = Hash128(view.content(of: view[child]), space: 2).low
        hash = hash &+ mix(name ^ mix(Self.hash(view, child + 1)))
        child = Int(view[child + 1].next)
      }
      return mix(hash)
    }
  }

  private static let seed = UInt64.random(in: .min ... .max) | 1

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ seed).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
