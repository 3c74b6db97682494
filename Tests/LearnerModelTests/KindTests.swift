import LearnerModel
import Testing

struct KindTests {
  @Test(arguments: Kind.allCases)
  func `a kind is declared under its own name`(kind: Kind) {
    #expect(kind.schema.kind == kind)
    #expect(Kind(name: kind.name) == kind)
    #expect(kind.name == "\(kind)")
  }
}
