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
    let plan = maps.plan
    let layout = JSONLayout(head)
    let walk = JSONValueWalk(
      layout, firstByte: head.firstByte, context: context,
      paths: .init(
        count: plan.paths.count, rejected: ElementPlan.documentPath,
        surroundings: ElementPlan.documentPath))
    let parser = ElementJSONParser(
      plan: plan, names: ElementNames(plan), walk: walk, context: context, root: plan.top(name),
      rules: context.isValidation ? rules : nil)
    var opened = OpenedStream(
      framer: JSONStreamFramer(layout, tooLong: .elementTooLarge), headerLength: 0,
      headerLineBreaks: 0, parser: parser,
      facts: [StreamFact("layout", Self.word(for: layout)), StreamFact("element", name)])
    opened.values = layout
    opened.nameOfField = { plan.path(of: $0, $1) }
    return opened
  }

  private static func word(for layout: JSONLayout) -> String {
    switch layout {
    case .array: "array"
    case .lines: "lines"
    case .sequence: "values"
    }
  }
}
