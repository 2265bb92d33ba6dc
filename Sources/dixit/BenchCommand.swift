import ArgumentParser
import DixitKit
import FoundationEssentials
import Text

/// Measures the pipeline on one core.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measures the whole pipeline on one core, stage by stage.",
    discussion: """
      Reads the documents into memory, runs the pipeline over them on one core and
      prints words and bytes a second, nanoseconds a byte for each stage, peak
      memory and the number of attributions.

      EXAMPLES
        dixit bench news.jsonl
        dixit bench --expect 1234 articles/
      """,
    shouldDisplay: false
  )

  @OptionGroup var input: InputOptions

  @Option(help: "Fail unless so many attributions are found in each pass.")
  var expect: Int?

  @Option(help: "Go over the documents so many times; few documents need it to be measured warm.")
  var passes = 1

  @Option(help: "Stop reading after so many documents.")
  var limit: Int?

  func validate() throws {
    if passes < 1 { throw ValidationError("--passes must be at least 1.") }
  }

  func run() throws {
    let analyzer = try input.resources.analyzer()
    var talk = Talk()
    var articles: [Article] = []
    for result in IteratorSequence(input.reader()) {
      switch result {
      case .success(let article): articles.append(article)
      case .failure(let rejection): talk.say("\(rejection)")
      }
      if let limit, articles.count >= limit { break }
    }
    var measurement = PipelineMeasurement()
    for _ in 0..<passes {
      for article in articles { measurement.measure(article, with: analyzer) }
    }
    try OutputStream.standardOutput.write(measurement.report)
    if let expect, measurement.attributions != expect * passes {
      talk.say("\(measurement.attributions) attributions, expected \(expect * passes)")
      throw ExitCode(Outcome.rejected.rawValue)
    }
  }
}

/// What a run of the pipeline took, stage by stage.
struct PipelineMeasurement {
  private(set) var attributions = 0
  private var documents = 0
  private var words = 0
  private var bytes = 0
  private var written = 0
  private var stages: [Analyzer.Stage: Duration] = [:]
  private var record = Duration.zero
  private let clock = ContinuousClock()
  private let builder = RecordBuilder()

  /// Runs the pipeline over an article and adds what it took.
  mutating func measure(_ article: Article, with analyzer: Analyzer) {
    var last = clock.now
    let analysis = analyzer.analyze(article) { stage in
      let now = clock.now
      stages[stage, default: .zero] += now - last
      last = now
    }
    var json = JSONWriter()
    let made = builder.record(of: analysis)
    made.write(to: &json)
    record += clock.now - last
    documents += 1
    attributions += made.attributions.count
    bytes += article.source.count
    written += json.bytes.count
    words += wordCount(of: article.source.bytes)
  }

  /// The figures, one a line.
  var report: String {
    let total = stages.values.reduce(record, +)
    var rows = Analyzer.Stage.allCases.map { ($0.rawValue, stages[$0] ?? .zero) }
    rows.append(("record", record))
    rows.append(("all", total))
    let lines =
      [
        "documents     \(documents)", "words         \(words)", "bytes         \(bytes)",
        "attributions  \(attributions)", "written       \(written) bytes",
        "words/s       \(Int(Double(words) / max(total.seconds, .leastNormalMagnitude)))",
        "bytes/s       \(Int(Double(bytes) / max(total.seconds, .leastNormalMagnitude)))",
        "peak memory   \(PeakMemory.kibibytes.map { "\($0 / 1024) MiB" } ?? "unknown")",
        "ns/byte",
      ]
      + rows.map { name, duration in
        let cost = duration.seconds * 1e9 / Double(max(bytes, 1))
        let figure = fixedPoint(cost, decimals: 1)
        return "  " + name.padded(to: 22 - figure.count) + figure
      }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Duration {
  /// The duration in seconds.
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}

/// The most memory that this process has held.
enum PeakMemory {
  /// What the system gives as `VmHWM`, or nil where it gives none.
  static var kibibytes: Int? {
    guard let status = FileManager.default.contents(atPath: "/proc/self/status") else { return nil }
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }
}
