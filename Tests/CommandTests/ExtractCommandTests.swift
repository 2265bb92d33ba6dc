import DixitKit
import Foundation
import TestSupport
import Testing

@Suite struct ExtractCommandTests {
  static let story = "The kettle was cold. “Nobody drank,” said Ivo Morey. He wept."

  private func records(_ result: Command.Result) throws -> [AttributionRecord] {
    try result.lines.map {
      try JSONDecoder().decode(AttributionRecord.self, from: Data($0.utf8))
    }
  }

  @Test func `a story gives its record and status 0`() throws {
    let result = try Command.dixit("extract", input: Self.story)
    #expect(result.status == 0)
    #expect(result.errors == "")
    let record = try #require(try records(result).first)
    #expect(record.id == "stdin")
    let said = try #require(record.attributions.first)
    #expect(said.content.map(\.text) == ["“Nobody drank,”"])
    #expect(said.cue.map(\.text) == ["said"])
    #expect(said.source.map(\.text) == ["Ivo Morey"])
  }

  @Test func `a byte order mark counts in offsets and is no content`() throws {
    let result = try Command.dixit("extract", input: "\u{FEFF}“Nobody drank,” said Ivo Morey.")
    let said = try #require(try records(result).first?.attributions.first)
    #expect(said.kind == "direct")
    let content = try #require(said.content.first)
    #expect((content.start, content.end, content.text) == (1, 16, "“Nobody drank,”"))
  }

  @Test func `every span of every record is a slice of its text`() throws {
    let result = try Command.dixit(
      "extract",
      "--with-text",
      "--all-quotes",
      "--include",
      "thought",
      input: "🌊 “Émile hopes,” said Zoë Brûlé. “I think 🙂 not.”\r\n\r\nShe believes it rained."
    )
    for record in try records(result) {
      let scalars = Array(try #require(record.text).unicodeScalars)
      let spans = record.attributions.flatMap { $0.content + $0.cue + $0.source + $0.addressee }
      #expect(!spans.isEmpty)
      for span in spans {
        #expect(String(String.UnicodeScalarView(scalars[span.start..<span.end])) == span.text)
      }
    }
  }

  @Test func `bad lines are named, the others done, and the status is 1`() throws {
    let scratch = try Scratch()
    let news = try scratch.write(
      "news.jsonl",
      """
      {"id":"a","text":"Rain."}
      {"id":"b","text":
      {"id":"c"}
      {"id":"d","text":"Sun."}

      """
    )
    let rejects = scratch.path + "/rejects.jsonl"
    let result = try Command.dixit("extract", "--rejects", rejects, news)
    #expect(result.status == 1)
    #expect(try records(result).map(\.id) == ["a", "d"])
    let errors = result.errors.split(separator: "\n")
    #expect(errors.count == 2)
    #expect(errors.first?.hasPrefix("\(news):2: broken JSON") == true)
    #expect(errors.last == "\(news):3: no `text`")
    let written = try String(contentsOfFile: rejects, encoding: .utf8).split(separator: "\n")
    #expect(written.count == 2)
    #expect(written.last == #"{"file":"\#(news)","line":3,"reason":"no `text`"}"#)
  }

  @Test func `a missing file is status 74, and the others are done`() throws {
    let scratch = try Scratch()
    let there = try scratch.write("there.txt", "Rain.")
    let result = try Command.dixit("extract", scratch.path + "/gone.txt", there)
    #expect(result.status == 74)
    #expect(result.errors == "\(scratch.path)/gone.txt: No such file or directory\n")
    #expect(try records(result).map(\.id) == ["there.txt"])
  }

  @Test func `a reader that goes away ends the command quietly`() throws {
    let scratch = try Scratch()
    let line = "{\"text\":\"Rain, said Ivo Morey.\"}\n"
    let news = try scratch.write("news.jsonl", String(repeating: line, count: 2000))
    let result = try Command.shell("\"$DIXIT\" extract '\(news)' | head -1")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.lines.count == 1)
  }

  @Test func `a full disk is status 74 with a message`() throws {
    let result = try Command.shell("echo Rain. | \"$DIXIT\" extract > /dev/full")
    #expect(result.status == 74)
    #expect(result.errors == "could not write: No space left on device\n")
  }

  @Test func `a line of 50 MB is rejected in bounded memory, and the rest is done`() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/long.jsonl"
    let made = try Command.shell(
      """
      { echo '{"id":"a","text":"Rain."}'; printf '{"text":"'; head -c 50000000 /dev/zero \
      | tr '\\0' x; printf '"}\\n'; echo '{"id":"b","text":"Sun."}'; } > '\(path)'
      """
    )
    #expect(made.status == 0)
    let result = try Command.dixit("extract", "--jobs", "1", path)
    #expect(result.status == 1)
    #expect(try records(result).map(\.id) == ["a", "b"])
    #expect(result.errors == "\(path):2: 50000011 bytes, over the limit of 16777216\n")
    // 150 MB are less than three copies of the line, and far more than the command needs.
    let peak = try Command.dixit("bench", path).lines.first { $0.hasPrefix("peak memory") }
    let mebibytes = try #require(peak?.split(separator: " ").dropFirst(2).first.flatMap { Int($0) })
    #expect(mebibytes < 150)
  }

  @Test func `the order of the records does not depend on the jobs`() throws {
    let scratch = try Scratch()
    let lines = (0..<200).map { number in
      let text = String(repeating: "“No,” said Ivo Morey. ", count: number % 7 * 9)
      return #"{"id":"\#(number)","text":"\#(text)"}"# + (number % 31 == 0 ? "x" : "")
    }
    let news = try scratch.write("news.jsonl", lines.joined(separator: "\n"))
    let one = try Command.dixit("extract", "--jobs", "1", news)
    let many = try Command.dixit("extract", "--jobs", "5", news)
    #expect(one.status == 1)
    #expect(one.output == many.output)
    #expect(one.errors == many.errors)
    #expect(one.lines.count == 193)
  }

  @Test(arguments: [
    ["extract", "--no-such-option"], ["extract", "--format", "pdf"], ["extract", "--jobs", "0"],
    ["extract", "--min-confidence", "1.5"], ["extract", "--field", "colour=hue"],
    ["extract", "--field", "text"], ["extract", "--max-bytes", "0"],
    ["explain", "--layer", "parse"],
    ["explain", "--layer", "quotes", "--format", "conllu"], ["evaluate"], ["frobnicate"],
  ])
  func `wrong usage is status 64`(arguments: [String]) throws {
    let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
    let result = try Command.shell("\"$DIXIT\" \(quoted) < /dev/null")
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors.contains("Usage") || result.errors.contains("Error"))
  }

  @Test(arguments: ["extract", "explain", "evaluate", "bench", "index", "search"])
  func `every command's help has examples`(command: String) throws {
    let result = try Command.dixit(command, "--help")
    #expect(result.status == 0)
    #expect(result.output.contains("dixit \(command) "))
    #expect(result.output.contains("EXAMPLES"))
  }

  @Test func `the pretty page has no colours where no terminal is`() throws {
    let result = try Command.dixit("extract", "--format", "pretty", input: Self.story)
    #expect(result.output.contains("Ivo Morey — said"))
    #expect(!result.output.contains("\u{1B}"))
  }
}
