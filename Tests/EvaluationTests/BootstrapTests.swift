import DixitKit
import Evaluation
import TestSupport
import Testing

@Suite struct BootstrapTests {
  /// Gold of some documents of one attribution each, and predictions that find some of them.
  private func report(_ isFound: [Bool]) throws -> Report {
    let scratch = try Scratch()
    let content = #"[{"content":[[0,1]],"source":[[2,3]]}]"#
    let gold = isFound.indices.map { #"{"id":\#($0),"text":"a b","attributions":\#(content)}"# }
    let predicted = isFound.enumerated().map { place, isFound in
      #"{"id":\#(place),"attributions":\#(isFound ? content : "[]")}"#
    }
    return try Evaluator().compare(
      gold: AnnotationFormat.read(scratch.write("g.jsonl", gold.joined(separator: "\n"))),
      predicted: AnnotationFormat.read(scratch.write("p.jsonl", predicted.joined(separator: "\n")))
    )
  }

  @Test func `where all documents are alike there is no doubt`() throws {
    let intervals = Bootstrap(samples: 50).intervals(try report([true, true, true]).groups[0])
    #expect(intervals[.relaxed] == 1...1)
    #expect(
      try Bootstrap(samples: 50).intervals(report([false, false]).groups[0])[.relaxed] == 0...0
    )
  }

  @Test func `an interval holds the figure, and the same seed gives the same one`() throws {
    let group = try report((0..<40).map { $0 % 2 == 0 }).groups[0]
    let interval = try #require(Bootstrap(samples: 400, seed: 7).intervals(group)[.relaxed])
    let f1 = group.tally[.relaxed].f1
    // Half are found, all found are right.
    #expect(f1 == 2 * 0.5 / 1.5)
    #expect(interval.contains(f1))
    // The recall's standard error is 0.079; F1 moves by 8/9 of it: ± 1.96 · 0.07.
    #expect((0.42...0.60).contains(interval.lowerBound), "\(interval)")
    #expect((0.73...0.86).contains(interval.upperBound), "\(interval)")
    #expect(Bootstrap(samples: 400, seed: 7).intervals(group)[.relaxed] == interval)
  }

  @Test func `two systems are compared document by document`() throws {
    let first = try report((0..<30).map { _ in true })
    let second = try report((0..<30).map { $0 != 4 })
    let bootstrap = Bootstrap(samples: 999)
    func row(_ comparison: Comparison) throws -> Comparison.Row {
      try #require(comparison.rows.first { $0.measure == .relaxed })
    }
    // One document in thirty: it is missing from a good third of the samples, (29/30)^30.
    let near = try row(Comparison(first, second, names: ["a", "b"], bootstrap: bootstrap))
    #expect(near.interval.lowerBound == 0)
    #expect((0.6...0.85).contains(near.p), "\(near.p)")
    let third = try report((0..<30).map { $0 % 2 == 0 })
    let far = try row(Comparison(first, third, names: ["a", "b"], bootstrap: bootstrap))
    #expect(far.interval.lowerBound > 0.1)
    #expect(far.p == 0.002)
    let same = try row(Comparison(first, first, names: ["a", "b"], bootstrap: bootstrap))
    #expect(same.interval == 0...0)
    #expect(same.p == 1)
  }

  @Test func `a comparison is a table, Markdown and JSON`() throws {
    let (first, second) = (try report([true, true]), try report([false, false]))
    let comparison = Comparison(
      first,
      second,
      names: ["a|b.jsonl", "c.jsonl"],
      bootstrap: Bootstrap(samples: 1)
    )
    #expect(comparison.table.hasPrefix("== F1 of A and B in 2 documents\nA: a|b.jsonl\n"))
    #expect(comparison.markdown.contains("A: a\\|b.jsonl"))
    #expect(comparison.markdown.contains("| attribution relaxed | 100.00 | 0.00 | 100.00 |"))
    var json = JSONWriter()
    comparison.write(to: &json)
    #expect(
      json.string.contains(
        #""attribution relaxed":{"a":100.0,"b":0.0,"difference":100.0,"interval":[100.0,100.0]"#
      )
    )
  }

  @Test func `the report in Markdown has a row a measure`() throws {
    let markdown = try report([true, false]).markdown(bootstrap: Bootstrap(samples: 5))
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "### all: 2 documents, 2 gold, 1 predicted, 0 not answered")
    #expect(lines.contains("|  | P | R | F1 | of | 95 % |"))
    #expect(lines.contains("|---|---:|---:|---:|---:|---:|"))
    #expect(lines.contains { $0.hasPrefix("| attribution relaxed | 100.00 | 50.00 | 66.67 | 2 |") })
  }

  @Test func `the curve takes the surest first`() {
    func verdict(_ confidence: Double?, _ isRight: Bool) -> Verdict {
      Verdict(rule: nil, confidence: confidence, isRelaxed: isRight, hasRightSpeaker: nil)
    }
    let curve = CoverageCurve(
      [
        verdict(0.2, false), verdict(0.9, true), verdict(0.5, false), verdict(0.5, true),
        verdict(nil, true),
      ],
      gold: 6
    )
    #expect(curve.points.map(\.confidence) == [0.9, 0.5, 0.2, 0])
    #expect(curve.points.map(\.predicted) == [1, 3, 4, 5])
    #expect(curve.points.map(\.coverage) == [0.2, 0.6, 0.8, 1])
    #expect(curve.points.map(\.precision) == [1, 2 / 3, 0.5, 0.6])
    #expect(curve.points.map { ($0.recall * 6).rounded() } == [1, 2, 2, 3])
    #expect(CoverageCurve([], gold: 3).points.isEmpty)
  }
}
