import Evaluation
import TestSupport
import Testing

/// Values that can't be right are told, not counted in silence.
@Suite struct FaultyValueTests {
  private static let text = "It leaks, Ada said."

  /// Reads a file beside its text.
  private func read(_ name: String, _ text: String) throws -> (set: AnnotationSet, path: String) {
    let scratch = try Scratch()
    _ = try scratch.write("d.txt", Self.text)
    let path = try scratch.write(name, text)
    return (try AnnotationFormat.read(path), path)
  }

  @Test(arguments: [
    (#""confidence":1.5"#, "the confidence 1.5 is not from 0 to 1"),
    (#""confidence":-0.1"#, "the confidence -0.1 is not from 0 to 1"),
    (#""kind":"directly""#, "the kind `directly` is none of direct, mixed, indirect"),
  ])
  func `kinds and confidences are checked`(member: String, fault: String) throws {
    let forms = [
      ("d.jsonl", #"{"id":"d","attributions":[]}"# + "\n" + #"{"id":"e","attributions":[{"#, ":2"),
      ("d.json", #"{"text":"\#(Self.text)","quotes":[{"contents":[],"#, ""),
    ]
    for (name, start, line) in forms {
      let error = try #require(throws: EvaluationError.self) {
        try read(name, start + member + "}]}")
      }
      #expect(error.place.hasSuffix(name + line))
      #expect(error.reason.hasSuffix(fault))
    }
  }

  @Test(arguments: [
    ("A1\tKind E1 oral", "the kind `oral` is none of direct, mixed, indirect"),
    ("#1\tConfidence E1\t2", "the confidence 2.0 is not from 0 to 1"),
  ])
  func `in brat they are skipped`(line: String, fault: String) throws {
    let lines = ["T1\tContent 0 8\tIt leaks", "E1\tAttribution:T1 Content:T1", line]
    let (set, path) = try read("d.ann", lines.joined(separator: "\n"))
    #expect(set.skipped.map(\.description) == ["\(path):3: \(fault)"])
    #expect(set.documents.first?.attributions.map(\.kind) == ["indirect"])
    #expect(set.documents.first?.attributions.map(\.confidence) == [nil])
  }

  @Test(arguments: ["(12,16", "12,16)", "12,16", "(12)", "(12,16,20)", "(a,b)"])
  func `an index has two numbers in parentheses`(index: String) throws {
    let error = try #require(throws: EvaluationError.self) {
      try read("d.json", #"[{"quote_index":"\#(index)"}]"#)
    }
    #expect(error.place.hasSuffix("d.json: quote 1"))
    #expect(error.reason == "`\(index)` is no index (start,end)")
  }

  @Test(arguments: [
    (["It\tB-content", "leaks\tI-contents", ",\tO"], 2, "`I-contents` is no label of source"),
    (["It\tX-content:a", "leaks\tB-content:a"], 1, "`X-content:a` is no label of source"),
    (["It\tO", "leaks\tB-quote", "leaks\tB-quote"], 2, "`B-quote` is no label, and no column"),
  ])
  func `labels that are unknown are named`(lines: [String], line: Int, fault: String) throws {
    let scratch = try Scratch()
    let path = try scratch.write("s.conll", lines.joined(separator: "\n"))
    let set = try AnnotationFormat.read(path, as: .conll)
    #expect(set.skipped.map(\.place) == ["\(path):\(line)"])
    #expect(set.skipped.first?.reason.hasPrefix(fault) == true)
  }

  @Test func `columns of other things, features and addressees are no labels`() throws {
    let lines = [
      "It\tB-NP\tB-content|SpaceAfter=No", "leaks\tB-VP\tI-content", "Ada\tB-NP\tB-addressee:a1",
      "said\tI-VP\t_",
    ]
    #expect(try read("s.conll", lines.joined(separator: "\n")).set.skipped.isEmpty)
  }

  @Test func `ids that stand more than once are named once`() throws {
    let lines = ["d", "e", "d", "e", "d"].map { #"{"id":"\#($0)","attributions":[]}"# }
    let (set, path) = try read("s.jsonl", lines.joined(separator: "\n"))
    #expect(
      set.skipped.map(\.description) == [
        "\(path): ids that stand more than once, of which the last document counts: `d`, `e`"
      ]
    )
  }
}
