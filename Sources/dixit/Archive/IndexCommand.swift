import Archive
import ArgumentParser
import DixitKit
import FoundationEssentials

/// Documents or records into an archive.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Stores articles and who says what in them in an archive.",
    discussion: """
      The archive is one file, made if there is none. Inputs are what `dixit extract`
      reads; they are analysed. Records that `dixit extract --with-text` wrote are
      stored as they are. An article that the archive has already, with the same id
      and text, is passed over, so a run that was broken off is simply run again. One
      whose text has changed takes the place of the earlier one; reviews stay.

      EXAMPLES
        dixit index news.dixit articles/
        dixit index news.dixit news.jsonl.xz
        dixit extract --with-text articles/ | dixit index news.dixit
        dixit index --field source=paper news.dixit table.csv
      """
  )

  @OptionGroup var archive: ArchivePath

  @OptionGroup var input: InputOptions

  @Flag(help: "Analyse and store again what the archive has already.")
  var renew = false

  @Option(help: "Documents worked on at a time; the archive does not depend on it.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }

  func run() throws {
    Interruption.listen()
    Memory.keepFreed()
    let writer = try archive.writer()
    let indexer = DocumentIndexer(
      analyzer: try input.resources.analyzer(),
      builder: RecordBuilder(),
      renews: renew,
      archive: try archive.reader()
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
