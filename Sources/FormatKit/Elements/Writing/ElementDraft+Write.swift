import Bytes
import XMLSyntax

/// Writing what has been put together.
extension ElementDraft {
  /// Writes an element with all that is inside, in the order of the schema.
  ///
  /// `namespace` is declared on it where it is in another one than what is around it.
  func write(
    _ index: Int, names plan: ElementPlan, namespace: String = "", to xml: inout XMLWriter
  ) {
    let node = nodes[index]
    if node.isFragment {
      xml.raw(text(index))
      return
    }
    let name = name(of: index, plan)
    xml.start(name.utf8Span.span)
    if !namespace.isEmpty { xml.namespace(namespace) }
    let inner = node.state == 0 ? "" : plan.states[Int(node.state)].rules.innerNamespace
    let children = children(of: index, plan)
    for child in children { writeAttribute(child, names: plan, to: &xml) }
    if node.hasText { xml.text(text(index)) }
    for child in children where !self.name(of: child, plan).hasPrefix("@") {
      write(child, names: plan, namespace: inner, to: &xml)
    }
    xml.end()
  }

  private func name(of index: Int, _ plan: ElementPlan) -> String {
    let node = nodes[index]
    return node.state == 0 ? names[Int(node.name) - 1] : plan.states[Int(node.state)].name
  }

  private func writeAttribute(
    _ index: Int, names plan: ElementPlan, to xml: inout XMLWriter
  ) {
    let name = name(of: index, plan)
    guard name.hasPrefix("@") else { return }
    var plain = String(name.dropFirst())
    if let prefix = plan.vocabulary.attributePrefixes[plain] { plain = "\(prefix):\(plain)" }
    let value = text(index)
    xml.attribute(plain.utf8Span.span, value.raw, from: 0, count: value.count)
  }
}
