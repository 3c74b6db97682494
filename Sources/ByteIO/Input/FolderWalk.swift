import Findings
import Glibc

/// The regular files below a folder.
struct FolderWalk {
  /// A file: its path below the folder, and its size.
  struct File {
    var path: String
    var size: Int
  }

  private(set) var files: [File] = []
  private var skipped: [String] = []
  private let root: String

  /// Looks through `root`; hidden files and the litter of desktop systems are left out.
  init(_ root: String, atMost limit: Int) throws(Failure) {
    self.root = root
    var folders = [""]
    while let folder = folders.popLast() {
      let (entries, error) = folderEntries(join(root, folder))
      guard let entries else {
        throw systemFailure(
          .input, .unreadable, "cannot list it", file: join(root, folder), number: error)
      }
      for entry in entries {
        let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        if entry.name.utf8.first == UInt8(ascii: ".") || ZipNames.isLitter(path) { continue }
        let status = entry.isUTF8 ? linkStatus(join(root, path)) : nil
        switch status {
        case let status? where status.isFolder && entry.name != "__MACOSX": folders.append(path)
        case let status? where status.isFolder: continue
        case let status? where status.isRegular:
          files.append(File(path: path, size: Int(status.st_size)))
        default: skipped.append(path)
        }
        guard files.count <= limit else {
          throw Failure(
            .input, .unreadable, "it holds more than \(limit) files", at: Location(file: root))
        }
      }
    }
    files.sort { precedesByBytes($0.path, $1.path) }
  }

  /// What was found in the folder and not read.
  var notes: [Finding] {
    guard !skipped.isEmpty else { return [] }
    let places = skipped.sorted(by: precedesByBytes).map { Location(file: root, entry: $0) }
    let message: Message = "it is no regular file, or its name is no UTF-8"
    return [
      Finding(
        .inputSkipped, message, at: places[0], count: places.count,
        related: places.dropFirst().prefix(4).map { .init("also here", at: $0) })
    ]
  }
}

/// `name` below `folder`.
func join(_ folder: String, _ name: String) -> String {
  if name.isEmpty { return folder }
  return folder.utf8.last == UInt8(ascii: "/") ? folder + name : "\(folder)/\(name)"
}
