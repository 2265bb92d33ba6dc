import TestSupport
import Testing

@testable import DixitKit

@Suite struct GzipDamageTests {
  /// A member of gzip whose deflate block is stored as it is (RFC 1951, 1952).
  static func member(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var crc: UInt32 = .max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
    }
    let length = UInt16(bytes.count)
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1] + little(length) + little(~length) + bytes
      + little(~crc) + little(UInt32(bytes.count))
  }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<(Number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> (8 * Number($0))) }
  }

  /// Four members, with a bit flipped at a place of the second, counted from its end if negative.
  static func archive(flipping place: Int?, between: [UInt8] = [], after: [UInt8] = []) -> [UInt8] {
    var members = (1...4).map { member("{\"id\":\"\($0)\",\"text\":\"Fog.\"}\n") }
    if let place { members[1][place < 0 ? members[1].count + place : place] ^= 1 }
    return members[0] + between + members[1] + members[2] + members[3] + after
  }

  @Test(arguments: [
    (archive(flipping: nil), ["1", "2", "3", "4"], 0),
    (archive(flipping: nil, after: [0, 0, 0]), ["1", "2", "3", "4"], 0),
    (archive(flipping: nil, between: [0, 0, 0]), ["1", "2", "3", "4"], 1),
    (archive(flipping: nil, between: [7, 0x1F, 0x8B, 8]), ["1", "2", "3", "4"], 1),
    (archive(flipping: nil, after: [0, 7]), ["1", "2", "3", "4"], 1),
    (archive(flipping: 0), ["1", "3", "4"], 1),
    (archive(flipping: 2), ["1", "3", "4"], 1),
    (archive(flipping: 12), ["1", "3", "4"], 1),
    // The checksum and the length are at the end: what they are of is given, and then called damaged.
    (archive(flipping: -5), ["1", "2", "3", "4"], 1),
    (archive(flipping: -1), ["1", "2", "3", "4"], 1),
    (Array(archive(flipping: nil).dropLast(60)), ["1", "2"], 1),
  ])
  func `damage is told, and what is whole around it is read`(
    archive: [UInt8],
    ids: [String],
    faults: Int
  ) throws {
    let scratch = try Scratch()
    let path = try scratch.write("news.jsonl.gz", archive)
    let found = Array(ArticleReader(paths: [path]))
    let rejections = found.compactMap { result -> Rejection? in
      if case .failure(let rejection) = result { rejection } else { nil }
    }
    #expect(found.compactMap { try? $0.get().id } == ids)
    #expect(rejections.count == faults)
    #expect(rejections.allSatisfy { $0.description.hasPrefix("\(path): damaged: ") })
  }

  @Test func `the first member may be the damaged one, where the form does not need it`() throws {
    let scratch = try Scratch()
    var bytes = Self.archive(flipping: nil)
    bytes[2] ^= 1
    let lines = try scratch.write("news.jsonl.gz", bytes)
    let found = Array(ArticleReader(paths: [lines]))
    #expect(found.compactMap { try? $0.get().id } == ["2", "3", "4"])
    let table = try scratch.write("news.csv.gz", bytes)
    #expect(summary(Array(ArticleReader(paths: [table]))).count == 1)
  }

  @Test func `a text that is damaged anywhere is no document`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("fog.txt.gz", Self.archive(flipping: -5))
    let found = summary(Array(ArticleReader(paths: [path])))
    #expect(found == ["-: damaged: incorrect data check"])
  }

  @Test func `records of a web archive behind a damaged one are read`() throws {
    let scratch = try Scratch()
    var members = (1...3).map { number in
      Self.member(
        "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: u\(number)\r\n"
          + "Content-Type: text/plain\r\nContent-Length: 4\r\n\r\nFog.\r\n\r\n"
      )
    }
    members[1][0] ^= 1
    let path = try scratch.write("crawl.warc.gz", members.flatMap { $0 })
    let found = Array(ArticleReader(paths: [path]))
    #expect(found.compactMap { try? $0.get().id } == ["u1", "u3"])
    #expect(found.count == 3)
  }

  @Test func `more than a buffer holds is read whole, and damage in it told`() throws {
    let scratch = try Scratch()
    let line = "{\"text\":\"" + String(repeating: "Fog. ", count: 12_000) + "\"}\n"
    var bytes = (0..<6).flatMap { _ in Self.member(line) }
    let whole = try scratch.write("whole.jsonl.gz", bytes)
    #expect(Array(ArticleReader(paths: [whole])).count == 6)
    bytes[bytes.count / 2 + 1000] ^= 1
    let damaged = try scratch.write("damaged.jsonl.gz", bytes)
    let found = Array(ArticleReader(paths: [damaged]))
    #expect(found.filter { (try? $0.get()) == nil }.count == 1)
    #expect(found.count == 7)
  }
}
