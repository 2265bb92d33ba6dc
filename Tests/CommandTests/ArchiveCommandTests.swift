import Foundation
import TestSupport
import Testing

@Suite struct ArchiveCommandTests {
  private static let articles = """
    {"id":"gull-1","title":"Ferry","date":"2026-02-09","url":"https://gull.example/1","source":"The Gull",\
    "text":"“The ferry will never leak again,” said Mayor Ada Roth. It leaked."}
    {"id":"post-1","date":"2026-03-01","source":"Harbour Post",\
    "text":"“The ferry will never leak again!” Ada Roth told the council. Bo Lind said that it would sink."}

    """

  /// An archive of two articles, gone with its folder when the test ends.
  private final class News {
    let scratch: Scratch
    let path: String

    init() throws {
      scratch = try Scratch()
      path = scratch.path + "/news.dixit"
      let result = try Command.dixit("index", path, input: ArchiveCommandTests.articles)
      #expect(result.status == 0)
      #expect(result.output == "")
      #expect(result.errors.hasPrefix("2 articles added, 0 changed, 0 known, 3 attributions"))
    }

    func search(_ arguments: String...) throws -> Command.Result {
      let line = arguments.map { "'\($0)'" }.joined(separator: " ")
      return try Command.shell("\"$DIXIT\" search '\(path)' \(line)")
    }
  }

  private func hits(_ result: Command.Result) throws -> [[String: Any]] {
    try result.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func `what was stored is found, with its article and speaker`() throws {
    let news = try News()
    let result = try news.search("ferries", "leak", "--to", "2026-02")
    #expect(result.status == 0)
    let hit = try #require(try hits(result).first)
    let article = try #require(hit["article"] as? [String: Any])
    #expect(article["id"] as? String == "gull-1")
    #expect(article["title"] as? String == "Ferry")
    #expect(article["outlet"] as? String == "The Gull")
    #expect(article["url"] as? String == "https://gull.example/1")
    #expect((hit["speaker"] as? [String: Any])?["name"] as? String == "Ada Roth")
    #expect(hit["kind"] as? String == "direct")
    #expect(hit["text"] as? String == "“The ferry will never leak again,”")
  }

  @Test func `both outlets have the quotation, in one cluster and by one person`() throws {
    let news = try News()
    let found = try hits(try news.search("--speaker", "roth"))
    #expect(found.count == 2)
    #expect(Set(found.compactMap { $0["cluster"] as? Int }).count == 1)
    #expect(
      Set(found.compactMap { ($0["speaker"] as? [String: Any])?["id"] as? String }).count == 1
    )
  }

  @Test func `again changes nothing, and records do as well as articles`() throws {
    let news = try News()
    let again = try Command.dixit("index", news.path, input: Self.articles)
    #expect(again.errors.hasPrefix("0 articles added, 0 changed, 2 known, 0 attributions"))
    let records = try Command.dixit("extract", "--with-text", input: Self.articles)
    let fromRecords = try Command.dixit(
      "index",
      news.scratch.path + "/b.dixit",
      input: records.output
    )
    #expect(fromRecords.errors.hasPrefix("2 articles added, 0 changed, 0 known, 3 attributions"))
    for archive in [news.path, news.scratch.path + "/b.dixit"] {
      let check = try Command.dixit("index", "--check", archive)
      #expect(check.status == 0)
      #expect(check.errors.contains("sound: 2 articles, 3 attributions"))
    }
  }

  @Test func `records without text and bad lines are named, the rest is stored`() throws {
    let scratch = try Scratch()
    let records = try Command.dixit("extract", input: Self.articles)
    let result = try Command.dixit(
      "index",
      scratch.path + "/a.dixit",
      input: records.output + "{broken\n" + Self.articles
    )
    #expect(result.status == 1)
    #expect(result.errors.contains("stdin:1: a record without its text"))
    #expect(result.errors.contains("stdin:3: broken JSON"))
    #expect(result.errors.contains("2 articles added"))
  }

  @Test func `a table and a page have every hit`() throws {
    let news = try News()
    let table = try news.search("ferry", "--format", "csv")
    #expect(table.output.hasPrefix("article,title,date,outlet,url,attribution,kind,"))
    #expect(table.output.components(separatedBy: "\r\n").count == 4)
    let page = try news.search("ferry", "--format", "pretty")
    #expect(page.output.contains("gull-1 · Ferry · 2026-02-09 · The Gull"))
    #expect(page.output.contains("Ada Roth — said"))
    #expect(!page.output.contains("\u{1B}"))
    let nothing = try news.search("nought", "--format", "pretty")
    #expect((nothing.status, nothing.output) == (0, "nothing found\n"))
  }

  @Test func `every form of a search tells how and when it was said`() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/x.dixit"
    let article = """
      {"id":"pier","date":"2026-02-11","text":"“The pier is closed,” Ada Roth said in a statement on \
      Monday. “It will open again,” said Bo Lind."}

      """
    #expect(try Command.dixit("index", path, input: article).status == 0)
    let found = try hits(try Command.dixit("search", path, "pier"))
    let when = try #require(found.first?["when"] as? [String: Any])
    #expect(when["text"] as? String == "on Monday")
    #expect(when["date"] as? String == "2026-02-09")
    let medium = try #require(found.first?["medium"] as? [[String: Any]])
    #expect(medium.map { $0["text"] as? String } == ["in a statement"])
    // The same members, with the same values, as in the record.
    let record = try #require(try hits(try Command.dixit("extract", input: article)).first)
    let attribution = try #require((record["attributions"] as? [[String: Any]])?.first)
    #expect(attribution["when"] as? NSDictionary == when as NSDictionary)
    #expect(attribution["medium"] as? NSArray == medium as NSArray)
    let other = try #require(try hits(try Command.dixit("search", path, "open")).first)
    #expect(other["when"] == nil && other["medium"] == nil)
    let table = try Command.dixit("search", path, "pier", "--format", "csv").output
    #expect(table.contains(",score,medium,medium_spans,when,when_spans,when_date\r\n"))
    #expect(table.contains(",in a statement,36-50,on Monday,51-60,2026-02-09\r\n"))
    let blank = try Command.dixit("search", path, "open", "--format", "csv").output
    #expect(blank.hasSuffix(",,,,,\r\n"))
    let page = try Command.dixit("search", path, "pier", "--format", "pretty").output
    #expect(page.contains("[a1: direct, in a statement, on Monday (2026-02-09), 0."))
  }

  @Test func `reviews are acknowledged and become gold`() throws {
    let news = try News()
    let reviews = try news.scratch.write(
      "reviews.jsonl",
      """
      {"article":"gull-1","attribution":"a1","decision":"correct","speaker":"Ida Roth","note":"her sister"}
      {"article":"gull-1","attribution":"a9","decision":"confirm"}
      {"article":"gull-1","attribution":"a1","decision":"shrug"}

      """
    )
    let stored = try Command.dixit("index", "--reviews", reviews, news.path)
    #expect(stored.status == 1)
    #expect(stored.lines.count == 1)
    #expect(stored.output.hasPrefix("{\"review\":1,\"article\":\"gull-1\",\"at\":\"20"))
    #expect(stored.errors.contains("reviews.jsonl:2: no a9 of gull-1 in the archive"))
    #expect(stored.errors.contains("reviews.jsonl:3: no decision `shrug`"))
    let gold = try Command.dixit("index", "--export-reviews", "--complete", news.path)
    #expect(gold.lines.count == 1)
    #expect(gold.output.contains("\"name\":\"Ida Roth\""))
    let file = try news.scratch.write("gold.jsonl", gold.output)
    let score = try Command.dixit("evaluate", file, file)
    #expect(score.status == 0)
  }

  @Test func `a list of people wins`() throws {
    let news = try News()
    let people = try news.scratch.write("people.tsv", "id\tnames\nmayor-roth\tAda Roth\n")
    #expect(try Command.dixit("index", news.path, "--people", people).status == 0)
    let found = try hits(try news.search("--person", "mayor-roth"))
    #expect(found.count == 2)
    let bad = try news.scratch.write("bad.tsv", "id\tcolour\n")
    let refused = try Command.dixit("index", news.path, "--people", bad)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("bad.tsv: line 1: no column “colour”"))
  }

  @Test func `what is no archive is refused with status 74`() throws {
    let scratch = try Scratch()
    let text = try scratch.write("text.txt", "It is no archive, whatever it is called.")
    for path in [text, scratch.path + "/none.dixit"] {
      for arguments in [["search", path], ["index", "--check", path]] {
        let line = arguments.map { "'\($0)'" }.joined(separator: " ")
        let result = try Command.shell("\"$DIXIT\" \(line)")
        #expect(result.status == 74)
        #expect(result.errors.contains(path))
      }
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/none.dixit"))
  }

  @Test(arguments: [
    ["index"], ["search"], ["index", "x", "--jobs", "0"], ["index", "--check", "x", "y"],
    ["index", "--complete", "x"], ["index", "--check", "--export-reviews", "x"],
    ["search", "x", "--from", "May"], ["search", "x", "--to", "2026-13"],
    ["search", "x", "--limit", "0"], ["search", "x", "--offset", "-1"],
    ["search", "x", "--kind", "loud"], ["search", "x", "--min-confidence", "2"],
  ])
  func `wrong usage is status 64`(arguments: [String]) throws {
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    let result = try Command.shell("\"$DIXIT\" \(line) < /dev/null")
    #expect(result.status == 64)
    #expect(result.output == "")
  }
}
