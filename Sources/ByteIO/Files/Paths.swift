import Glibc

/// The parts between the slashes of a path, without empty ones.
///
/// They are split as bytes: a combining character behind a slash does not hide it.
func pathParts(_ path: String) -> [String] {
  path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
}

/// Whether `one` sorts before `other` by bytes, whatever the language.
func precedesByBytes(_ one: String, _ other: String) -> Bool {
  one.utf8.lexicographicallyPrecedes(other.utf8)
}

/// The absolute path without symbolic links, or `nil` where nothing is there.
func realPath(_ path: String) -> String? {
  guard let resolved = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(resolved) }
  return unsafe String(cString: resolved)
}

/// Where a symbolic link leads, any other path as it is; and what is there.
func resolvedLink(_ path: String) -> (path: String, status: stat?) {
  let status = linkStatus(path)
  guard let status, status.st_mode & S_IFMT == S_IFLNK else { return (path, status) }
  let target = realPath(path) ?? path
  return (target, fileStatus(target).status)
}
