import DixitKit
import Foundation
import TestSupport
import Testing

@Suite struct PeopleCommandTests {
  private static let news = """
    {"id":"gull-1","date":"2026-02-09","text":"“It leaks,” said Mayor Ada Roth. “It sinks,” said Bo Lind."}
    {"id":"gull-2","date":"1998-02-09","text":"“It floats,” said Ada Roth. An official said that it rained."}

    """
  private static let list = """
    id\tnames\tdates\twikidata
    roth-younger\tAda Roth|Roth\t2000/\tQ7

    """

  private func records(_ result: Command.Result) throws -> [AttributionRecord] {
    try result.lines.map {
      try JSONDecoder().decode(AttributionRecord.self, from: Data($0.utf8))
    }
  }

  private func people(_ result: Command.Result) throws -> [[String: String]] {
    try records(result).map { record in
      Dictionary(record.speakers.map { ($0.name, $0.person ?? "-") }) { $1 }
    }
  }

  @Test func `a listed person wins over the guess, and the record reads back`() throws {
    let scratch = try Scratch()
    let list = try scratch.write("people.tsv", Self.list)
    let guessed = try people(try Command.dixit("extract", "--person-ids", input: Self.news))
    let result = try Command.dixit("extract", "--people", list, input: Self.news)
    #expect(result.status == 0)
    let tied = try people(result)
    #expect(tied[0]["Ada Roth"] == "roth-younger")
    #expect(tied[0]["Bo Lind"] == guessed[0]["Bo Lind"])
    // The list's Ada Roth did not speak yet.
    #expect(tied[1]["Ada Roth"] == guessed[1]["Ada Roth"])
    #expect(guessed[0]["Ada Roth"] == guessed[1]["Ada Roth"])
    #expect(guessed[0]["Ada Roth"]?.hasPrefix("ada-roth-") == true)
    #expect(tied[1].filter { $0.value == "-" }.count == 1)
    let speakers = try records(result).flatMap(\.speakers)
    #expect(speakers.compactMap(\.wikidata) == ["Q7"])
  }

  @Test func `but for its two members the record is the one without a list`() throws {
    let plain = try Command.dixit("extract", input: Self.news)
    #expect(!plain.output.contains("\"person\":"))
    let tied = try Command.dixit("extract", "--person-ids", input: Self.news)
    let stripped = tied.output.replacing(#/,"person":"[^"]*"/#, with: "")
    #expect(tied.output != plain.output)
    #expect(stripped == plain.output)
  }

  @Test(arguments: ["csv", "html", "citron", "tei"])
  func `other forms are the same with a list`(format: String) throws {
    let scratch = try Scratch()
    let list = try scratch.write("people.tsv", Self.list)
    let plain = try Command.dixit("extract", "--format", format, input: Self.news)
    let tied = try Command.dixit(
      "extract",
      "--format",
      format,
      "--people",
      list,
      input: Self.news
    )
    #expect(tied.output == plain.output)
  }

  @Test func `evaluate does not look at who is who across documents`() throws {
    let scratch = try Scratch()
    let news = try scratch.write("news.jsonl", Self.news)
    let scores = try ["", "--person-ids"].map { flag in
      try Command.shell(
        "cd '\(scratch.path)'; \"$DIXIT\" extract \(flag) '\(news)' > said.jsonl; "
          + "\"$DIXIT\" extract '\(news)' --with-text > gold.jsonl; "
          + "\"$DIXIT\" evaluate gold.jsonl said.jsonl"
      )
    }
    #expect(scores.map(\.status) == [0, 0])
    #expect(scores[0].output == scores[1].output)
  }

  @Test(arguments: [
    ("id\tcolour\nx\tred\n", Int32(1), "line 1: no column “colour”"),
    ("id\tnames\nx\tAda\nx\tBo\n", 1, "line 3: the id x stands twice"),
  ])
  func `a list with a mistake is named with its line`(
    table: String,
    status: Int32,
    reason: String
  ) throws {
    let scratch = try Scratch()
    let list = try scratch.write("people.tsv", table)
    let result = try Command.dixit("extract", "--people", list, input: Self.news)
    #expect(result.status == status)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("\(list): \(reason)"))
    let missing = try Command.dixit("extract", "--people", list + "x", input: Self.news)
    #expect(missing.status == 74)
  }

  @Test func `a long run goes on only with the same list`() throws {
    let scratch = try Scratch()
    let list = try scratch.write("people.tsv", Self.list)
    let news = try scratch.write("news.jsonl", Self.news)
    let run = ["extract", news, "--output", scratch.path + "/said", "--people", list]
    #expect(try Command.dixit(arguments: run).status == 0)
    #expect(try Command.dixit(arguments: run + ["--resume"]).status == 0)
    _ = try scratch.write("people.tsv", Self.list + "lind\tBo Lind\n")
    #expect(try Command.dixit(arguments: run + ["--resume"]).status == 64)
  }

  private func ids(_ result: Command.Result) throws -> [String] {
    try result.lines.map { line in
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require((json as? [String: Any])?["id"] as? String)
    }
  }

  @Test func `people are listed, from articles and from records alike, as the archive has them`()
    throws
  {
    let scratch = try Scratch()
    let news = try scratch.write("news.jsonl", Self.news)
    let fromTexts = try Command.dixit("people", news)
    #expect(fromTexts.status == 0)
    #expect(fromTexts.errors.hasPrefix("2 people and bodies in 2 articles, 0 rejected"))
    let line = try #require(fromTexts.lines.first)
    #expect(line.hasPrefix(#"{"id":"ada-roth-"#))
    #expect(
      line.contains(
        #","name":"Ada Roth","type":"person","listed":false,"articles":2,"attributions":2,"#
          + #""first":"1998-02-09","last":"2026-02-09","#
      )
    )
    #expect(line.contains(#"{"role":"Mayor","first":"2026-02-09","last":"2026-02-09","count":1}"#))
    for options in ["", "--with-text", "--person-ids"] {
      let piped = try Command.shell(
        "\"$DIXIT\" extract \(options) '\(news)' | \"$DIXIT\" people --jobs 1"
      )
      #expect(piped.output == fromTexts.output)
    }
    let archived = try Command.shell(
      "\"$DIXIT\" index '\(scratch.path)/news.dixit' '\(news)'; "
        + "\"$DIXIT\" search '\(scratch.path)/news.dixit'"
    )
    for id in try ids(fromTexts) { #expect(archived.output.contains("\"id\":\"\(id)\"")) }
  }

  @Test func `a list wins, and few articles are left out if asked`() throws {
    let scratch = try Scratch()
    let list = try scratch.write("people.tsv", Self.list)
    let listed = try Command.dixit("people", "--people", list, input: Self.news)
    #expect(try ids(listed).contains("roth-younger"))
    #expect(listed.output.contains(#""wikidata":"Q7","listed":true"#))
    let frequent = try Command.dixit("people", "--min-articles", "2", input: Self.news)
    #expect(frequent.lines.count == 1)
    #expect(try Command.dixit("people", "--min-articles", "0", input: Self.news).status == 64)
  }

  @Test func `tables and the page show the same people`() throws {
    let csv = try Command.dixit("people", "--format", "csv", input: Self.news)
    #expect(csv.output.hasPrefix("id,name,type,wikidata,articles,attributions,first,last,roles,"))
    #expect(csv.output.contains(",Ada Roth,person,,2,2,1998-02-09,2026-02-09,Mayor,"))
    #expect(csv.output.hasSuffix("\r\n"))
    let tsv = try Command.dixit("people", "--format", "tsv", input: Self.news)
    #expect(tsv.lines.count == 3)
    #expect(tsv.output.contains("\tAda Roth\tperson\t\t2\t2\t"))
    let page = try Command.dixit("people", "--format", "pretty", input: Self.news)
    #expect(page.output.hasPrefix("Ada Roth  ada-roth-"))
    #expect(page.output.contains("2 articles, 2 attributions, 1998-02-09 to 2026-02-09\n"))
    #expect(page.output.contains("    roles: Mayor 2026-02-09\n"))
    #expect(!page.output.contains("\u{1B}"))
  }

  @Test(arguments: [
    (#"{"schema":"dixit/1","id":"x"}"#, Int32(1), "stdin:1: a broken record"),
    (#"{"id":"x"}"#, 1, "stdin:1: "), (#"{"id":"#, 1, "stdin:1: "),
  ])
  func `what can’t be read is named, and the rest is done`(
    line: String,
    status: Int32,
    reason: String
  ) throws {
    let result = try Command.dixit(
      "people",
      "--input-format",
      "jsonl",
      input: line + "\n" + Self.news
    )
    #expect(result.status == status)
    #expect(result.lines.count == 2)
    #expect(result.errors.contains(reason))
    #expect(try Command.dixit("people", "/nowhere/news.jsonl").status == 74)
  }
}
