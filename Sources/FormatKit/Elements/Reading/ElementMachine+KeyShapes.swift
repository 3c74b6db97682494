import Bytes
import LearnerModel

// What is clever here
//   An organization has one of sixteen identifiers, and its key a shape for each; a transcript has
//   one of them, and hundreds of courses that name it. What no node of the record can be is found
//   out once for all of them.

/// What is known of keys while one record of the tape is made.
extension ElementMachine {
  /// What was found out about a shape or part.
  struct KeyMemory: BitwiseCopyable {
    /// The record that it holds for.
    var record: UInt64 = 0
    var number: Int32 = 0
  }

  /// A key that stands around records.
  struct KnownKey: BitwiseCopyable {
    /// The record of the tape, and the node of the one around those that have the key.
    var record: UInt64 = 0
    var around: Int32 = 0
    /// Whether there is one.
    var isThere = false
    var cell = Cell(field: 0, position: 0, length: 0)
  }

  /// The first shape from `start` on, in the order in which they are tried, of which all that is
  /// needed is somewhere in the record; minus one where there is none.
  @inline(__always)
  mutating func firstPossible(_ start: Int) -> Int {
    // Most keys have one shape, which shows when its parts are looked for.
    start < 0 || plan.keyPlans[start].other < 0 ? start : firstOfSeveral(start)
  }

  private mutating func firstOfSeveral(_ start: Int) -> Int {
    var number = start
    while number >= 0 {
      let known = possibleShapes[number]
      if known.record == recordNumber { return Int(known.number) }
      if isPossible(plan.keyPlans[number]) { break }
      number = Int(plan.keyPlans[number].other)
    }
    // All that were passed over lead there, too.
    let found = KeyMemory(record: recordNumber, number: Int32(truncatingIfNeeded: number))
    var passed = start
    while passed >= 0, passed != number {
      possibleShapes[passed] = found
      passed = Int(plan.keyPlans[passed].other)
    }
    if number >= 0 { possibleShapes[number] = found }
    return number
  }

  private mutating func isPossible(_ shape: ElementPlan.KeyPlan) -> Bool {
    for index in Int(shape.firstPart)..<Int(shape.firstPart &+ shape.partCount) {
      let part = plan.keyParts[index]
      let first = firstOption(of: index)
      guard part.isNeeded else { continue }
      let isThere =
        first < Int(part.firstOption &+ part.optionCount)
        && lasts[Int(plan.keyOptions[first].state)] > 0
      if !isThere { return false }
    }
    return true
  }

  /// The first of a part's places that the record has, the number behind the last where it has none.
  @inline(__always)
  mutating func firstOption(of index: Int) -> Int {
    let part = plan.keyParts[index]
    return part.optionCount > 1 ? firstOfOptions(index, part) : Int(part.firstOption)
  }

  private mutating func firstOfOptions(_ index: Int, _ part: ElementPlan.KeyPart) -> Int {
    let known = firstOptions[index]
    if known.record == recordNumber { return Int(known.number) }
    var number = Int(part.firstOption)
    let end = Int(part.firstOption &+ part.optionCount)
    while number < end, lasts[Int(plan.keyOptions[number].state)] == 0 { number &+= 1 }
    firstOptions[index] = KeyMemory(
      record: recordNumber, number: Int32(truncatingIfNeeded: number))
    return number
  }
}
