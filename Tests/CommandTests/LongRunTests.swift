import DixitKit
import Foundation
import TestSupport
import Testing

@Suite struct LongRunTests {
  /// Documents with bad ones of every kind between them.
  private func news(_ scratch: Scratch, count: Int = 30) throws -> String {
    var bytes: [UInt8] = []
    for number in 0..<count {
      let text = String(repeating: "“No,” said Ivo Morey. ", count: number % 5)
      bytes += Array("{\"id\":\"\(number)\",\"text\":\"\(text)\"}\n".utf8)
      switch number % 8 {
      case 1: bytes += Array("{broken\n".utf8)
      case 3: bytes += Array("{\"text\":\"caf".utf8) + [0xE9] + Array("\"}\n".utf8)
      case 5: bytes += Array("{\"id\":\"no text\"}\n".utf8)
      case 7: bytes += [0, 1, 2, 0xFF, 0x0A]
      default: break
      }
    }
    return try scratch.write("news.jsonl", bytes)
  }

  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  private func unpacked(_ path: String) throws -> [UInt8] {
    try names(path).filter { $0.hasPrefix("part") }.flatMap { try WholeFile.bytes(path + "/" + $0) }
  }

  @Test func `the parts hold what standard output would`() throws {
    let scratch = try Scratch()
    let news = try news(scratch)
    let rejects = scratch.path + "/bad.jsonl"
    let plain = try Command.dixit("extract", "--rejects", rejects, news)
    let plainRejects = try String(contentsOfFile: rejects, encoding: .utf8)
    let run = scratch.path + "/run"
    let long = try Command.dixit(
      "extract",
      "--output",
      run,
      "--part-documents",
      "10",
      "--rejects",
      rejects,
      news
    )
    #expect(plain.status == 1)
    #expect(long.status == 1)
    #expect(long.output == "")
    #expect(
      try names(run) == ["manifest.json"] + (0..<5).map { "part-0000\($0).jsonl.zst" }
    )
    #expect(try unpacked(run) == Array(plain.output.utf8))
    #expect(try String(contentsOfFile: rejects, encoding: .utf8) == plainRejects)
    let manifest = try Manifest(decoding: WholeFile.bytes(run + "/manifest.json"))
    #expect(manifest.complete)
    #expect(manifest.totals.documents == 30)
    #expect(manifest.totals.rejected == 15)
    #expect(manifest.parts.map(\.counts.items) == [10, 10, 10, 10, 5])
    #expect(manifest.parts.map(\.firstDocument) == [0, 10, 20, 30, 40])
    #expect(manifest.parts[1].first == Manifest.Place(file: news, line: 11))
    for part in manifest.parts {
      #expect(try Digest.ofFile(run + "/" + part.file) == part.sha256)
    }
    #expect(long.errors.contains("30 documents, "))
  }

  @Test func `neither jobs nor a break change a byte`() throws {
    let scratch = try Scratch()
    let news = try news(scratch)
    let options = ["--part-documents", "7", news]
    let whole = scratch.path + "/whole"
    _ = try Command.dixit("extract", "--output", whole, "--jobs", "1", options[0], options[1], news)
    // A run that broke off: its last parts and a piece of the next are gone from the manifest's view.
    let broken = scratch.path + "/broken"
    try FileManager.default.createDirectory(atPath: broken, withIntermediateDirectories: false)
    var manifest = try Manifest(decoding: WholeFile.bytes(whole + "/manifest.json"))
    let parts = manifest.parts
    manifest = Manifest(identity: manifest.identity)
    for part in parts.prefix(2) { manifest.add(part) }
    for part in parts.prefix(3) {
      try FileManager.default.copyItem(
        atPath: whole + "/" + part.file,
        toPath: broken + "/" + part.file
      )
    }
    _ = try scratch.write("broken/manifest.json", try manifest.encoded())
    _ = try scratch.write("broken/.part-00003.jsonl.zst.tmp", "half a part")
    let resumed = try Command.dixit(
      "extract",
      "--output",
      broken,
      "--resume",
      "--jobs",
      "3",
      options[0],
      options[1],
      news
    )
    #expect(resumed.status == 1)
    #expect(try names(broken).filter { !$0.hasPrefix(".") } == names(whole))
    for name in try names(whole) {
      #expect(
        FileManager.default.contentsEqual(atPath: whole + "/" + name, andPath: broken + "/" + name),
        "\(name)"
      )
    }
    let again = try Command.dixit(
      "extract",
      "--output",
      broken,
      "--resume",
      options[0],
      options[1],
      news
    )
    #expect(again.status == 0)
    #expect(
      again.errors.contains(
        "the run is complete, and its parts and all inputs are unchanged: nothing is left to do ("
          + "30 documents"
      )
    )
    #expect(again.errors.contains("15 rejected)"))
  }

  /// What is said of a complete run over a folder of texts after a change in it, and the status.
  private func complete(after change: (_ scratch: Scratch) throws -> Void) throws -> Command.Result
  {
    let scratch = try Scratch()
    for name in ["a", "b", "c"] { _ = try scratch.write("news/\(name).txt", "“No,” said Ivo.") }
    let line = "cd '\(scratch.path)' && \"$DIXIT\" extract news --output run --part-documents 2"
    #expect(try Command.shell(line).status == 0)
    try change(scratch)
    return try Command.shell(line + " --resume")
  }

  @Test func `a complete run is found out to be so`() throws {
    let result = try complete { _ in }
    #expect(result.status == 0)
    #expect(result.errors.contains("run: the run is complete"))
  }

  @Test func `a complete run is not of an input that has changed, grown or shrunk`() throws {
    let changed = try complete { _ = try $0.write("news/c.txt", "“No,” said Ina.") }
    let grown = try complete { _ = try $0.write("news/d.txt", "Rain.") }
    let shrunk = try complete {
      try FileManager.default.removeItem(atPath: $0.path + "/news/c.txt")
    }
    #expect([changed.status, grown.status, shrunk.status] == [64, 64, 64])
    #expect(changed.errors.contains("the input has changed: part-00001.jsonl.zst was made of"))
    #expect(grown.errors.contains("the input has more now: news/d.txt"))
    #expect(shrunk.errors.contains("the input has changed: part-00001.jsonl.zst was made of"))
  }

  @Test func `a run goes on only with what it began with`() throws {
    let scratch = try Scratch()
    let news = try news(scratch)
    let run = scratch.path + "/run"
    let first = try Command.dixit("extract", "--output", run, "--part-documents", "7", news)
    #expect(first.status == 1)
    let anew = try Command.dixit("extract", "--output", run, "--part-documents", "7", news)
    #expect(anew.status == 64)
    #expect(anew.errors.contains("--resume goes on with it"))
    let other = try Command.dixit("extract", "--output", run, "--resume", news)
    #expect(other.status == 64)
    #expect(other.errors.contains("--part-documents was 7, now it is 2000"))
    let alone = try Command.dixit("extract", "--resume", news)
    #expect(alone.status == 64)
    let strange = try scratch.write("strange/thing.txt", "Rain.")
    let full = try Command.dixit("extract", "--output", scratch.path + "/strange", strange)
    #expect(full.status == 64)
    #expect(full.errors.contains("not empty"))
  }

  @Test func `an input of the same size and other words is not gone on with`() throws {
    let scratch = try Scratch()
    let news = try news(scratch)
    let run = scratch.path + "/run"
    _ = try Command.dixit("extract", "--output", run, "--part-documents", "7", news)
    var manifest = try Manifest(decoding: WholeFile.bytes(run + "/manifest.json"))
    let parts = manifest.parts
    manifest = Manifest(identity: manifest.identity)
    for part in parts.prefix(3) { manifest.add(part) }
    _ = try scratch.write("run/manifest.json", try manifest.encoded())
    let text = try #require(
      String(bytes: [UInt8](Data(contentsOf: URL(fileURLWithPath: news))), encoding: .isoLatin1)
    )
    let changed = text.replacing("said Ivo", with: "said Ina")
    try #require(changed.data(using: .isoLatin1)).write(to: URL(fileURLWithPath: news))
    let resumed = try Command.dixit(
      "extract",
      "--output",
      run,
      "--part-documents",
      "7",
      "--resume",
      news
    )
    #expect(resumed.status == 64)
    #expect(resumed.errors.contains("the input has changed: part-0000"))
  }

  @Test func `a folder that can't be written to is status 74`() throws {
    let result = try Command.dixit("extract", "--output", "/dev/null/run", input: "Rain.")
    #expect(result.status == 74)
    #expect(result.errors.contains("/dev/null/run"))
  }

  /// A run broken off behind its second part, with all its files; its options and what it says when
  /// it goes on after a change in its folder.
  private func resuming(
    after change: (_ run: String, _ rejects: String) throws -> Void
  ) throws -> Command.Result {
    let scratch = try Scratch()
    let news = try news(scratch)
    let (run, rejects) = (scratch.path + "/run", scratch.path + "/bad.jsonl")
    let line = "--output \(run) --part-documents 7 --rejects \(rejects) \(news)"
    #expect(try Command.shell("\"$DIXIT\" extract \(line)").status == 1)
    let whole = try Manifest(decoding: WholeFile.bytes(run + "/manifest.json"))
    var manifest = Manifest(identity: whole.identity)
    for part in whole.parts.prefix(2) { manifest.add(part) }
    _ = try scratch.write("run/manifest.json", try manifest.encoded())
    try change(run, rejects)
    return try Command.shell("\"$DIXIT\" extract --resume \(line)")
  }

  @Test func `a part that was changed is not gone on from`() throws {
    let result = try resuming { run, _ in
      let url = URL(fileURLWithPath: run + "/part-00001.jsonl.zst")
      var bytes = try Data(contentsOf: url)
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: url)
    }
    #expect(result.status == 64)
    #expect(result.errors.contains("part-00001.jsonl.zst: damaged or changed"))
  }

  @Test(arguments: [true, false])
  func `a file of rejects that is gone or cut is named`(isGone: Bool) throws {
    let result = try resuming { _, rejects in
      if isGone {
        try FileManager.default.removeItem(atPath: rejects)
      } else {
        try Data().write(to: URL(fileURLWithPath: rejects))
      }
    }
    #expect(result.status == 64)
    #expect(result.errors.contains("the file of rejects is gone or shorter"))
  }

  @Test func `two runs don't share a folder`() throws {
    let scratch = try Scratch()
    let held = try StoredFolder(scratch.path + "/run")
    let result = try Command.dixit("extract", "--output", held.path, input: "Rain.")
    #expect(result.status == 74)
    #expect(result.errors.contains("another run is writing to this folder"))
  }

  @Test(arguments: ["csv", "html", "tei"])
  func `a format of one file goes to standard output`(format: String) throws {
    let result = try Command.dixit("extract", "--format", format, "--output", "x", input: "Rain.")
    #expect(result.status == 64)
    #expect(result.errors.contains("dixit extract --format \(format) … > said.\(format)"))
  }

  @Test func `the size of parts goes with parts`() throws {
    let alone = try Command.dixit("extract", "--part-documents", "7", input: "Rain.")
    #expect(alone.status == 64)
    #expect(alone.errors.contains("--part-documents goes with --output"))
  }
}
