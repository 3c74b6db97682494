import FormatKit
import Testing

/// What readers promise and writers want of the order of records.
struct RecordOrderTests {
  @Test func `each promise is one of its own`() {
    let promises: [RecordOrder] = [
      .peopleTogether, .relationsTogether, .accountsTogether, .ownersTogether, .itemsFirst,
      .referencesOnce, .peopleInPassing,
    ]
    #expect(Set(promises.map(\.rawValue)).count == promises.count)
    #expect(promises.allSatisfy { $0.rawValue.nonzeroBitCount == 1 })
  }
}
