/// What the command says to the person who runs it, on standard error.
struct Talk {
  /// The time between two progress lines.
  private static let interval = Duration.milliseconds(200)

  private let stream = OutputStream.standardError
  private let showsProgress: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lastShown: ContinuousClock.Instant
  private var hasProgressLine = false

  /// Talk that shows progress if a person looks on and the data goes elsewhere.
  init(progress: Bool = true) {
    showsProgress =
      progress && stream.isTerminal && !OutputStream.standardOutput.isTerminal
    start = clock.now
    lastShown = start
  }

  /// A message on a line of its own.
  mutating func say(_ message: String) {
    clearProgress()
    write(message + "\n")
  }

  /// How far the work has come.
  mutating func progress(documents: Int, rejected: Int) {
    guard showsProgress, clock.now - lastShown > Self.interval else { return }
    lastShown = clock.now
    hasProgressLine = true
    let seconds = max(1, (clock.now - start).components.seconds)
    let rate = Int64(documents) / seconds
    let rejections = rejected == 0 ? "" : ", \(rejected) rejected"
    write("\r\u{1B}[K\(documents) documents (\(rate) a second)\(rejections)")
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
