import ByteIO
import Findings
import FormatKit
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
    var probe = opened.probe
    for number in probe.entries.indices.dropFirst(InputOpener.filesLookedInto) {
      probe.entries[number] = Probe.Entry(name: probe.entries[number].name) { [self] in
        start(of: number)
      }
    }
    let plan = try reader.plan(probe)
    if let failure = held.withLock({ $0.failure }) { throw failure }
    return plan
  }

  private func start(of number: Int) -> Probe.Entry.Start {
    held.withLock { held in
      if held.number == number { return held.start }
      held.number = number
      held.start = Probe.Entry.Start(head: [], isWhole: false)
      do throws(Failure) {
        held.start = try opener.start(of: opened.set.entries[number], in: opened.set)
      } catch {
        held.failure = held.failure ?? error
      }
      return held.start
    }
  }
}
