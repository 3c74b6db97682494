/// Where we refuse archives that Python's `zipfile` and Info-ZIP's `unzip` read, and why.
///
/// Encrypted entries and methods other than 0 and 8 are not listed: the oracle's table marks them.
enum ZipCorpusVerdicts {
  struct Stricter {
    var code: String
    var reason: String
    var files: [String]
  }

  static let stricter: [Stricter] = [
    Stricter(
      code: "zip.symbolic-link",
      reason: "an entry is a symbolic link, which is listed and not opened",
      files: [
        "zip2/symlink.zip", "go/zip/symlink.zip",
        "zipfoundation/testArchiveAddUncompressedEntryProgress.zip",
        "zipfoundation/testArchiveReadErrorConditions.zip",
        "zipfoundation/testExtractErrorConditions.zip",
        "zipfoundation/testExtractUncompressedFolderEntries.zip",
        "zipfoundation/testExtractUncompressedFolderEntriesFromMemory.zip",
        "zipfoundation/testMemoryArchiveErrorConditions.zip",
        "zipfoundation/testUnzipUncontainedSymlink.zip",
        "commons-compress/COMPRESS-214_unix_symlinks.zip",
      ]),
    Stricter(
      code: "zip.unsafe-name", reason: "a name leads out of the archive",
      files: [
        "sharpcompress/Zip.Evil.zip", "zip-slip/zip-slip-win.zip", "zip-slip/zip-slip.zip",
      ]),
    Stricter(
      code: "zip.unsafe-name", reason: "a name holds control characters",
      files: [
        "zip2/zip64_magic_in_filename_1.zip", "zip2/zip64_magic_in_filename_2.zip",
        "zip2/zip64_magic_in_filename_5.zip", "libzip/test-cp437-comment-utf-8.zip",
        "libzip/test-cp437.zip",
      ]),
    Stricter(
      code: "zip.unsafe-name", reason: "a name is empty",
      files: ["libzip/filename_duplicate_empty.zip", "libzip/filename_empty.zip"]),
    Stricter(
      code: "zip.bomb", reason: "64 MB of one byte in 160 KB, which no data file comes near",
      files: ["sharpcompress/Large.zip"]),
    Stricter(
      code: "zip.inconsistent",
      reason: "directory and local header differ, and readers that trust one or the other differ",
      files: [
        "zipfoundation/testInvalidCompressionMethodErrorConditions.zip",
        "libzip/incons-central-size-larger.zip", "libzip/incons-ef-local-dupe-zip64-v2.zip",
        "yauzl/failure/not enough bytes in the stream expected 2048576 got only 1000000.zip",
      ]),
    Stricter(
      code: "zip.inconsistent", reason: "an entry reaches into the directory or out of the file",
      files: [
        "libzip/incons-central-compsize-larger-toolarge.zip",
        "libzip/incons-central-compsize-larger.zip",
        "yauzl/failure/compressed uncompressed size mismatch for stored file 2147483647 5.zip",
        "yauzl/failure/file data overflows file bounds 63 2147483647 308.zip",
      ]),
    Stricter(
      code: "zip.inconsistent", reason: "the zip64 end does not reach up to its locator",
      files: ["libzip/incons-eocd64-gap.zip"]),
    Stricter(
      code: "zip.inconsistent", reason: "the comment holds an archive that other readers open",
      files: ["libzip/zip-in-archive-comment.zip", "libzip/zip64-in-archive-comment.zip"]),
    Stricter(
      code: "zip.bad-size", reason: "bytes are hidden between the compressed data and their end",
      files: [
        "commons-compress/archive_with_bytes_after_data.zip", "libzip/incons-trailing-garbage.zip",
      ]),
    Stricter(
      code: "zip.bad-size", reason: "the size of an entry is not that of its data",
      files: [
        "libzip/incons-zip64-checkcons-overflow.zip", "jszip/invalid/bad_decompressed_size.zip",
        "libarchive/test_read_format_zip_uncompressed_size_off_by_4gib.zip",
      ]),
    Stricter(
      code: "zip.split", reason: "it calls itself a part of a split archive",
      files: [
        "libzip/multidisk.zip",
        "yauzl/failure/multi-disk zip files are not supported found disk number 1.zip",
      ]),
  ]

  /// Where we read what an oracle refuses, and why.
  static let milder: [String: String] = [
    "jszip/slashes_and_izarc.zip": "the two headers differ in `\\` and `/` only",
    "sharpcompress/Zip.badlocalextra.zip": "only extra fields that nobody needs are damaged",
    "sharpcompress/Zip.deflate.dd-.zip": "the directory says all that the odd descriptors do not",
    "sharpcompress/Zip.deflate.dd.zip": "the directory says all that the odd descriptors do not",
  ]
}
