public import Findings
import Glibc

/// Turns an error number of the system into a failure.
func systemFailure(
  _ side: Failure.Side, _ code: FindingCode, _ operation: String, file: String?,
  number: Int32 = errno
) -> Failure {
  Failure(
    side, code, "\(operation): \(systemErrorText(number))", at: Location(file: file))
}

/// The usual words for an error number; ours, so that they do not depend on the locale.
func systemErrorText(_ number: Int32) -> String {
  switch number {
  case ENOENT: "no such file or folder"
  case EACCES, EPERM: "permission denied"
  case EISDIR: "it is a folder"
  case ENOTDIR: "a part of the path is not a folder"
  case EEXIST: "it exists already"
  case ENOSPC: "no space left on the device"
  case EDQUOT: "the disk quota is used up"
  case EFBIG: "the file would be larger than allowed"
  case EROFS: "the file system is read-only"
  case EMFILE, ENFILE: "too many open files"
  case EIO: "the device reported an error"
  case EPIPE: "the reader has gone away"
  case ELOOP: "too many symbolic links"
  case ENAMETOOLONG: "the name is too long"
  case ENOTEMPTY: "the folder is not empty"
  case ENOMEM: "out of memory"
  case ETXTBSY, EBUSY: "it is in use"
  case ENXIO: "there is nothing at its other end"
  case EBADF: "it is closed"
  default: "system error \(number)"
  }
}

extension FindingCode {
  static let unreadable = FindingCode(
    "input.unreadable", .error, "An input could not be opened or read.",
    explanation: """
      The system refused to open the file or folder, or to read from it: it does not exist, may not \
      be read, or the device failed. Nothing of it was converted.
      """,
    hint: "check the path and its permissions")

  static let readOnce = FindingCode(
    "input.read-once", .error, "A pipe was to be read a second time.",
    explanation: """
      What comes through a pipe can be read only once, and this operation needs it twice. Nothing \
      was converted.
      """,
    hint: "write it to a file and name that")

  static let inputSkipped = FindingCode(
    "input.skipped", .warning, "Something in an input folder was not read.",
    explanation: """
      Of a folder the regular files are read. Symbolic links are not followed, because they may \
      lead anywhere, and pipes and devices have no end. Names that are no UTF-8 cannot be reported \
      or matched. Hidden files are left out without a word.
      """,
    hint: "name the file itself, or copy it into the folder")

  static let unwritable = FindingCode(
    "output.unwritable", .error, "An output could not be written.",
    explanation: """
      The system refused to create or write the output: the disk is full, the folder does not \
      exist, or it may not be written. Nothing stands under the output's name; an earlier file of \
      that name is untouched.
      """,
    hint: "check the path, its permissions and the space left")

  static let outputExists = FindingCode(
    "output.exists", .error, "The output folder exists and is not empty.",
    explanation: """
      A folder of files is put in place as a whole, so that no reader sees half of it. A folder \
      that holds something already is not touched unless `--overwrite` says so.
      """,
    hint: "name another folder, or add --overwrite")

  /// The program that read our output is gone.
  public static let readerGone = FindingCode(
    "output.reader-gone", .note, "The program that read our output stopped reading.",
    explanation: "The run ends at once and quietly, as a filter does in a pipe.",
    hint: "nothing has to be done")

  /// A signal has stopped the run.
  public static let interrupted = FindingCode(
    "run.interrupted", .note, "The run was stopped by a signal.",
    explanation: "Unfinished outputs are removed; the exit status is 128 plus the signal's number.",
    hint: "run the command again; nothing is left over from this run")

  static let spillFailed = FindingCode(
    "run.spill-failed", .error, "A temporary file could not be written or read.",
    explanation: """
      Joins, grouping and checks of references put what does not fit into `--memory` into \
      temporary files in TMPDIR (or /var/tmp). There was no room, or the device failed.
      """,
    hint: "free space, name another folder in TMPDIR, or give more --memory")

  /// What this room may report.
  public static let byteIO: [FindingCode] =
    [
      unreadable, readOnce, inputSkipped, unwritable, outputExists, unsafeOutputName,
      outputNameTwice, outputUnfinished, readerGone, interrupted, spillFailed,
    ] + gzip + zip + carriers
}
