import ByteIO
import Findings
import FormatKit
import Pipeline
import Synchronization

/// Planning how an input is read, for which all of its files are looked into.
///
/// The text of a file is held while the format asks about that file only: there may be many.
final class InputPlanning: Sendable {
  /// The file that was looked into last, and what there was.
  private struct Held {
    var number: Int?
    var start = Probe.Entry.Start(head: [], isWhole: false)
    var failure: Failure?
  }

  private let opener: InputOpener
  private let opened: InputOpener.Opened
  private let held = Mutex(Held())

  init(_ opener: InputOpener, _ opened: InputOpener.Opened) {
    self.opener = opener
    self.opened = opened
  }

  /// Plans how a reader reads the input.
  func plan(_ reader: any FormatReader) throws(Failure) -> ReadPlan {
    let plan: ReadPlan
    do throws(Failure) {
      plan = try reader.plan(probe)
    } catch {
      // What the reader misses may stand in the file that could not be looked into.
      throw failure ?? error
    }
    if let failure { throw failure }
    return plan
  }

  /// All files of the input; those that formats did not look at are looked into when they are asked.
  var probe: Probe {
    var probe = opened.probe
    for number in opened.set.entries.indices.dropFirst(probe.entries.count) {
      let name = opened.set.entries[number].name
      probe.entries.append(Probe.Entry(name: name) { [self] in start(of: number) })
    }
    probe.hasMore = false
    return probe
  }

  private var failure: Failure? { held.withLock { $0.failure } }

  /// How a file starts; nothing where that, or an earlier file, could not be found out.
  private func start(of number: Int) -> Probe.Entry.Start {
    held.withLock { held in
      guard held.number != number, held.failure == nil else { return held.start }
      held.number = number
      held.start = Probe.Entry.Start(head: [], isWhole: false)
      do throws(Failure) {
        try Cancellation.check()
        held.start = try opener.start(of: opened.set.entries[number], in: opened.set)
      } catch {
        held.failure = error
      }
      return held.start
    }
  }
}
