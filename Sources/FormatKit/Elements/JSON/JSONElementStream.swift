import Bytes
import JSONSyntax
import LearnerModel

/// A stream of JSON values, each of which is an element by the maps of a vocabulary.
public enum JSONElementStream {
  /// Opens a stream: a list of values, one value a line, or values one behind the other.
  ///
  /// - Parameters:
  ///   - head: The start of the text.
  ///   - context: What is known of the stream.
  ///   - maps: The maps of what stands in it.
  ///   - name: The name of the element that a value is.
  ///   - rules: What each value is checked against in validations.
  /// - Returns: The stream, ready to be cut and parsed.
  public static func open(
    _ head: StreamHead, _ context: StreamContext, maps: ElementMaps, each name: String,
    rules: (any JSONValueRules)? = nil
  ) -> OpenedStream {
    let layout = JSONLayout(head)
    var opened = open(
      head, context, maps,
      JSONValueWalk(
        layout, firstByte: head.firstByte, context: context, paths: paths(of: maps.plan)),
      JSONStreamFramer(layout, tooLong: .elementTooLarge), [name], rules)
    opened.facts = [StreamFact("layout", layout.name), StreamFact("element", name)]
    opened.values = layout
    return opened
  }

  /// Opens a stream of objects in whose members the values stand, alone or in lists, `{"users":[…]}`.
  ///
  /// The lists may be of any length: they are read element by element. What stands beside those
  /// members is kept, each in a record of its own, or is an element by the maps.
  ///
  /// - Parameters:
  ///   - head: The start of the text.
  ///   - context: What is known of the stream.
  ///   - maps: The maps of what stands in it.
  ///   - members: The members, each with the name of the element that a value in it is.
  ///   - around: The name of the element that the objects themselves are; `nil` where they are none.
  ///   - rules: What each value is checked against in validations.
  /// - Returns: The stream, ready to be cut and parsed.
  public static func open(
    _ head: StreamHead, _ context: StreamContext, maps: ElementMaps,
    members: [(name: String, element: String)], around: String? = nil,
    rules: (any JSONValueRules)? = nil
  ) -> OpenedStream {
    let names = JSONMembers(members.map(\.name), keepsOthersTogether: around != nil)
    var opened = open(
      head, context, maps,
      JSONValueWalk(
        names, firstByte: head.firstByte, context: context, paths: paths(of: maps.plan)),
      JSONMemberStreamFramer(names, tooLong: .elementTooLarge), members.map(\.element), rules,
      around: around)
    opened.facts = [StreamFact("layout", "members")]
    opened.members = names
    return opened
  }

  private static func paths(of plan: ElementPlan) -> JSONValueWalk.Paths {
    .init(
      count: plan.paths.count, rejected: ElementPlan.documentPath,
      surroundings: ElementPlan.documentPath)
  }

  private static func open(
    _ head: StreamHead, _ context: StreamContext, _ maps: ElementMaps, _ walk: JSONValueWalk,
    _ framer: any StreamFramer, _ elements: [String], _ rules: (any JSONValueRules)?,
    around: String? = nil
  ) -> OpenedStream {
    let plan = maps.plan
    let parser = ElementJSONParser(
      plan: plan, names: ElementNames(plan), walk: walk, context: context,
      roots: elements.map(plan.top), around: around.map(plan.top),
      rules: context.isValidation ? rules : nil)
    var opened = OpenedStream(
      framer: framer, headerLength: 0, headerLineBreaks: 0, parser: parser)
    opened.nameOfField = { plan.path(of: $0, $1) }
    return opened
  }
}
