/// What the API says about elements without a place in the model: the maps of the XML do not need it.
enum EdFiKeptForms {
  /// Those that hold a number.
  static let numbers: Set<String> = []

  /// Those that hold `true` or `false`.
  static let booleans: Set<String> = []

  /// Common types that there may be several of.
  static let lists: Set<String> = ["Period"]
}
