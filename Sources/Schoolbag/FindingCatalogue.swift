import ByteIO
import CSVSyntax
public import Findings
import FormatKit
import JSONSchema
import JSONSyntax
import Pipeline
import Rules
import XMLSyntax

/// All codes that a finding may have.
public enum FindingCatalogue {
  /// The codes of this package and of a registry's formats.
  public static func codes(of registry: Registry) -> [FindingCode] {
    FindingCode.byteIO + FindingCode.encodings + FindingCode.csvSyntax + FindingCode.jsonSyntax
      + FindingCode.xmlSyntax + FindingCode.jsonSchema + FindingCode.formatKit
      + RuleSet.standard.codes
      + FindingCode.pipeline + FindingCode.opening + FindingCode.conversions + FindingCode.overlaps
      + registry.formats.flatMap(\.descriptor.codes)
  }
}
