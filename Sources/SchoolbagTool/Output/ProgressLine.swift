import Glibc
import Pipeline
import Reports
import Synchronization

/// One line on a terminal that tells how far a run is; nothing where there is no terminal.
final class ProgressLine: Sendable {
  private struct State: Sendable {
    var lastShown: ContinuousClock.Instant?
    var isShown = false
  }

  private let terminal: Terminal
  private let total: Int?
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// Prepares a line for a run over `total` bytes, if that is known.
  init(_ terminal: Terminal, total: Int?) {
    self.terminal = terminal
    self.total = total
  }

  /// Shows how far the run is, a few times a second.
  func show(_ progress: RunSettings.Progress) {
    guard terminal.isInteractive, isDue() else { return }
    let now = ContinuousClock.now
    let seconds =
      Double((now - start).components.seconds) + Double((now - start).components.attoseconds)
      * 1e-18
    let rate = Double(progress.bytes) / max(seconds, 0.001)
    var text = "\r\u{1B}[K\(progress.phase): \(Self.size(progress.bytes))"
    if let total, total > 0 {
      text += " of \(Self.size(total)) (\(min(100, progress.bytes * 100 / total)) %)"
      let left = Double(max(0, total - progress.bytes)) / max(rate, 1)
      text += ", \(Int(left) + 1) s left"
    }
    text += ", \(grouped(progress.records)) records, \(Self.size(Int(rate)))/s"
    terminal.say(text)
  }

  /// Shows how many inputs have been converted, a few times a second.
  func show(converted: Int, of count: Int) {
    guard terminal.isInteractive, isDue() else { return }
    terminal.say(
      "\r\u{1B}[Kconverting: \(grouped(converted)) of \(grouped(count)) "
        + "(\(converted * 100 / max(1, count)) %)")
  }

  /// Whether the line is to be written again.
  private func isDue() -> Bool {
    let now = ContinuousClock.now
    return state.withLock { state in
      if let last = state.lastShown, now - last < .milliseconds(200) { return false }
      // Short runs say nothing.
      if state.lastShown == nil, now - start < .milliseconds(500) { return false }
      state.lastShown = now
      state.isShown = true
      return true
    }
  }

  /// Takes the line away.
  func clear() {
    if state.withLock({ $0.isShown }) { terminal.say("\r\u{1B}[K") }
  }

  /// A number of bytes for people.
  static func size(_ bytes: Int) -> String {
    let units = ["B", "KB", "MB", "GB", "TB"]
    var value = Double(bytes)
    var unit = 0
    while value >= 1000, unit < units.count - 1 {
      value /= 1000
      unit += 1
    }
    if unit == 0 { return "\(bytes) B" }
    let tenths = Int(value * 10)
    return "\(tenths / 10).\(tenths % 10) \(units[unit])"
  }
}
