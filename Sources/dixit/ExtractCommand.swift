import ArgumentParser
import DixitKit
import FoundationEssentials
import Lexicon
import Text

/// Documents in, a record a document out.
struct ExtractCommand: AsyncParsableCommand {
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
        dixit extract --format html articles/ > said.html
        dixit extract --format brat --output said/ articles/
        zcat news.jsonl.gz | dixit extract --field text=body --min-confidence 0.9
        dixit extract --all-quotes --with-text --rejects bad.jsonl news.jsonl
      """
  )

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp(OutputFormat.help))
  var format = OutputFormat.jsonl

  @Option(help: ArgumentHelp("The folder to write to, for --format brat.", valueName: "dir"))
  var output: String?

  @Option(
    help: "What offsets count: scalars (code points), utf8 or utf16; jsonl, csv and tsv only."
  )
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
    if format.isFolder, output == nil {
      throw ValidationError(
        "--format \(format.rawValue) writes files: give a folder with --output."
      )
    }
    if !format.isFolder, output != nil {
      throw ValidationError("--output is for --format brat.")
    }
    if !format.hasUnits, offsets != .scalars {
      throw ValidationError("--format \(format.rawValue) counts code points: leave out --offsets.")
    }
  }

  func run() async throws {
    let analyzer = try input.resources.analyzer()
    let (format, builder) = (format.documentFormat, builder)
    var reader = input.reader()
    var sink = try ExtractionSink(rejects: rejects)
    let pipeline = OrderedPipeline(jobs: jobs) {
      format.render(RecordedDocument(analyzer.analyze($0), builder: builder))
    }
    do {
      var formatted = try FormattedOutput(format, folder: output)
      try sink.write(formatted.begin())
      try await pipeline.run(&reader) { result throws(OutputStream.Failure) in
        switch result {
        case .success(let document): try sink.take(.success(formatted.take(document)))
        case .failure(let rejection): try sink.take(.failure(rejection))
        }
      }
      try sink.write(formatted.end())
    } catch let failure as OutputStream.Failure {
      try sink.end(after: failure)
    }
    try sink.end()
  }

  /// What makes the records.
  private var builder: RecordBuilder {
    var options = RecordBuilder.Options()
    options.offsets = offsets
    options.minimumConfidence = minConfidence
    options.splitsQuotations = splitQuotations
    options.hasQuotes = allQuotes
    options.hasText = withText
    if include.contains(.thought) { options.classes.insert(.thought) }
    return RecordBuilder(options: options)
  }
}
