import Findings

/// Findings about an archive as a whole: nothing of it is read.
extension FindingCode {
  static let zipNotAnArchive = FindingCode(
    "zip.not-an-archive", .error, "A file is no zip archive.",
    explanation: """
      A zip archive ends with a directory of its entries. This file has nothing of the kind: it is \
      something else under a zip file's name.
      """,
    hint: "check what the file is")

  static let zipTruncated = FindingCode(
    "zip.truncated", .error, "A zip archive is not complete.",
    explanation: """
      The file begins as an archive does, but its end, where the directory of its entries is, or \
      a part of what the directory speaks of is missing: the download or the copy was interrupted.
      """,
    hint: "fetch the file again")

  static let zipSplit = FindingCode(
    "zip.split", .error, "A zip archive is one part of several.",
    explanation: "The archive was split over several files. One part alone cannot be read.",
    hint: "join the parts, for example with `zip -s 0 in.zip --out whole.zip`")

  static let zipInconsistent = FindingCode(
    "zip.inconsistent", .error, "A zip archive contradicts itself.",
    explanation: """
      An archive says the same things several times: in its directory, before every entry, and at \
      its end. Here they differ, so that two programs may read two different sets of files from \
      it. Such an archive is damaged, or made to deceive; nothing of it is read.
      """,
    hint: "ask for a new archive, made with an ordinary tool")

  static let zipOverlap = FindingCode(
    "zip.overlap", .error, "Entries of a zip archive share bytes.",
    explanation: """
      No ordinary tool writes archives whose entries lie on top of each other; archives that \
      unfold to enormous amounts of data are made so. Nothing of it is read.
      """,
    hint: "do not use this file")

  static let zipUnsafeName = FindingCode(
    "zip.unsafe-name", .error, "An entry of a zip archive has a name that reaches outside it.",
    explanation: """
      The name is absolute, leads upwards with `..`, begins with a drive letter, holds control \
      characters, or is empty. Such names are used to overwrite files where an archive is \
      unpacked. Nothing of the archive is read.
      """,
    hint: "ask for a new archive, made with an ordinary tool")

  static let zipUndecodableName = FindingCode(
    "zip.undecodable-name", .error, "A name in a zip archive is not the UTF-8 it claims to be.",
    explanation: """
      The entry is marked as having a UTF-8 name, and its bytes are no UTF-8. The name cannot be \
      told, so nothing of the archive is read.
      """,
    hint: "ask for a new archive, made with an ordinary tool")

  static let zipDuplicateName = FindingCode(
    "zip.duplicate-name", .error, "A zip archive has two entries of one name.",
    explanation: """
      Some programs read the first, some the last of them, and nobody can tell which is meant. \
      Nothing of the archive is read.
      """,
    hint: "remove one of the entries")

  static let zipForeignBytes = FindingCode(
    "zip.foreign-bytes", .note, "A zip archive has other bytes around it.",
    explanation: """
      There are bytes before the first entry, as in a self-extracting archive, or behind the end. \
      They belong to no entry and were not read. The archive itself is complete.
      """,
    hint: "make the archive again if the bytes are not meant to be there")
}

/// Findings about one entry: the others can be read.
extension FindingCode {
  static let zipEncrypted = FindingCode(
    "zip.encrypted", .error, "An entry of a zip archive is encrypted.",
    explanation: "The entry needs a password. This tool does not decrypt.",
    hint: "unpack the archive with its password first")

  static let zipUnsupportedMethod = FindingCode(
    "zip.unsupported-method", .error, "An entry is compressed with a method that is not read here.",
    explanation: """
      Entries may be stored or compressed with Deflate, as practically all archives are. Other \
      methods, such as Deflate64, BZip2, LZMA and Zstandard, are not read.
      """,
    hint: "unpack the archive and pack it again as an ordinary zip file")

  static let zipLink = FindingCode(
    "zip.symbolic-link", .error, "An entry of a zip archive is a symbolic link.",
    explanation: "Links in archives are never followed: they may point to anything.",
    hint: "put the file itself into the archive")

  static let zipBadChecksum = FindingCode(
    "zip.bad-checksum", .error, "An entry's data do not match their checksum.",
    explanation: """
      The data could be read, and are not those that were put into the archive: their CRC-32 \
      differs from what the archive says.
      """,
    hint: "fetch the file again")

  static let zipBadSize = FindingCode(
    "zip.bad-size", .error, "An entry is longer or shorter than the archive says.",
    explanation: """
      The sizes in the archive's directory are not those of the data. The archive is damaged, or \
      made to deceive programs that trust the sizes.
      """,
    hint: "fetch the file again")

  static let zipCorrupt = FindingCode(
    "zip.corrupt", .error, "An entry's compressed data are damaged.",
    explanation: "The bytes are not what a compressor writes: they were changed on the way.",
    hint: "fetch the file again, in binary mode")

  static let zipBomb = FindingCode(
    "zip.bomb", .error, "A zip archive unfolds to far more than any real one.",
    explanation: """
      Small archives that unfold to enormous files are used to fill disks and memory. \
      Decompression stops at a size, at a number of entries, and at a ratio between compressed and \
      unfolded bytes that real archives do not reach.
      """,
    hint: "if the archive can be trusted, unpack it first")

  /// What reading zip archives may report.
  static let zip: [FindingCode] = [
    zipNotAnArchive, zipTruncated, zipSplit, zipInconsistent, zipOverlap, zipUnsafeName,
    zipUndecodableName, zipDuplicateName, zipForeignBytes, zipEncrypted, zipUnsupportedMethod,
    zipLink, zipBadChecksum, zipBadSize, zipCorrupt, zipBomb,
  ]
}
