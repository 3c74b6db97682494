import Glibc

/// The names in a folder but for `.` and `..`, sorted by their bytes; `nil` where it cannot be read.
func folderNames(_ path: String) -> [String]? {
  guard let stream = unsafe opendir(path) else { return nil }
  defer { _ = unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
