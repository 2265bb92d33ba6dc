import DixitKit
import Foundation
import TestSupport
import Testing
import Text

@Suite struct ArticleReaderTests {
  private func read(
    _ paths: [String],
    _ change: (inout ArticleReader.Options) -> Void = { _ in }
  ) -> [Result<Article, Rejection>] {
    var options = ArticleReader.Options()
    change(&options)
    return Array(ArticleReader(paths: paths, options: options))
  }

  /// Articles as `id=text`, rejections as `line: reason`.
  private func summary(_ results: [Result<Article, Rejection>]) -> [String] {
    results.map { result in
      switch result {
      case .success(let article): "\(article.id)=\(article.source[article.source.range])"
      case .failure(let rejection): "\(rejection.line.map(String.init) ?? "-"): \(rejection.reason)"
      }
    }
  }

  @Test func `a text file is one document, with its byte order mark and its line ends`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("bells.txt", "\u{FEFF}Bells rang.\r\nTwice.\r\n")
    #expect(summary(read([path])) == ["bells.txt=\u{FEFF}Bells rang.\r\nTwice.\r\n"])
  }

  @Test(arguments: [
    ("e.txt", "", ["e.txt="]), ("e", "", ["e="]),
    ("e.jsonl", "", []), ("e.jsonl", "\n  \r\n\n", []), ("e.ndjson", "", []),
    ("e.csv", "", []), ("e.csv", "\n\n", []), ("e.tsv", "", []), ("e.warc", "", []),
    ("e.json", "", ["1: broken JSON: the file is empty"]),
    ("e.json", " \n\n", ["3: broken JSON: the file is empty"]),
    ("e.json", "\u{FEFF}", ["1: broken JSON: the file is empty"]),
    ("e.json", "[]", []),
  ])
  func `an empty text is a document, empty JSON is broken, other empty files have no documents`(
    name: String,
    text: String,
    expected: [String]
  ) throws {
    let scratch = try Scratch()
    #expect(summary(read([try scratch.write(name, text)])) == expected)
  }

  @Test(arguments: [
    (
      "{\"text\":\"a\"}\n{broken\n{\"text\":\"b\"}\n",
      ["f.json:1=a", "2: broken JSON", "f.json:3=b"]
    ),
    ("{\"id\":\"\",\"text\":\"a\"}\n{\"id\":\"x\",\"text\":\"b\"}\n", ["f.json:1=a", "x=b"]),
    ("Rain.", ["1: broken JSON: byte 0x52"]),
    ("[Applause] Rain.", ["1: broken JSON"]),
  ])
  func `what is called JSON is JSON, in an array or in lines, and no text`(
    text: String,
    beginnings: [String]
  ) throws {
    let scratch = try Scratch()
    let found = summary(read([try scratch.write("f.json", text)]))
    #expect(found.count >= beginnings.count)
    for (line, beginning) in zip(found, beginnings) { #expect(line.hasPrefix(beginning)) }
  }

  @Test func `each bad line is named and the good lines around it are read`() throws {
    let scratch = try Scratch()
    let lines: [[UInt8]] = [
      Array("\u{FEFF}{\"id\":\"one\",\"text\":\"a\"}\r".utf8),
      Array("{broken".utf8),
      Array(#"{"id":"x","title":"no text"}"#.utf8),
      Array(#"{"text":3}"#.utf8),
      Array(#"{"text":null}"#.utf8),
      Array(#"["text"]"#.utf8),
      Array(#"{"text":"caf"#.utf8) + [0xE9] + Array(#""}"#.utf8),
      [],
      Array(#"{"id":7,"text":"\ufeffb","date":20260301}"#.utf8),
      Array(#"{"text":"last"}"#.utf8),
    ]
    let path = try scratch.write("news.jsonl", lines.joined(separator: [UInt8(ascii: "\n")]))
    let found = summary(read([path]))
    #expect(found.count == 9)
    #expect(found[0] == "one=a")
    #expect(found[1].hasPrefix("2: broken JSON"))
    #expect(
      Array(found[2..<6]) == [
        "3: no `text`", "4: `text` is no string", "5: `text` is no string", "6: no JSON object",
      ]
    )
    #expect(found[6] == "7: not UTF-8: byte 0xE9 at offset 12")
    #expect(Array(found[7...]) == ["7=\u{FEFF}b", "news.jsonl:10=last"])
  }

  @Test func `a line over the limit is passed over, a line at the limit is read`() throws {
    let scratch = try Scratch()
    let long = #"{"text":""# + String(repeating: "x", count: 3_000_000) + #""}"#
    let path = try scratch.write(
      "long.jsonl",
      "{\"text\":\"12345\"}\n\(long)\n{\"text\":\"123456\"}\n{\"text\":\"z\"}\n"
    )
    let found = summary(read([path]) { $0.byteLimit = 16 })
    #expect(
      found == [
        "long.jsonl:1=12345", "2: 3000011 bytes, over the limit of 16",
        "3: 17 bytes, over the limit of 16", "long.jsonl:4=z",
      ]
    )
  }

  @Test func `an array is read element by element, whatever its layout`() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      "news.json",
      """
      [ {"text":"a]}"}, {"text":"b\\"{"},
        3, {"text":7}, {"id":"q",
        "text":"c", "tags":[{"x":[1]}]}
      ]

      """
    )
    #expect(
      summary(read([path])) == [
        "news.json:1=a]}", "news.json:1:2=b\"{", "2: no JSON object", "2: `text` is no string",
        "q=c",
      ]
    )
  }

  @Test(arguments: [
    (#"[{"text":"a"},{"text":"b""#, "1: broken JSON: the array or its last element is not closed"),
    (#"[{"text":"a"}"#, "1: broken JSON: the array or its last element is not closed"),
    (#"[{"text":"a"}] x"#, "1: broken JSON: more text behind the array’s end"),
    (
      "[{\"text\":\"a\"},\n{\"text\":\"b]\n",
      "2: broken JSON: the array or its last element is not closed"
    ),
  ])
  func `an array that breaks off keeps what came before`(text: String, fault: String) throws {
    let scratch = try Scratch()
    let path = try scratch.write("cut.json", text)
    #expect(summary(read([path])) == ["cut.json:1=a", fault])
  }

  @Test func `objects over several lines need no array`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("o.json", "{\n \"text\": \"a\"\n}\n{\n \"text\": \"b\"\n}\n")
    #expect(summary(read([path])) == ["o.json:1=a", "o.json:4=b"])
  }

  @Test func `an element over the limit is passed over`() throws {
    let scratch = try Scratch()
    let long = String(repeating: "x", count: 700_000)
    let path = try scratch.write(
      "a.json",
      "[{\"text\":\"a\"},{\"text\":\"\(long)\"},{\"text\":\"b\"}]"
    )
    #expect(
      summary(read([path]) { $0.byteLimit = 20 }) == [
        "a.json:1=a", "1: 700011 bytes, over the limit of 20", "a.json:1:3=b",
      ]
    )
  }

  @Test func `a folder is read by name, with its folders, without what is hidden or no text`()
    throws
  {
    let scratch = try Scratch()
    _ = try scratch.write("set/b.txt", "B")
    _ = try scratch.write("set/a/two.txt", "2")
    _ = try scratch.write("set/a/one.txt", "1")
    _ = try scratch.write("set/.hidden.txt", "no")
    _ = try scratch.write("set/c.png", [0x89, 0x50, 0, 0])
    _ = try scratch.write("set/d.txt", [0xFF, 0xFE, 0x41, 0])
    _ = try scratch.write("set/e.txt", [0x41, 0xC3, 0x28])
    #expect(
      summary(read([scratch.path + "/set"])) == [
        "a/one.txt=1", "a/two.txt=2", "b.txt=B", "-: a binary file: a zero byte at offset 2",
        "-: not UTF-8: it begins with the byte order mark of UTF-16",
        "-: not UTF-8: byte 0xC3 at offset 1",
      ]
    )
  }

  @Test func `a file that is not there is a failure to read, and the next one is read`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("x.txt", "X")
    let results = read([scratch.path + "/none.txt", path])
    #expect(summary(results) == ["-: No such file or directory", "x.txt=X"])
    guard case .failure(let rejection) = results[0] else {
      Issue.record("a missing file was read")
      return
    }
    #expect(rejection.isReadFailure)
    #expect(rejection.description == "\(scratch.path)/none.txt: No such file or directory")
  }

  @Test(arguments: [
    ("[{\"text\":\"a\"}]", ["f:1=a"]),
    (" \n[\n{\"text\":\"a\"}]", ["f:3=a"]),
    ("{\"text\":\"a\"}\n{\"text\":\"b\"}", ["f:1=a", "f:2=b"]),
    ("[Applause] a", ["f=[Applause] a"]),
    ("{a} b", ["f={a} b"]),
    ("a", ["f=a"]),
  ])
  func `a file whose name says nothing is recognised by what it holds`(
    text: String,
    expected: [String]
  ) throws {
    let scratch = try Scratch()
    #expect(summary(read([try scratch.write("f", text)])) == expected)
  }

  @Test func `a form that is asked for overrules name and content`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("x.jsonl", "{\"text\":\"a\"}")
    #expect(summary(read([path]) { $0.format = .text }) == ["x.jsonl={\"text\":\"a\"}"])
  }

  @Test func `members may have other names`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("x.jsonl", #"{"text":"no","body":"yes","uuid":"u"}"#)
    let results = read([path]) { options in
      let renamed = [("text", "body"), ("id", "uuid"), ("colour", "hue")].map {
        options.fields.rename($0, to: $1)
      }
      #expect(renamed == [true, true, false])
    }
    #expect(summary(results) == ["u=yes"])
  }

  @Test func `a title that is no string is left out with a warning, not with the document`() throws
  {
    let scratch = try Scratch()
    let path = try scratch.write("x.jsonl", #"{"text":"a","title":["b"],"date":null}"#)
    let article = try #require(try read([path]).first?.get())
    #expect(article.title == nil)
    #expect(article.date == nil)
    #expect(article.warnings == ["`title` is neither a string nor a number and was left out"])
  }
}
