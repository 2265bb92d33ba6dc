import Foundation
import TestSupport
import Testing

/// What a run would write over, or read though it wrote it itself, is refused before it is touched.
@Suite struct OutputPlacesTests {
  /// Runs the command within a folder that has `in.jsonl`, a link to it, `news/a.txt` and
  /// `gold/a.ann`; nothing in it may change.
  private func refusal(_ line: String) throws -> String {
    let scratch = try Scratch()
    _ = try scratch.write("in.jsonl", "{\"text\":\"Rain.\"}\n")
    _ = try scratch.write("news/a.txt", "Rain.")
    _ = try scratch.write("gold/a.ann", "T1\tCue 0 4\tRain\n")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/link.jsonl",
      withDestinationPath: "in.jsonl"
    )
    let sum = "find . -type f -exec md5sum {} + | sort"
    let before = try Command.shell("cd '\(scratch.path)' && \(sum)").output
    let result = try Command.shell("cd '\(scratch.path)' && \"$DIXIT\" extract \(line)")
    #expect(result.status == 64)
    #expect(try Command.shell("cd '\(scratch.path)' && \(sum)").output == before)
    return result.errors
  }

  @Test(arguments: [
    "in.jsonl --rejects in.jsonl", "in.jsonl --rejects ./news/../link.jsonl",
    "link.jsonl --rejects in.jsonl", "news in.jsonl --output out --rejects in.jsonl",
    "--rejects in.jsonl < in.jsonl",
  ])
  func `an input is no file of rejects`(line: String) throws {
    #expect(try refusal(line).contains("would write over an input"))
  }

  @Test(arguments: [
    ("news --rejects news/a.txt", "would lie in the input"),
    ("news --rejects news/new/bad.jsonl", "would lie in the input"),
    ("in.jsonl --output out --rejects out/bad.jsonl", "would lie in the output"),
    ("in.jsonl --output out --rejects out/part-00000.jsonl.zst", "would lie in the output"),
  ])
  func `the file of rejects lies in no folder that is read or written`(
    line: String,
    reason: String
  ) throws {
    #expect(try refusal(line).contains(reason))
  }

  @Test(arguments: [
    "in.jsonl --format brat --output gold", "in.jsonl --format brat --output ./gold/../news",
  ])
  func `brat goes to an empty folder only`(line: String) throws {
    #expect(try refusal(line).contains("not empty"))
  }

  @Test func `brat goes to a folder that is empty or not there`() throws {
    let scratch = try Scratch()
    let input = try scratch.write("a.txt", "“It leaks,” said Ada Roth.")
    for name in ["new", "old"] {
      let folder = scratch.path + "/" + name
      if name == "old" { _ = try scratch.write("old/.hidden", "") }
      let result = try Command.dixit("extract", "--format", "brat", "--output", folder, input)
      #expect(result.status == 0, "\(result.errors)")
      #expect(FileManager.default.fileExists(atPath: folder + "/a.ann"))
    }
  }

  @Test(arguments: [
    "news --output news", "news --output news/said", "in.jsonl news/ --output gold/../news/a/b",
    ". --output said", "news --format brat --output news/brat",
  ])
  func `the output lies in no folder that is read`(line: String) throws {
    #expect(try refusal(line).contains("would lie in the input"))
  }
}
