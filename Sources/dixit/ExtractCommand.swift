import ArgumentParser
import DixitKit
import FoundationEssentials
import Lexicon
import Text

/// Documents in, a record a document out.
struct ExtractCommand: AsyncParsableCommand {
  /// The form of what is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl, pretty
  }

  /// A class that is left out unless asked for.
  enum Included: String, CaseIterable, ExpressibleByArgument {
    case thought
  }

  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Finds who said what: documents in, one record a document out.",
    discussion: """
      Reads text files, folders of them, JSON Lines and JSON arrays of {"text": …}
      objects, or standard input, and writes a JSON object a line, in the order of
      the input. What can't be read is named on standard error, and the rest is
      done all the same.

      EXAMPLES
        dixit extract story.txt
        dixit extract articles/ more.jsonl > said.jsonl
        dixit extract --format pretty story.txt
        zcat news.jsonl.gz | dixit extract --field text=body --min-confidence 0.9
        dixit extract --all-quotes --with-text --rejects bad.jsonl news.jsonl
      """
  )

  @OptionGroup var input: InputOptions

  @Option(help: "What to write: jsonl for programs, pretty for people.")
  var format = Format.jsonl

  @Option(help: "What offsets count: scalars (code points), utf8 or utf16.")
  var offsets = OffsetUnit.scalars

  @Option(help: "Another class to give: thought (belief, wish, intention).")
  var include: [Included] = []

  @Option(help: "Leave out attributions below this confidence, 0 to 1.")
  var minConfidence = 0.0

  @Flag(
    help: """
      Give each quotation behind a sentence’s end as an attribution of its own, as some gold data \
      has it: “A,” he said. “B.”
      """
  )
  var splitQuotations = false

  @Flag(help: "List every quoted stretch with its role and why.")
  var allQuotes = false

  @Flag(help: "Repeat each document’s text in its record.")
  var withText = false

  @Option(help: ArgumentHelp("Also write what was rejected to a file.", valueName: "file"))
  var rejects: String?

  @Option(help: "Documents worked on at a time; the output does not depend on it.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    if !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence must be from 0 to 1.")
    }
  }

  func run() async throws {
    let analyzer = try input.resources.analyzer()
    let render = renderer()
    var reader = input.reader()
    var sink = try ExtractionSink(rejects: rejects)
    let pipeline = OrderedPipeline(jobs: jobs) { render(analyzer.analyze($0)) }
    do {
      try await pipeline.run(&reader) { result throws(OutputStream.Failure) in
        try sink.take(result)
      }
    } catch let failure as OutputStream.Failure {
      try sink.end(after: failure)
    }
    try sink.end()
  }

  private func renderer() -> @Sendable (Analysis) -> [UInt8] {
    var options = RecordBuilder.Options()
    options.offsets = offsets
    options.minimumConfidence = minConfidence
    options.splitsQuotations = splitQuotations
    options.hasQuotes = allQuotes
    options.hasText = withText
    if include.contains(.thought) { options.classes.insert(.thought) }
    let builder = RecordBuilder(options: options)
    switch format {
    case .jsonl:
      return { analysis in
        var json = JSONWriter()
        builder.record(of: analysis).write(to: &json)
        json.newline()
        return json.bytes
      }
    case .pretty:
      let printer = PrettyPrinter(style: .ofTerminal, options: options)
      return { Array(printer.page(of: $0).utf8) }
    }
  }
}
