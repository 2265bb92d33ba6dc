import Testing

@testable import DixitKit

@Suite struct ChunkingTests {
  static let inputs: [(InputFormat, [UInt8])] = [
    (.text, Array("Fog — came.\r\nTwice.".utf8)),
    (.jsonl, Array("{\"text\":\"Fö\"}\r\n\nbroken\n{\"id\":\"k\",\"text\":\"x\\ny\"}".utf8)),
    (.json, Array("[{\"text\":\"a ] , {\"},\n {\"text\":\"\\\"b\\\\\"} , 3 ]".utf8)),
    (.csv, Array("id,text\r\nk,\"a, \"\"b\"\"\r\nc\"\r\nl,d,e\nm,é\n".utf8)),
    (.tsv, Array("id\ttext\nk\t\"a\n\tb\"\nl\tc".utf8)),
    (
      .warc,
      WARCReaderTests.response(["Content-Type: text/html"], Array(WARCReaderTests.page.utf8))
        + Array("noise\n".utf8)
        + WARCReaderTests.record(
          ["WARC-Type: conversion", "Content-Type: text/plain"],
          Array("It rained.".utf8)
        )
    ),
  ]

  @Test(arguments: inputs)
  func `documents do not depend on the pieces in which bytes come`(
    format: InputFormat,
    bytes: [UInt8]
  ) {
    let whole = read(bytes, as: format)
    #expect(!whole.isEmpty)
    for size in [1, 2, 3, 5, 7, 16, 100] {
      #expect(read(bytes, as: format, pieceSize: size) == whole, "pieces of \(size)")
    }
  }
}
