import Findings

extension FindingCode {
  static let gzipTruncated = FindingCode(
    "gzip.truncated", .error, "A gzip file ends before its data do.",
    explanation: """
      The compressed data stop in the middle, as after an interrupted download or copy. What came \
      before the break may be right, but the rest is missing, so the input is not used.
      """,
    hint: "fetch the file again")

  static let gzipCorrupt = FindingCode(
    "gzip.corrupt", .error, "Gzip data are damaged.",
    explanation: """
      The bytes are not what a gzip compressor writes: they were changed on the way, for example \
      by a transfer in text mode. Nothing behind the damage can be read.
      """,
    hint: "fetch the file again, in binary mode")

  static let gzipBadChecksum = FindingCode(
    "gzip.bad-checksum", .error, "Gzip data do not match their checksum.",
    explanation: """
      The data could be decompressed, and are not those that were compressed: their CRC-32 or \
      their length differs from what the file says.
      """,
    hint: "fetch the file again")

  static let gzipTrailingGarbage = FindingCode(
    "gzip.trailing-garbage", .warning, "A gzip file has other bytes behind its data.",
    explanation: """
      All data up to there are complete and were used. The bytes behind them are no gzip data and \
      were not read. Zero bytes that only fill up a block are not reported.
      """,
    hint: "check how the file was put together")

  static let gzipBomb = FindingCode(
    "gzip.bomb", .error, "Gzip data unfold to far more than any real file.",
    explanation: """
      Small files that unfold to enormous ones are used to fill disks and memory. Decompression \
      stops at a size, and at a ratio between compressed and unfolded bytes, that real files do \
      not reach.
      """,
    hint: "if the file can be trusted, decompress it first")

  /// What reading gzip data may report.
  static let gzip: [FindingCode] = [
    gzipTruncated, gzipCorrupt, gzipBadChecksum, gzipTrailingGarbage, gzipBomb,
  ]
}
