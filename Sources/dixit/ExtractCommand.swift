import ArgumentParser
import DixitKit
import FoundationEssentials
import Lexicon
import People
import Text

/// Documents in, a record a document out.
struct ExtractCommand: ParsableCommand {
  /// A class that is left out unless asked for.
  enum Included: String, CaseIterable, ExpressibleByArgument {
    case thought
  }

  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Finds who said what: documents in, one record a document out.",
    discussion: """
      Reads text files, folders of them, JSON Lines and JSON arrays of {"text": …}
      objects, tables (CSV, TSV) with a header, brat folders, web archives (WARC) or
      standard input, each also compressed (gzip, zstd, xz, bzip2), and writes a JSON
      object a line, in the order of the input. What can't be read is named on
      standard error, and the rest is done all the same.

      With --output it writes compressed parts and a manifest; a run that was broken
      off goes on with --resume. SIGUSR1 makes it tell how far it is, SIGINT and SIGTERM
      end it cleanly, with status 130 and 143.

      EXAMPLES
        dixit extract story.txt
        dixit extract articles/ more.jsonl.gz > said.jsonl
        dixit extract --format pretty story.txt
        dixit extract --format html articles/ > said.html
        dixit extract --format brat --output said/ articles/
        dixit extract --field text=body --min-confidence 0.9 table.csv
        dixit extract --people people.tsv articles/ > said.jsonl
        dixit extract --all-quotes --with-text --rejects bad.jsonl news.jsonl
        dixit extract crawl.warc.gz --output said/ --rejects bad.jsonl
        dixit extract crawl.warc.gz --output said/ --rejects bad.jsonl --resume
      """
  )

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp(OutputFormat.help))
  var format = OutputFormat.jsonl

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

  @Flag(
    help: """
      Mend damaged text first (wrong charset, HTML’s &amp;, soft hyphens, line ends); the record says \
      what was changed and repeats the text that its offsets count in.
      """
  )
  var repair = false

  @OptionGroup var people: PeopleOptions

  @Flag(help: "Say of each named speaker who it is across documents: a member “person”.")
  var personIds = false

  @Option(help: ArgumentHelp("Also write what was rejected to a file.", valueName: "file"))
  var rejects: String?

  @Option(help: "Documents worked on at a time; the output does not depend on it.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup(title: "Long runs") var batch: BatchOptions

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    if !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence must be from 0 to 1.")
    }
    if format.isFolder, batch.output == nil {
      throw ValidationError(
        "--format \(format.rawValue) writes files: give a folder with --output."
      )
    }
    if format != .jsonl, !format.isFolder, batch.output != nil {
      throw ValidationError(
        """
        --output writes parts of jsonl, or a folder with --format brat. For \(format.rawValue), send \
        standard output to a file: dixit extract --format \(format.rawValue) … > said.\(format.rawValue)
        """
      )
    }
    if format != .jsonl, batch.resume {
      throw ValidationError("--resume is for jsonl.")
    }
    if format != .jsonl, batch.partDocuments != nil {
      throw ValidationError("--part-documents is for jsonl.")
    }
    if !format.hasUnits, offsets != .scalars {
      throw ValidationError("--format \(format.rawValue) counts code points: leave out --offsets.")
    }
  }

  func run() throws {
    Interruption.listen()
    Memory.keepFreed()
    let analyzer = try input.resources.analyzer()
    let ties = try personIds || people.path != nil ? PersonTies(people.list()) : nil
    let reader = input.sharedReader()
    var run = ExtractionRun(
      reader: reader,
      inputSize: FileSize.total(input.inputs),
      talk: Talk(isLongRun: isLongRun)
    )
    guard let sink = try run.open({ try sink(reader) }) else { return }
    let (format, builder) = (format.documentFormat, builder)
    let (repairs, wantsDigest) = (repair, isLongRun)
    try run.run(
      OrderedPipeline(jobs: jobs) { input in
        ExtractionResult(of: input, wantsDigest: wantsDigest) { article in
          ExtractedDocument(
            analyzer.analyze(repairs ? article.repaired() : article),
            builder: builder,
            ties: ties,
            format: format
          )
        }
      },
      into: sink
    )
  }

  /// Whether it writes parts and a manifest.
  private var isLongRun: Bool { batch.output != nil && format == .jsonl }

  /// Where the results go; behind what an earlier run has done, if this one goes on with it.
  ///
  /// Nil if the command was asked to end meanwhile.
  private func sink(_ reader: SharedReader) throws -> (any ResultSink)? {
    let inputs = input.inputs.isEmpty ? ["-"] : input.inputs
    let read = inputs + (people.path.map { [$0] } ?? [])
    try OutputPlaces(inputs: read, output: batch.output, rejects: rejects).check()
    guard let path = batch.output, isLongRun else {
      if let folder = batch.output { try OutputPlaces.checkIsEmpty(folder) }
      let output = try FormattedOutput(format.documentFormat, folder: batch.output)
      return try StreamSink(output, rejects: rejects)
    }
    let folder = try StoredFolder(path)
    let manifest = try Resumption.manifest(
      in: folder,
      identity: try Manifest.Identity(input: input, options: identifyingOptions()),
      resumes: batch.resume
    )
    if let rejects { try Resumption.checkRejects(rejects, of: manifest) }
    if manifest.complete {
      return try Resumption.checkComplete(manifest, in: reader)
        ? CompleteRun(folder: path, counts: manifest.totals) : nil
    }
    if !(try Resumption.skip(manifest.parts, in: reader)) { return nil }
    let options = PartSink.Options(
      folder: path,
      rejects: rejects,
      documentsPerPart: batch.documentsPerPart
    )
    return try PartSink(options, folder: folder, manifest: manifest)
  }

  /// The options that the output depends on, as the manifest has them.
  private func identifyingOptions() throws -> [String: String] {
    var options = input.identifyingOptions
    options["offsets"] = offsets.rawValue
    options["include"] = include.isEmpty ? nil : include.map(\.rawValue).joined(separator: ",")
    options["min-confidence"] = "\(minConfidence)"
    options["split-quotations"] = splitQuotations ? "yes" : nil
    options["all-quotes"] = allQuotes ? "yes" : nil
    options["with-text"] = withText ? "yes" : nil
    options["repair"] = repair ? "yes" : nil
    options["rejects"] = rejects
    options["people"] = try people.path.map { "\($0) \(try Digest.ofFile($0))" }
    options["person-ids"] = personIds ? "yes" : nil
    options["part-documents"] = "\(batch.documentsPerPart)"
    return options
  }

  /// What makes the records.
  private var builder: RecordBuilder {
    var options = RecordBuilder.Options()
    options.offsets = offsets
    options.minimumConfidence = minConfidence
    options.splitsQuotations = splitQuotations
    options.hasQuotes = allQuotes
    options.hasText = withText || repair
    if include.contains(.thought) { options.classes.insert(.thought) }
    return RecordBuilder(options: options)
  }
}
