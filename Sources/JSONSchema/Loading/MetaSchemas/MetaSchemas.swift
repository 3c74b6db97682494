/// The schemas that schemas are written by, which are known without any file.
///
/// They are data of the standard, without its prose.
enum MetaSchemas {
  /// The schema at a URI without a fragment.
  static func text(at uri: String) -> String? {
    draft4[uri] ?? draft6[uri] ?? draft7[uri] ?? draft2019[uri] ?? draft2020[uri]
  }
}
