import ArgumentParser
import DixitKit

/// What speaks for each attribution, for the tool that fits the calibration.
struct ScoresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scores",
    abstract: "Writes what speaks for each attribution, for the tool that fits the calibration.",
    discussion: """
      A line a document: {"id","attributions":[{"content","source","terms"},…]}.

      EXAMPLES
        dixit train scores gold.jsonl --model new.model > scores.jsonl
      """
  )

  @OptionGroup var input: InputOptions

  func run() throws {
    let analyzer = try input.resources.analyzer()
    let export = ScoreExport()
    var sink = try ExtractionSink(rejects: nil)
    do throws(OutputStream.Failure) {
      for result in IteratorSequence(input.reader()) {
        try sink.take(result.map { export.line(analyzer.analyze($0)) })
      }
    } catch {
      try sink.end(after: error)
    }
    try sink.end()
  }
}
