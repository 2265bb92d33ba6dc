import TestSupport
import Testing

@testable import DixitKit

@Suite struct ManifestTests {
  private static var identity: Manifest.Identity {
    Manifest.Identity(
      program: Manifest.Resource(name: "1.0", sha256: "aa"),
      model: Manifest.Resource(name: "built-in"),
      lexicons: Manifest.Resource(name: "words", sha256: "bb"),
      options: ["offsets": "scalars", "rejects": "bad.jsonl"],
      inputs: [
        Manifest.Input(path: "news.jsonl.gz", bytes: 70), Manifest.Input(path: "-", bytes: nil),
      ]
    )
  }

  private static func part(_ number: Int) -> Manifest.Part {
    var counts = Manifest.Counts()
    counts.documents = 3
    counts.rejected = 1
    counts.words = 100 * number
    return Manifest.Part(
      file: "part-\(number)",
      firstDocument: 4 * number,
      first: Manifest.Place(file: "news.jsonl.gz", line: 4 * number + 1),
      last: Manifest.Place(file: "story.txt", line: nil),
      counts: counts,
      inputSHA256: "cc",
      bytes: 40,
      unpackedBytes: 400,
      sha256: "dd",
      rejectsBytes: 12
    )
  }

  @Test func `what is written is read again`() throws {
    var manifest = Manifest(identity: Self.identity)
    for number in 0..<3 { manifest.add(Self.part(number)) }
    manifest.complete = true
    let bytes = try manifest.encoded()
    #expect(try Manifest(decoding: bytes) == manifest)
    #expect(try Manifest(decoding: bytes).encoded() == bytes)
  }

  @Test func `the totals are the sum of the parts`() {
    var manifest = Manifest(identity: Self.identity)
    for number in 0..<3 { manifest.add(Self.part(number)) }
    #expect(manifest.totals.documents == 9)
    #expect(manifest.totals.rejected == 3)
    #expect(manifest.totals.items == 12)
    #expect(manifest.totals.words == 300)
  }

  @Test func `a run of the same may go on`() {
    #expect(Manifest(identity: Self.identity).difference(from: Self.identity) == nil)
  }

  static let changes: [(change: @Sendable (inout Manifest.Identity) -> Void, words: String)] = [
    ({ $0.inputs[0].bytes = 71 }, "other inputs, or their sizes have changed"),
    ({ $0.inputs.removeLast() }, "other inputs, or their sizes have changed"),
    ({ $0.program.name = "1.1" }, "version 1.0, this is 1.1"),
    ({ $0.program.sha256 = "ab" }, "another build of the program"),
    ({ $0.model.name = "my.model" }, "another model"),
    ({ $0.lexicons.sha256 = nil }, "other lexicons"),
    ({ $0.options["offsets"] = "utf8" }, "--offsets was scalars, now it is utf8"),
    ({ $0.options["rejects"] = nil }, "--rejects was bad.jsonl, now it is not given"),
    ({ $0.options["all-quotes"] = "yes" }, "--all-quotes was not given, now it is yes"),
  ]

  @Test(arguments: changes.indices)
  func `a run of anything else may not, and the difference is named`(index: Int) {
    let (change, words) = Self.changes[index]
    var other = Self.identity
    change(&other)
    #expect(Manifest(identity: Self.identity).difference(from: other) == words)
  }

  @Test(arguments: ["", "{}", "{\"schema\":\"dixit-manifest/1\",\"parts\":[]", "[]"])
  func `what is no manifest is refused`(text: String) {
    #expect(throws: (any Error).self) { try Manifest(decoding: Array(text.utf8)) }
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func `digests are SHA-256`(text: String, digest: String) throws {
    #expect(Digest.hexadecimal(Digest.of(text.utf8)) == digest)
    let scratch = try Scratch()
    #expect(try Digest.ofFile(try scratch.write("x", text)) == digest)
  }

  @Test func `a part is there whole or not at all`() throws {
    let scratch = try Scratch()
    let folder = try StoredFolder(scratch.path + "/run")
    let line = Array("{\"id\":\"k\",\"text\":\"It rained.\"}\n".utf8)
    let given = try PartFile("given-up", in: folder)
    try given.write(line)
    given.discard()
    #expect(try folder.names() == [])
    let part = try PartFile("part.jsonl.zst", in: folder)
    for _ in 0..<1000 { try part.write(line) }
    #expect(try folder.names() == [])
    let (bytes, sha256) = try part.finish()
    #expect(try folder.names() == ["part.jsonl.zst"])
    let path = folder.path(of: "part.jsonl.zst")
    #expect(try StoredFile(readingFrom: path).size() == bytes)
    #expect(try Digest.ofFile(path) == sha256)
    #expect(try WholeFile.bytes(path) == Array(repeatElement(line, count: 1000).joined()))
    #expect(part.length == 1000 * line.count)
  }

  @Test func `damage to a part does not go unnoticed`() throws {
    let scratch = try Scratch()
    let folder = try StoredFolder(scratch.path + "/run")
    let part = try PartFile("part.jsonl.zst", in: folder)
    let lines = (0..<20).map { "{\"id\":\"\($0)\",\"text\":\"It rained for \($0 * 7) days.\"}\n" }
      .joined()
    try part.write(Array(lines.utf8))
    _ = try part.finish()
    let bytes = try StoredFile(readingFrom: folder.path(of: "part.jsonl.zst")).read()
    let passed = try bytes.indices.filter { place in
      var damaged = bytes
      damaged[place] ^= 1
      let path = try scratch.write("damaged.zst", damaged)
      do {
        return try WholeFile.bytes(path) == Array(lines.utf8) ? false : place >= 4
      } catch is WholeFile.Failure {
        return false
      }
    }
    #expect(passed.isEmpty)
  }

  @Test func `two runs can't have one folder`() throws {
    let scratch = try Scratch()
    let first = try StoredFolder(scratch.path)
    #expect(throws: FileFailure.self) { try StoredFolder(scratch.path) }
    #expect(first.path == scratch.path)
  }

  @Test func `a file goes on behind what is sure of it`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("rejects", "one\ntwo\nthr")
    let file = try StoredFile(goingOnWith: path, length: 8)
    try file.write(Array("four\n".utf8))
    #expect(try WholeFile.bytes(path) == Array("one\ntwo\nfour\n".utf8))
    #expect(throws: FileFailure.self) { try StoredFile(goingOnWith: path, length: 99) }
  }
}
