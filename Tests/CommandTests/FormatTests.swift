import Foundation
import TestSupport
import Testing

@Suite struct FormatTests {
  private static let formats = [
    "jsonl", "pretty", "citron", "webanno", "tei", "schema", "csv", "tsv", "html", "conll",
  ]

  /// Documents whose ids clash, lead out of a folder or are web addresses.
  private static let news = [
    #"{"id":"../../a","title":"A <b> & “c”","date":"2026-03-01","text":"“It leaks,” said Ada Roth."}"#,
    #"{"id":".._.._a","text":"\ufeff🌊 Ivo Morey said that it leaks.\r\n\r\n“Truly,” he added."}"#,
    #"{"id":"https://news.example/a?b=1#c","text":""}"#,
    #"{"id":"none","text":"It rained."}"#,
  ].joined(separator: "\n")

  @Test(arguments: formats)
  func `every format writes the same whatever the jobs`(format: String) throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      "news.jsonl",
      Array(repeating: Self.news, count: 5).joined(separator: "\n")
    )
    let one = try Command.dixit("extract", "--format", format, "--jobs", "1", path)
    let many = try Command.dixit("extract", "--format", format, "--jobs", "5", path)
    #expect(one.status == 0)
    #expect(one.errors == "")
    #expect(one.output.contains("leaks"))
    #expect(Array(one.output.utf8) == Array(many.output.utf8))
  }

  @Test(arguments: formats)
  func `the help names every format, and none needs a document`(format: String) throws {
    let help = try Command.dixit("extract", "--help")
    #expect(help.output.contains(format))
    let empty = try Command.dixit(
      "extract",
      "--format",
      format,
      "--input-format",
      "jsonl",
      input: ""
    )
    #expect(empty.status == 0)
  }

  @Test func `brat writes two files a document, in its folder and nowhere else`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("news.jsonl", Self.news)
    let folder = scratch.path + "/out/brat"
    let result = try Command.dixit("extract", "--format", "brat", "--output", folder, path)
    #expect(result.status == 0)
    #expect(result.output == "")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(
      files == [
        "_._.._a.ann", "_._.._a.txt", "_._.._a~2.ann", "_._.._a~2.txt", "annotation.conf",
        "https___news.example_a_b_1_c.ann", "https___news.example_a_b_1_c.txt", "none.ann",
        "none.txt",
      ]
    )
    let around = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
    #expect(around == ["news.jsonl", "out"])
    let text = try Data(contentsOf: URL(fileURLWithPath: folder + "/_._.._a~2.txt"))
    #expect(Array(text.prefix(7)) == Array("\u{FEFF}🌊".utf8))
    let lines = try String(contentsOfFile: folder + "/_._.._a.ann", encoding: .utf8)
    #expect(lines.hasPrefix("T1\tSource 17 25\tAda Roth\n"))
  }

  @Test func `brat in a folder that can't be made is status 74`() throws {
    let result = try Command.dixit(
      "extract",
      "--format",
      "brat",
      "--output",
      "/dev/null/brat",
      input: "“It leaks,” said Ada Roth."
    )
    #expect(result.status == 74)
    #expect(result.errors.contains("/dev/null/brat"))
  }

  @Test(arguments: [
    ["--format", "brat"], ["--format", "tei", "--output", "/nowhere"],
    ["--format", "brat", "--output", "/nowhere", "--offsets", "utf8"],
    ["--format", "citron", "--offsets", "utf16"], ["--format", "webanno", "--offsets", "utf8"],
  ])
  func `what a format can't do is wrong usage, and the message says why`(options: [String]) throws {
    let line = options.map { "'\($0)'" }.joined(separator: " ")
    let result = try Command.shell("echo Rain. | \"$DIXIT\" extract \(line)")
    #expect(result.status == 64)
    #expect(result.errors.contains("--o"))
  }
}
