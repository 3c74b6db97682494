/// A kind of record.
///
/// The order is the order of dependence: a record of a reference kind refers to kinds declared
/// before it, or to its own.
public enum Kind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case organization
  case person
}
extension Kind {
  public var name: String { "\(self)" }
}
public struct Organization: RecordKind {
  public static let kind = Kind.organization
  public static let declared = DeclaredKind<Self>("organizations", in: .references, "A school, district or department.")
  public let title = Field<Self, String>("name", "The name.")
  public let parent = Field<Self, Reference<Organization>>("parent", "The organization that it belongs to.")
  public let types = ListField<Self, Code<Lifecycle>>("types", "x")
  public let addresses = GroupField<Self, Address>("addresses", "Where.")
  public let modifiedX = Field<Self, String>("x", "The name.")
  public init() {}
}
public struct Address: FieldGroup {
  public let street = Field<Address, String>("street", "The street.")
  public init() {}
}
extension Kind { public var schema: KindSchema { Organization.declared.schema } }
