import Archive
import ArgumentParser
import DixitKit
import FoundationEssentials

/// Documents or records into an archive; what keeps the archive in order.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Stores articles and who says what in them in an archive.",
    discussion: """
      The archive is one file, made if there is none. Inputs are what `dixit extract`
      reads; they are analysed. Records that `dixit extract --with-text` wrote are
      stored as they are. An article that the archive has already, with the same id
      and text, is passed over, so a run that was broken off is simply run again. One
      whose text has changed takes the place of the earlier one; reviews stay. A list
      of people takes the place of an earlier one and holds for all articles.

      EXAMPLES
        dixit index news.dixit articles/
        dixit index news.dixit news.jsonl.xz
        dixit extract --with-text articles/ | dixit index news.dixit
        dixit index --field source=paper news.dixit table.csv
        dixit index news.dixit --people people.tsv
        dixit index --check news.dixit
        dixit index --reviews decisions.jsonl news.dixit
        dixit index --export-reviews news.dixit > gold.jsonl
      """
  )

  @OptionGroup var archive: ArchivePath

  @OptionGroup var input: InputOptions

  @OptionGroup var people: PeopleOptions

  @Flag(help: "Analyse and store again what the archive has already.")
  var renew = false

  @Flag(help: "Look whether the archive is sound; status 1 if it is not.")
  var check = false

  @Option(
    help: ArgumentHelp(
      "Store reviews, a JSON object a line, and acknowledge each on standard output.",
      valueName: "file"
    )
  )
  var reviews: String?

  @Flag(help: "Write the reviewed articles as gold: records with their text, reviews applied.")
  var exportReviews = false

  @Flag(help: "With --export-reviews: only articles of which every attribution was reviewed.")
  var complete = false

  @Option(help: "Documents worked on at a time; the archive does not depend on it.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    let duties = [check, exportReviews, reviews != nil].filter { $0 }.count
    if duties > 1 || duties == 1 && (!input.inputs.isEmpty || people.path != nil || renew) {
      throw ValidationError(
        "--check, --reviews and --export-reviews each take an archive and nothing else."
      )
    }
    if complete, !exportReviews { throw ValidationError("--complete is for --export-reviews.") }
  }

  func run() throws {
    do {
      if check { return try ArchiveUpkeep(path: archive.path).check() }
      if exportReviews {
        return try ArchiveUpkeep(path: archive.path).exportReviews(isComplete: complete)
      }
      if let reviews {
        var lines = try ReviewLines(path: archive.path)
        return try lines.add(reviews)
      }
      let writer = try ArchiveWriter(path: archive.path)
      if people.path != nil {
        try writer.list(try people.people())
        // A list alone asks for no documents.
        if input.inputs.isEmpty { return }
      }
      try index(into: writer)
    } catch let error as ArchiveError {
      throw error.ending()
    }
  }

  private func index(into writer: ArchiveWriter) throws {
    Interruption.listen()
    Memory.keepFreed()
    let indexer = DocumentIndexer(
      analyzer: try input.resources.analyzer(),
      builder: RecordBuilder(),
      renews: renew,
      archive: try ArchiveReader(path: archive.path)
    )
    var run = IndexRun(
      reader: input.sharedReader(),
      inputSize: FileSize.total(input.inputs),
      writer: writer,
      renews: renew
    )
    try run.run(OrderedPipeline(jobs: jobs) { indexer.index($0) })
  }
}
