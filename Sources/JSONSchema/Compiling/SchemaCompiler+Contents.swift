import Findings

/// The keywords that look into objects and arrays.
extension SchemaCompiler {
  mutating func addMembers(_ scope: Scope, _ rules: inout [SchemaRule]) throws(Failure) {
    try addObject(scope, &rules)
    if scope.dialect >= .draft2019, scope.checksValues, let place = scope["dependentRequired"] {
      for (name, value) in try entries(place) { try addDependency(name, value, &rules) }
    }
    if scope.dialect >= .draft2019, let place = scope["dependentSchemas"] {
      for (name, value) in try entries(place) { try addDependency(name, value, scope, &rules) }
    }
    if let place = scope["dependencies"] {
      for (name, value) in try entries(place) {
        if kind(value) == .array {
          try addDependency(name, value, &rules)
        } else {
          try addDependency(name, value, scope, &rules)
        }
      }
    }
  }

  private mutating func addDependency(
    _ name: String, _ value: SchemaPlace, _ rules: inout [SchemaRule]
  ) throws(Failure) {
    let wanted = try strings(value)
    let first = Int32(product.lists.count)
    for name in wanted { product.lists.append(self.name(name)) }
    rules.append(
      SchemaRule(
        action: .dependentNames, keyword: .dependentRequired, types: .object,
        first: self.name(name), second: first, third: Int32(wanted.count), site: site(value)))
  }

  private mutating func addDependency(
    _ name: String, _ value: SchemaPlace, _ scope: Scope, _ rules: inout [SchemaRule]
  ) throws(Failure) {
    rules.append(
      SchemaRule(
        action: .dependentSchema, keyword: .dependentRequired, types: .object,
        first: self.name(name), second: try inner(value, scope), site: site(value)))
  }

  /// The number of a schema inside another one.
  mutating func inner(_ place: SchemaPlace, _ scope: Scope) throws(Failure) -> SchemaNumber {
    try schema(place, in: store.owner(of: place) ?? scope.resource)
  }

  private mutating func addObject(_ scope: Scope, _ rules: inout [SchemaRule]) throws(Failure) {
    var plan = ObjectPlan()
    var members: [String: MemberPlan] = [:]
    var order: [String] = []
    if let place = scope["properties"] {
      for (name, value) in try entries(place) {
        if members[name] == nil { order.append(name) }
        members[name] = MemberPlan(name: self.name(name), schema: try inner(value, scope))
      }
    }
    if scope.checksValues, let place = scope["required"] {
      plan.firstRequired = Int32(product.lists.count)
      plan.requiredSite = site(place)
      // Draft 03 had a flag here, which some schemas of draft 04 still have: it says nothing.
      let names = kind(place) == .array ? try strings(place) : []
      for name in names where members[name]?.required ?? -1 < 0 {
        if members[name] == nil { order.append(name) }
        members[name, default: MemberPlan(name: self.name(name))].required = plan.requiredCount
        plan.requiredCount += 1
        product.lists.append(self.name(name))
      }
    }
    plan.firstPattern = Int32(product.patternMembers.count)
    if let place = scope["patternProperties"] {
      var found: [PatternMembers] = []
      for (pattern, value) in try entries(place) {
        let schema = try inner(value, scope)
        if let number = self.pattern(pattern, value) {
          found.append(PatternMembers(pattern: number, schema: schema))
        } else {
          plan.isUncertain = true
        }
      }
      plan.patternCount = Int32(found.count)
      product.patternMembers += found
    }
    if let place = scope["additionalProperties"] {
      plan.additional = try inner(place, scope)
      plan.isClosed = kind(place) == .false
      plan.additionalSite = site(place)
    }
    if scope.dialect >= .draft6, let place = scope["propertyNames"] {
      plan.names = try inner(place, scope)
    }
    let isNeeded =
      !order.isEmpty || plan.patternCount > 0 || plan.additional >= 0 || plan.names > 0
    guard isNeeded else { return }
    if !order.isEmpty { fillTable(&plan, order.compactMap { members[$0] }) }
    product.objects.append(plan)
    rules.append(
      SchemaRule(
        action: .object, keyword: .required, types: .object,
        first: Int32(product.objects.count - 1), site: site(scope.place)))
  }

  /// Puts members into a table, by the numbers of their names.
  private mutating func fillTable(_ plan: inout ObjectPlan, _ members: [MemberPlan]) {
    var size = 4
    while size < members.count * 2 { size *= 2 }
    plan.table = Int32(product.members.count)
    plan.mask = Int32(size - 1)
    plan.memberCount = Int32(members.count)
    product.members += Array(repeating: MemberPlan(), count: size)
    for member in members {
      var slot = ObjectPlan.slot(member.name, plan.mask)
      while product.members[Int(plan.table) + slot].name >= 0 { slot = (slot + 1) & (size - 1) }
      product.members[Int(plan.table) + slot] = member
    }
  }

  mutating func addElements(_ scope: Scope, _ rules: inout [SchemaRule]) throws(Failure) {
    try addArray(scope, &rules)
    guard scope.dialect >= .draft6, let place = scope["contains"] else { return }
    let ownSite = site(place)
    var plan = ContentsPlan(
      schema: try inner(place, scope), marks: scope.dialect >= .draft2020, leastSite: ownSite,
      mostSite: ownSite)
    if scope.dialect >= .draft2019, scope.checksValues {
      if let least = scope["minContains"] {
        plan.least = Int(try count(least))
        plan.leastSite = site(least)
        plan.leastIsGiven = true
      }
      if let most = scope["maxContains"] {
        plan.most = Int(try count(most))
        plan.mostSite = site(most)
      }
    }
    product.contents.append(plan)
    rules.append(
      SchemaRule(
        action: .contains, keyword: .contains, types: .array,
        first: Int32(product.contents.count - 1), site: ownSite))
  }

  private mutating func addArray(_ scope: Scope, _ rules: inout [SchemaRule]) throws(Failure) {
    var plan = ArrayPlan()
    var first: SchemaPlace?
    var rest: SchemaPlace?
    if scope.dialect >= .draft2020 {
      first = scope["prefixItems"]
      rest = scope["items"]
    } else if let items = scope["items"] {
      if kind(items) == .array {
        first = items
        rest = scope["additionalItems"]
      } else {
        rest = items
      }
    }
    guard first != nil || rest != nil else { return }
    if let first {
      guard kind(first) == .array else { throw malformed(first, "the keyword's value is an array") }
      var schemas: [SchemaNumber] = []
      for element in elements(first) { schemas.append(try inner(element, scope)) }
      plan.first = Int32(product.lists.count)
      plan.count = Int32(schemas.count)
      product.lists += schemas
    }
    if let rest {
      plan.rest = try inner(rest, scope)
      plan.isClosed = kind(rest) == .false
      plan.site = site(rest)
    }
    product.arrays.append(plan)
    rules.append(
      SchemaRule(
        action: .array, keyword: .additionalItems, types: .array,
        first: Int32(product.arrays.count - 1), site: site(scope.place)))
  }
}

extension ObjectPlan {
  /// Where a name is looked for first.
  @inline(__always)
  static func slot(_ name: Int32, _ mask: Int32) -> Int {
    Int(UInt32(bitPattern: name) &* 0x9E37_79B1 >> 16 & UInt32(bitPattern: mask))
  }
}
