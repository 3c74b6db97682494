public import ByteIO
import Bytes
public import Findings
import Synchronization

/// The elements of an input that have an `id`, for references that name nothing else.
///
/// Nothing is looked through before the first such reference is met: most inputs have none.
public final class ElementLinks: Sendable {
  /// Opens one of the input's files once more.
  public typealias Reopen = @Sendable (_ entry: Int) throws(Failure) -> any ByteSource

  let identities: ElementIdentities
  /// The files that may have such elements.
  private let entries: [Int]

  private enum State {
    case new
    case known(LinkTable)
    case failed
  }

  private let state = Mutex(State.new)

  /// Remembers where to look.
  ///
  /// - Parameters:
  ///   - identities: The keys of elements.
  ///   - entries: The numbers of the files that may have such elements.
  public init(_ identities: ElementIdentities, entries: [Int]) {
    self.identities = identities
    self.entries = entries
  }

  /// The ids of all files; `nil` where they cannot be read again.
  func table(_ reopen: Reopen) -> LinkTable? {
    state.withLock { state in
      switch state {
      case .known(let table): return table
      case .failed: return nil
      case .new: break
      }
      do throws(Failure) {
        let table = try collect(reopen)
        state = .known(table)
        return table
      } catch {
        state = .failed
        return nil
      }
    }
  }

  private func collect(_ reopen: Reopen) throws(Failure) -> LinkTable {
    var builder = try LinkTable.Builder()
    var scan = LinkScan(identities)
    for entry in entries { try scan.read(try reopen(entry), entry: entry, into: &builder) }
    return try LinkTable(builder)
  }
}
