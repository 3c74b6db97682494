import Bytes
import XMLSyntax

/// The names in a plan, found by their bytes: those of elements, and those with `@`.
struct ElementNames: Sendable {
  /// The tag of a name, and whether it is that of an attribute in the maps.
  struct Found: BitwiseCopyable, Sendable {
    var tag: XMLTag
    var isAttribute: Bool
  }

  private let numbers: NameNumbers
  /// By number.
  private let found: [Found]

  /// Collects the names of a plan.
  init(_ plan: ElementPlan) {
    let names = Set(plan.states.dropFirst().map(\.name)).sorted()
    numbers = NameNumbers(names)
    found = names.map { name in
      let isAttribute = name.hasPrefix("@")
      return Found(
        tag: plan.names.tag(of: isAttribute ? String(name.dropFirst()) : name, in: ""),
        isAttribute: isAttribute)
    }
  }

  /// What is known of a name, `nil` where the plan does not have it.
  func find(_ name: Span<UInt8>) -> Found? { numbers.number(of: name).map { found[$0] } }
}
