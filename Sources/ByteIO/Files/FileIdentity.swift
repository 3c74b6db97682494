import Glibc

/// A file or folder itself, whatever path leads to it.
public struct FileIdentity: Sendable, Hashable {
  private let device: UInt64
  private let number: UInt64

  /// The file or folder that a path leads to; `nil` where there is none, or where it is a device or
  /// pipe, which may be used any number of times.
  public init?(_ path: String) {
    guard let status = fileStatus(path).status, status.isRegular || status.isFolder else {
      return nil
    }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}
