import Foundation
import TestSupport
import Testing

@testable import DixitKit

@Suite struct CompressionTests {
  /// Three documents, compressed by gzip (two members), xz, bzip2 and zstd.
  static let archives: [(ending: String, hexadecimal: String)] = [
    (
      "gz",
      "1f8b0800000000000203ab56ca4c51b2524a54d2512a49ad28013243325215d2f2d31592"
        + "1373531532f3f4946ab900befcf661250000001f8b0800000000000203ab56ca4c51b252"
        + "4a52d2512a49ad28013243325215d2f2d315ca53f34a14f24b4bf4946ab9aa21aa9211aa"
        + "fcf293f2532a157233f3525253404a0030ddafc649000000"
    ),
    (
      "xz",
      "fd377a585a000004e6d6b4460200210116000000742fe5a3e0006d00485d003d88892681"
        + "935385b17e8b40a561e8381b0e93915ba39685b7d1b53cae120cf9e49832061f34fa842c"
        + "222bbc9e61e21199cec58f33c7dfb09def877f5b6aa9e644dc1a431f0cf1a000e0a2e0ac"
        + "a62337810001646ed7571d8b1fb6f37d010000000004595a"
    ),
    (
      "bz2",
      "425a683931415926535950b6166c0000345f80001050050010000104003fe386ea200040"
        + "daa8d3d4d4cd1b4a0791ea14d1a00d000103d4eef27abe858aa20a8e38d79c90b7cb197b"
        + "b969b5d637ee86cb55854253f99f0b8c7de933c114396d8b40c782ee48a70a120a16c2cd"
        + "80"
    ),
    (
      "zst",
      "28b52ffd04683d020002040e1290cf01ecc87f01768242df4fd7cda9ee1c94e05ea44eaf"
        + "39ae091e48509490e3eb79c0bd788ddb19c40b2a6e563e1e69c7879b8fa7761b0400608b"
        + "a40c069e15658a0c8d096a13"
    ),
  ]
  static let documents = ["a=The fog came in.", "b=The fog went out.", "c=Nobody minded."]

  static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal.utf8)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<($0 + 2)], as: UTF8.self), radix: 16)
    }
  }

  @Test(arguments: archives)
  func `compressing does not change what is read`(ending: String, hexadecimal: String) throws {
    let scratch = try Scratch()
    let archive = Self.bytes(hexadecimal)
    for name in ["news.jsonl.\(ending)", "news.jsonl", "news"] {
      let path = try scratch.write(name, archive)
      #expect(summary(Array(ArticleReader(paths: [path]))) == Self.documents, "\(name)")
    }
  }

  @Test(arguments: archives)
  func `ids do not show the compression`(ending: String, hexadecimal: String) throws {
    let scratch = try Scratch()
    let path = try scratch.write("news.txt.\(ending)", Self.bytes(hexadecimal))
    let articles = try ArticleReader(paths: [path]).map { try $0.get() }
    #expect(articles.map(\.id) == ["news.txt"])
  }

  @Test(arguments: archives)
  func `a file that is cut off is named, and the next is read`(
    ending: String,
    hexadecimal: String
  ) throws {
    let scratch = try Scratch()
    let cut = try scratch.write("cut.jsonl", Self.bytes(hexadecimal).dropLast(24))
    let next = try scratch.write("next.txt", "Sun.")
    let found = Array(ArticleReader(paths: [cut, next]))
    let faults = found.compactMap { result -> Rejection? in
      if case .failure(let rejection) = result { rejection } else { nil }
    }
    #expect(faults.count == 1)
    #expect(faults.first?.description.hasPrefix("\(cut): damaged: ") == true)
    #expect(faults.first?.isReadFailure == false)
    #expect(summary(found).last == "next.txt=Sun.")
  }

  @Test func `no byte of a compressed file that is changed makes the reader fall`() throws {
    let scratch = try Scratch()
    for (_, hexadecimal) in Self.archives {
      let archive = Self.bytes(hexadecimal)
      for place in archive.indices {
        var damaged = archive
        damaged[place] ^= 0x55
        let path = try scratch.write("damaged.jsonl", damaged)
        for _ in ArticleReader(paths: [path]) {}
      }
    }
  }
}
