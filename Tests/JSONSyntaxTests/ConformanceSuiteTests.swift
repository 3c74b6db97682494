import Foundation
import JSONSyntax
import TestKit
import Testing

/// The public suite of JSON texts that parsers must accept, must refuse, or may do either with.
struct ConformanceSuiteTests {
  struct Verdict {
    var problem: JSONProblem?
    var reason: String
  }

  static let folder = (PackageRoot.corpus ?? "") + "/json/json-parsing/JSONTestSuite/test_parsing/"
  static let isPresent = PackageRoot.corpus != nil && FileManager.default.fileExists(atPath: folder)

  /// What we do where the standard leaves the choice to us, and why.
  static let choices: [String: Verdict] = {
    let numbers = Verdict(reason: "numbers are kept as they are written, so none is too large")
    let lone = Verdict(problem: .loneSurrogate, reason: "it stands for no character")
    let ill = Verdict(problem: .invalidUTF8, reason: "ill-formed UTF-8 is refused")
    let wide = Verdict(problem: .unexpectedCharacter, reason: "text is UTF-8, not UTF-16")
    return [
      "i_number_double_huge_neg_exp": numbers,
      "i_number_huge_exp": numbers,
      "i_number_neg_int_huge_exp": numbers,
      "i_number_pos_double_huge_exp": numbers,
      "i_number_real_neg_overflow": numbers,
      "i_number_real_pos_overflow": numbers,
      "i_number_real_underflow": numbers,
      "i_number_too_big_neg_int": numbers,
      "i_number_too_big_pos_int": numbers,
      "i_number_very_big_negative_int": numbers,
      "i_object_key_lone_2nd_surrogate": lone,
      "i_string_1st_surrogate_but_2nd_missing": lone,
      "i_string_1st_valid_surrogate_2nd_invalid": lone,
      "i_string_incomplete_surrogate_and_escape_valid": lone,
      "i_string_incomplete_surrogate_pair": lone,
      "i_string_incomplete_surrogates_escape_valid": lone,
      "i_string_invalid_lonely_surrogate": lone,
      "i_string_invalid_surrogate": lone,
      "i_string_inverted_surrogates_U+1D11E": lone,
      "i_string_lone_second_surrogate": lone,
      "i_string_UTF-8_invalid_sequence": ill,
      "i_string_UTF8_surrogate_U+D800": ill,
      "i_string_invalid_utf-8": ill,
      "i_string_iso_latin_1": ill,
      "i_string_lone_utf8_continuation_byte": ill,
      "i_string_not_in_unicode_range": ill,
      "i_string_overlong_sequence_2_bytes": ill,
      "i_string_overlong_sequence_6_bytes": ill,
      "i_string_overlong_sequence_6_bytes_null": ill,
      "i_string_truncated-utf-8": ill,
      "i_string_UTF-16LE_with_BOM": wide,
      "i_string_utf16BE_no_BOM": wide,
      "i_string_utf16LE_no_BOM": wide,
      "i_structure_500_nested_arrays": Verdict(reason: "the limit is 512"),
      "i_structure_UTF-8_BOM_empty_object": Verdict(
        problem: .byteOrderMark, reason: "a mark is skipped only where that is asked for"),
    ]
  }()

  static let names: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.filter { $0.hasSuffix(".json") }.sorted()
  }()

  func text(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.folder + name)))
  }

  @Test(.enabled(if: isPresent)) func `the suite is complete`() {
    #expect(Self.names.count == 318)
    let open = Set(Self.names.filter { $0.hasPrefix("i_") }.map { String($0.dropLast(5)) })
    #expect(open == Set(Self.choices.keys))
  }

  @Test(.enabled(if: isPresent), arguments: [1, 7, 64, Int.max])
  func `every text gets its verdict, wherever it is cut`(size: Int) throws {
    for name in Self.names {
      let text = try text(name)
      let pieces = size == .max ? [text[...]] : chunks(of: text, size: size)
      let reading = Reading(pieces)
      switch name.prefix(2) {
      case "y_": #expect(reading.isAccepted, "\(name)")
      case "n_": #expect(!reading.isAccepted, "\(name)")
      default:
        #expect(
          reading.error?.problem == Self.choices[String(name.dropLast(5))]?.problem, "\(name)")
      }
    }
  }

  @Test(.enabled(if: isPresent)) func `the oracle gives the same verdicts`() throws {
    for name in Self.names {
      let text = try text(name)
      #expect(Reading(whole: text) == Oracle.read(text), "\(name)")
    }
  }
}
