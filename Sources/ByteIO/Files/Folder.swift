import Glibc

/// A name in a folder.
struct FolderEntry {
  var name: String
  /// Whether the name is UTF-8; another one cannot be opened by it.
  var isUTF8: Bool
}

/// What is in a folder but for `.` and `..`, sorted by bytes; or the system's error number.
func folderEntries(_ path: String) -> (entries: [FolderEntry]?, error: Int32) {
  guard let stream = unsafe opendir(path) else { return (nil, errno) }
  defer { _ = unsafe closedir(stream) }
  var entries: [FolderEntry] = []
  while true {
    errno = 0
    guard let entry = unsafe readdir(stream) else { break }
    let (name, isUTF8) = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { text in
        unsafe (String(cString: text), String(validatingCString: text) != nil)
      }
    }
    if name != ".", name != ".." { entries.append(FolderEntry(name: name, isUTF8: isUTF8)) }
  }
  let error = errno
  guard error == 0 else { return (nil, error) }
  return (entries.sorted { precedesByBytes($0.name, $1.name) }, 0)
}

/// The names in a folder, sorted by their bytes; `nil` where it cannot be read.
func folderNames(_ path: String) -> [String]? { folderEntries(path).entries?.map(\.name) }
