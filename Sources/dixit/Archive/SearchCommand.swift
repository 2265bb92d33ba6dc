import Archive
import ArgumentParser
import DixitKit

/// Statements of an archive that fit what is asked for.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds statements in an archive.",
    discussion: """
      WORDS are words of what is said, each found by its stem ("leak" finds "leaking"),
      “phrases” in quotation marks and prefixes*; all of them must occur. The best
      ones come first; without WORDS the latest. Dates are ISO dates (2026, 2026-02,
      2026-02-09); articles of unknown date are not within any range.

      EXAMPLES
        dixit search news.dixit --format pretty ferry
        dixit search news.dixit '"harbour master" drink*' --from 2026-01 --to 2026-03
        dixit search news.dixit --speaker 'Ada Roth' --kind direct --format csv
        dixit search news.dixit ferry --outlet 'The Gull' --min-confidence 0.9
      """
  )

  @OptionGroup var archive: ArchivePath

  @Argument(help: ArgumentHelp("Words, phrases and prefixes.", valueName: "words"))
  var words: [String] = []

  @Option(help: ArgumentHelp("Who speaks, by any name.", valueName: "name"))
  var speaker: String?

  @Option(help: ArgumentHelp("Who speaks, by the archive’s id.", valueName: "id"))
  var person: String?

  @Option(help: ArgumentHelp("Who is told.", valueName: "words"))
  var addressee: String?

  @Option(help: ArgumentHelp("The first day.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("The last day.", valueName: "date"))
  var to: String?

  @Option(help: ArgumentHelp("Who published it.", valueName: "name"))
  var outlet: String?

  @Option(help: "direct, mixed or indirect.")
  var kind: StatementKind?

  @Option(help: "Leave out attributions below this confidence, 0 to 1.")
  var minConfidence: Double?

  @Option(help: "How many to give.")
  var limit = 20

  @Option(help: "How many to pass over first.")
  var offset = 0

  @Option(help: "jsonl, csv or pretty.")
  var format = SearchFormat.jsonl

  func validate() throws {
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence must be from 0 to 1.")
    }
    if !(1...ArchiveReader.mostHits).contains(limit) {
      throw ValidationError("--limit must be from 1 to \(ArchiveReader.mostHits).")
    }
    if offset < 0 { throw ValidationError("--offset must be at least 0.") }
    for (name, date) in [("--from", from), ("--to", to)] {
      if let date, !SearchQuery.isDate(date) {
        throw ValidationError("\(name) must be 2026, 2026-02 or 2026-02-09, not “\(date)”.")
      }
    }
  }

  func run() throws {
    let reader = try archive.reader()
    do {
      let hits = try reader.search(query)
      try OutputStream.standardOutput.write(format.page(hits))
    } catch let error as ArchiveError {
      throw error.ending()
    } catch OutputStream.Failure.closed {
      return
    }
  }

  private var query: SearchQuery {
    var query = SearchQuery()
    // The shell has taken marks away around an argument of several words; it is words all the same.
    query.words = words.isEmpty ? nil : words.joined(separator: " ")
    query.speaker = speaker
    query.person = person
    query.addressee = addressee
    query.from = from
    query.to = to
    query.outlet = outlet
    query.kind = kind?.rawValue
    query.minimumConfidence = minConfidence
    query.limit = limit
    query.offset = offset
    return query
  }
}

/// How much of what is said is quoted.
enum StatementKind: String, CaseIterable, ExpressibleByArgument {
  case direct, mixed, indirect
}
