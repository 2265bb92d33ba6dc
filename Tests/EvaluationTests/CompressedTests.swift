import DixitKit
import Evaluation
import Foundation
import TestSupport
import Testing

/// What a long run writes, and files that are compressed.
@Suite struct CompressedTests {
  private static let line = Corpus.document([EvaluatorTests.mayor])

  /// Compresses a file with a tool that takes `-c`.
  private func compress(_ path: String, to target: String, with tool: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "\(tool) -c '\(path)' > '\(target)'"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `files are read without their compression`() throws {
    let scratch = try Scratch()
    let forms = [
      ("a.jsonl", Self.line), ("d.json", #"{"text":"It leaks.","quotes":[{"contents":[]}]}"#),
      ("d.conll", "# newdoc id = d\nIt\tB-content\n"),
    ]
    for (name, text) in forms {
      let path = try scratch.write(name, text)
      let packed = path + ".gz"
      try compress(path, to: packed, with: "gzip")
      let documents = try AnnotationFormat.read(packed).documents
      #expect(documents.map(\.id) == ["d"], "\(name)")
      #expect(documents.map(\.attributions.count) == [1], "\(name)")
    }
  }

  @Test func `the folder of a long run is read without its manifest`() throws {
    let scratch = try Scratch()
    let second = Self.line.replacing(#""id":"d""#, with: #""id":"e""#)
    for (number, line) in [Self.line, second].enumerated() {
      let path = try scratch.write("\(number).jsonl", line + "\n")
      _ = try scratch.write("run/manifest.json", #"{"schema":"dixit-manifest/1"}"#)
      try compress(path, to: scratch.path + "/run/part-\(number).jsonl.gz", with: "gzip")
    }
    let set = try AnnotationFormat.read(scratch.path + "/run")
    #expect(set.documents.map(\.id) == ["d", "e"])
  }

  @Test func `columns are known by a label far down, or by their own first lines`() throws {
    let scratch = try Scratch()
    let words = Array(repeating: "It\tO", count: 900)
    let late = try scratch.write("late", (words + ["leaks\tB-cue"]).joined(separator: "\n"))
    #expect(try AnnotationFormat.recognised(at: late) == .conll)
    let head = ["# newdoc id = d", "# columns = ID FORM MISC SAID1", "1\tIt\tTokenRange=0:2\t_"]
    let ours = try scratch.write("ours", head.joined(separator: "\n"))
    #expect(try AnnotationFormat.recognised(at: ours) == .conll)
  }
}
