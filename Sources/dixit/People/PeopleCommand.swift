import ArgumentParser
import DixitKit
import FoundationEssentials
import People

/// Documents or records in, the people of all of them out.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Lists who speaks in a collection, each person once.",
    discussion: """
      Inputs are what `dixit extract` reads, or records that it wrote; texts are
      analysed. A person a line: names, roles with their dates, bodies, counts; those
      of most articles first. The same person under two names is one where roles or
      bodies agree, and two people of one name are two where all speaks for it; your
      own list wins. The order of the input makes no difference.

      EXAMPLES
        dixit people articles/ > people.jsonl
        dixit people --min-articles 2 --format pretty said.jsonl
        dixit people --people people.tsv --format csv news.jsonl.xz > people.csv
        dixit extract articles/ | dixit people
      """
  )

  @OptionGroup var input: InputOptions

  @OptionGroup var people: PeopleOptions

  @Option(help: "jsonl, csv, tsv or pretty.")
  var format = PeopleFormat.jsonl

  @Option(help: ArgumentHelp("Leave out who is in fewer articles.", valueName: "number"))
  var minArticles = 1

  @Option(help: "Documents worked on at a time; the output does not depend on it.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    if minArticles < 1 { throw ValidationError("--min-articles must be at least 1.") }
  }

  func run() throws {
    Interruption.listen()
    Memory.keepFreed()
    let list = try people.list()
    let reader = RecordReader(analyzer: try input.resources.analyzer(), builder: RecordBuilder())
    var run = PeopleRun(
      reader: input.sharedReader(),
      inputSize: FileSize.total(input.inputs),
      collector: PeopleCollector(list: list, lexicon: try input.resources.load { $0 })
    )
    try run.read(OrderedPipeline(jobs: jobs) { reader.read($0) })
    try run.write(format, minArticles: minArticles)
  }
}
