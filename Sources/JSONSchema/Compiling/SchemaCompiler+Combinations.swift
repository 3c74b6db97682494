import Findings

/// The keywords that apply other schemas to the value itself.
extension SchemaCompiler {
  mutating func addCombinations(_ scope: Scope, _ rules: inout [SchemaRule]) throws(Failure) {
    if let place = scope["$ref"] {
      var rule = SchemaRule(
        action: .unresolved, keyword: .unresolved, types: .any, site: site(place))
      if let target = try follow(place, scope) {
        rule.action = .reference
        rule.first = try schema(target.place, in: target.resource)
      }
      rules.append(rule)
    }
    try addDynamic(scope, &rules)
    for (name, action, keyword) in [
      ("allOf", SchemaRule.Action.all, SchemaKeyword.forbidden), ("anyOf", .any, .anyOf),
      ("oneOf", .one, .noneOf),
    ] {
      guard let place = scope[name] else { continue }
      guard kind(place) == .array else { throw malformed(place, "the keyword's value is an array") }
      var schemas: [SchemaNumber] = []
      for element in elements(place) { schemas.append(try inner(element, scope)) }
      rules.append(
        SchemaRule(
          action: action, keyword: keyword, types: .any, first: Int32(product.lists.count),
          second: Int32(schemas.count), site: site(place)))
      product.lists += schemas
    }
    if let place = scope["not"] {
      rules.append(
        SchemaRule(
          action: .not, keyword: .not, types: .any, first: try inner(place, scope),
          site: site(place)))
    }
    guard scope.dialect >= .draft7, let place = scope["if"] else { return }
    let then = try scope["then"].map { place throws(Failure) in try inner(place, scope) }
    let other = try scope["else"].map { place throws(Failure) in try inner(place, scope) }
    rules.append(
      SchemaRule(
        action: .condition, keyword: .forbidden, types: .any, first: try inner(place, scope),
        second: then ?? SchemaNode.everything, third: other ?? SchemaNode.everything,
        site: site(place)))
  }

  private func follow(
    _ place: SchemaPlace, _ scope: Scope
  ) throws(Failure) -> (place: SchemaPlace, resource: Int)? {
    guard kind(place) == .string else { throw malformed(place, "a reference is a string") }
    return try store.resolve(text(place), in: scope.resource)
  }

  private mutating func addDynamic(_ scope: Scope, _ rules: inout [SchemaRule]) throws(Failure) {
    let keyword: String
    switch scope.dialect {
    case .draft2019: keyword = "$recursiveRef"
    case .draft2020: keyword = "$dynamicRef"
    default: return
    }
    guard let place = scope[keyword] else { return }
    guard let target = try follow(place, scope) else {
      rules.append(
        SchemaRule(action: .unresolved, keyword: .unresolved, types: .any, site: site(place)))
      return
    }
    let resource = store.resources[target.resource]
    var anchor: String?
    if scope.dialect == .draft2019 {
      if resource.isRecursive { anchor = "" }
    } else {
      // It is dynamic where what it names is; else it is a reference like any other.
      let name = URIReference.decoded(URIReference(text(place)).fragment ?? "")
      if resource.dynamicAnchors[name] == target.place { anchor = name }
    }
    var rule = SchemaRule(
      action: .reference, keyword: .forbidden, types: .any,
      first: try schema(target.place, in: target.resource), site: site(place))
    if let anchor {
      product.usesScopes = true
      let number = anchorNumbers[anchor] ?? Int32(anchorNumbers.count)
      anchorNumbers[anchor] = number
      rule.action = .dynamic
      rule.second = number
    }
    rules.append(rule)
  }

  mutating func addUnevaluated(
    _ scope: Scope, _ rules: inout [SchemaRule], _ node: inout SchemaNode
  ) throws(Failure) {
    guard scope.dialect >= .draft2019 else { return }
    for (name, action, keyword, types) in [
      (
        "unevaluatedProperties", SchemaRule.Action.unevaluatedMembers,
        SchemaKeyword.additionalProperties, TypeSet.object
      ),
      ("unevaluatedItems", .unevaluatedItems, .additionalItems, .array),
    ] {
      guard let place = scope[name] else { continue }
      node.marks = true
      rules.append(
        SchemaRule(
          action: action, keyword: keyword, types: types, first: try inner(place, scope),
          second: kind(place) == .false ? 1 : 0, site: site(place)))
    }
  }
}
