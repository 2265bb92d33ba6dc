import Testing

@testable import DixitKit

@Suite struct WARCReaderTests {
  static let story = (1...4).map {
    "The harbour board met for the \($0). time this week, and nobody, not even the pilot, spoke."
  }
  static let page =
    "<html><head><title>Fog</title></head><body><nav><a href=x>Home</a></nav><article><h1>Fog</h1>"
    + story.map { "<p>\($0)</p>" }.joined() + "</article><footer>About us</footer></body></html>"
  static var text: String { story.joined(separator: "\n\n") }

  /// A record of an archive.
  static func record(_ headers: [String], _ block: [UInt8]) -> [UInt8] {
    let head =
      ["WARC/1.0"] + headers + [
        "WARC-Target-URI: http://h.example/1", "Content-Length: \(block.count)",
      ]
    return Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + block
      + Array("\r\n\r\n".utf8)
  }

  /// A response with HTTP headers.
  static func response(_ headers: [String], _ body: [UInt8], status: String = "200 OK") -> [UInt8] {
    let head = (["HTTP/1.1 \(status)"] + headers).joined(separator: "\r\n") + "\r\n\r\n"
    return record(["WARC-Type: response"], Array(head.utf8) + body)
  }

  @Test func `a page becomes its article, with its title`() {
    let archive = Self.response(["Content-Type: text/html; charset=utf-8"], Array(Self.page.utf8))
    #expect(read(archive, as: .warc) == ["http://h.example/1[Fog]=" + Self.text])
  }

  @Test func `requests, other content and other answers are passed over and counted`() throws {
    let html = ["Content-Type: text/html"]
    let archive =
      Self.record(["WARC-Type: warcinfo"], Array("software: none".utf8))
      + Self.record(["WARC-Type: request"], Array("GET / HTTP/1.1\r\n\r\n".utf8))
      + Self.response(["Content-Type: image/png"], [0x89, 0x50])
      + Self.response(html, Array("gone".utf8), status: "404 Not Found")
      + Self.response(html, Array(Self.page.utf8))
    let stream = ByteStream(PiecesSource(archive, size: 100))
    let context = InputContext(path: "f", name: "f", options: ArticleReader.Options())
    var reader = WARCReader(stream: stream, context: context)
    var found = 0
    while try reader.next() != nil { found += 1 }
    #expect(found == 1)
    #expect(reader.skipped == 2)
  }

  @Test func `a conversion record of plain text is a document`() {
    let archive = Self.record(
      ["WARC-Type: conversion", "Content-Type: text/plain"],
      Array("It rained.".utf8)
    )
    #expect(read(archive, as: .warc) == ["http://h.example/1=It rained."])
  }

  @Test func `chunks are joined`() {
    let body = Array(Self.page.utf8)
    let chunks = [body[..<100], body[100...]].flatMap { chunk in
      Array((String(chunk.count, radix: 16) + ";x=y\r\n").utf8) + chunk + Array("\r\n".utf8)
    }
    let archive = Self.response(
      ["Content-Type: text/html", "Transfer-Encoding: chunked"],
      chunks + Array("0\r\n\r\n".utf8)
    )
    #expect(read(archive, as: .warc) == ["http://h.example/1[Fog]=" + Self.text])
  }

  @Test(arguments: ["Transfer-Encoding: chunked", "Content-Encoding: gzip", "Content-Encoding: br"])
  func `a body that was decoded already stays as it is`(header: String) {
    let archive = Self.response(["Content-Type: text/html", header], Array(Self.page.utf8))
    #expect(read(archive, as: .warc) == ["http://h.example/1[Fog]=" + Self.text])
  }

  @Test func `a compression that is not read is named`() {
    let headers = ["Content-Type: text/html", "Content-Encoding: br"]
    let archive = Self.response(headers, [0x8B, 0x01, 0x80])
    #expect(
      read(archive, as: .warc) == ["-: content that is not read: content-encoding br"]
    )
  }

  @Test func `a page without an article is named by its address`() {
    let archive = Self.response(["Content-Type: text/html"], Array("<p>Log in</p>".utf8))
    #expect(read(archive, as: .warc) == ["-: no article on the page http://h.example/1"])
  }

  @Test func `after damage the next record is found`() {
    let good = Self.response(["Content-Type: text/html"], Array(Self.page.utf8))
    let article = "http://h.example/1[Fog]=" + Self.text
    let noise = Array("garbage\nmore garbage\n".utf8)
    #expect(
      read(good + noise + good, as: .warc)
        == [article, "-: broken web archive: no record begins there", article]
    )
    #expect(
      read(good + good.dropLast(60), as: .warc)
        == [article, "-: broken web archive: the last record is cut off"]
    )
  }

  @Test(arguments: [
    (["Content-Type: text/html; charset=iso-8859-1"], "caf\u{E9} \u{96}", "café –"),
    (["Content-Type: text/html"], "<meta charset=windows-1252>caf\u{E9}", "café"),
    (["Content-Type: text/html"], "caf\u{E9}", "café"),
  ])
  func `charsets come from header, markup or the bytes`(
    headers: [String],
    start: String,
    expected: String
  ) {
    // The scalars of `start` are the page's bytes.
    let body = start.unicodeScalars.map { UInt8($0.value) } + Array("<p>\(Self.text)</p>".utf8)
    let (text, warning) = Charset.decode(
      body,
      named: HeaderLines(Array("x\n\(headers[0])\n".utf8)[...]).charset,
      isHTML: true
    )
    #expect(text.contains(expected + "<p>"))
    #expect(warning == nil)
  }

  @Test func `bytes that are no text are counted in a warning`() {
    let (text, warning) = Charset.decode([0x61, 0xFF, 0x62], named: "utf-8", isHTML: true)
    #expect(text == "a\u{FFFD}b")
    #expect(warning == "1 character could not be read as UTF-8 and became U+FFFD")
  }
}
