import DixitKit

/// What the command says to the person who runs it, on standard error.
struct Talk {
  /// The time between two progress lines on a terminal.
  private static let interval = Duration.milliseconds(200)
  /// The time between two lines where nobody looks on; a day's run then has some 1,400.
  private static let plainInterval = Duration.seconds(60)
  /// How many signs the bar is long.
  private static let barLength = 20

  private let stream = OutputStream.standardError
  private let showsBar: Bool
  private let showsLines: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lastShown: ContinuousClock.Instant
  private var hasProgressLine = false

  /// Talk that shows progress if a person looks on and the data goes elsewhere; a long run's does
  /// always, in plain lines where no terminal is.
  init(progress: Bool = true, isLongRun: Bool = false) {
    showsBar =
      progress && stream.isTerminal && (isLongRun || !OutputStream.standardOutput.isTerminal)
    showsLines = isLongRun && !stream.isTerminal
    start = clock.now
    lastShown = start
  }

  /// Seconds since it was made.
  var seconds: Double {
    let (seconds, attoseconds) = (clock.now - start).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  /// A message on a line of its own.
  mutating func say(_ message: String) {
    clearProgress()
    write(message + "\n")
  }

  /// How far the work has come.
  mutating func progress(documents: Int, rejected: Int) {
    var progress = Progress()
    progress.counts.documents = documents
    progress.counts.rejected = rejected
    show(progress)
  }

  /// Shows how far the work has come, if it is time to.
  mutating func show(_ progress: Progress) {
    guard showsBar || showsLines else { return }
    guard clock.now - lastShown > (showsBar ? Self.interval : Self.plainInterval) else { return }
    lastShown = clock.now
    let line = progress.line(seconds: seconds)
    if showsBar {
      hasProgressLine = true
      write("\r\u{1B}[K" + Self.bar(progress.share) + line)
    } else {
      write(line + "\n")
    }
  }

  private static func bar(_ share: Double?) -> String {
    guard let share else { return "" }
    let filled = min(barLength, Int(share * Double(barLength)))
    return "["
      + String(repeating: "#", count: filled)
      + String(repeating: "-", count: barLength - filled) + "] "
  }

  /// Takes the progress line away.
  mutating func clearProgress() {
    if hasProgressLine { write("\r\u{1B}[K") }
    hasProgressLine = false
  }

  private func write(_ string: String) {
    do throws(OutputStream.Failure) {
      try stream.write(string)
    } catch {
      // Nobody is left who could be told.
    }
  }
}
