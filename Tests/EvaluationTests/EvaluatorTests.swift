import DixitKit
import Evaluation
import Foundation
import TestSupport
import Testing

@Suite struct EvaluatorTests {
  static let mayor = Corpus.attribution(
    ["the tide was late"],
    source: "The mayor, Ada Quill",
    cue: "said",
    more: #""kind":"indirect","speaker":"Ada Quill""#
  )
  static let waiting = Corpus.attribution(
    ["“We wait,”", "“we always wait.”"],
    source: "she",
    cue: "added",
    more: #""id":"w","kind":"direct","speaker":"Ada Quill","acceptable_speakers":["Ada Quill"]"#
  )
  static let doubt = Corpus.attribution(
    ["it."],
    source: "The ferryman",
    cue: "doubted",
    more: #""kind":"indirect","speaker":null"#
  )

  /// The counts of a measure as `right/predicted/gold`.
  private func counts(_ report: Report, _ measure: String) -> String {
    let counts = report.groups[0].tally[Measure(name: measure)]
    return "\(counts.right)/\(counts.predicted)/\(counts.gold)"
  }

  private func compare(
    _ gold: String,
    _ predicted: String,
    _ evaluator: Evaluator = Evaluator()
  ) throws -> Report {
    let scratch = try Scratch()
    var options = ReadingOptions()
    options.groupField = evaluator.isGrouped ? "outlet" : nil
    return try evaluator.compare(
      gold: AnnotationFormat.read(scratch.write("gold.jsonl", gold + "\n"), options),
      predicted: AnnotationFormat.read(scratch.write("predicted.jsonl", predicted + "\n\n"))
    )
  }

  private func compare(
    gold: [String],
    predicted: [String],
    goldMore: String = "",
    predictedMore: String = ""
  ) throws -> Report {
    try compare(
      Corpus.document(gold, more: goldMore),
      Corpus.document(predicted, more: predictedMore, hasText: false)
    )
  }

  @Test func `what equals gold is right by every measure`() throws {
    let all = [Self.mayor, Self.waiting, Self.doubt]
    let report = try compare(gold: all, predicted: all)
    for measure in report.groups[0].tally.measures {
      let counts = report.groups[0].tally[measure]
      #expect(counts.right == counts.gold, "\(measure.name)")
      #expect(counts.f1 == 1, "\(measure.name)")
    }
    #expect(
      report.groups[0].tally.measures(in: .published).map(\.name) == [
        "content exact", "content tokens", "content overlap", "cue exact", "cue tokens",
        "cue overlap", "source exact", "source tokens", "source overlap", "attribution relaxed",
        "attribution strict", "attribution speaker", "relaxed recall direct",
        "relaxed recall indirect",
      ]
    )
    #expect(report.groups[0].mistakes.isEmpty)
  }

  @Test(arguments: [
    // Marks at the edge do not count; a word does.
    (["the tide was late."], "The mayor, Ada Quill", "1/1/1", "1/1/1", "1/1/1"),
    (["the tide was"], "The mayor, Ada Quill", "0/1/1", "1/1/1", "0/1/1"),
    // Half of the tokens are enough, a quarter is not.
    (["the tide"], "The mayor, Ada Quill", "0/1/1", "1/1/1", "0/1/1"),
    (["the"], "The mayor, Ada Quill", "0/1/1", "0/1/1", "0/1/1"),
    // One telling word of the source is enough, an article is none.
    (["the tide was late"], "Ada", "1/1/1", "1/1/1", "0/1/1"),
    (["the tide was late"], "The ferryman", "1/1/1", "0/1/1", "0/1/1"),
    (["the tide was late"], nil, "1/1/1", "0/1/1", "0/1/1"),
  ])
  func `a prediction is as right as content and source are`(
    content: [String],
    source: String?,
    exact: String,
    relaxed: String,
    strict: String
  ) throws {
    let predicted = Corpus.attribution(content, source: source)
    let report = try compare(gold: [Self.mayor], predicted: [predicted])
    #expect(counts(report, "content exact") == exact)
    #expect(counts(report, "attribution relaxed") == relaxed)
    #expect(counts(report, "attribution strict") == strict)
  }

  @Test func `a gold item is answered once, and by the best`() throws {
    let half = Corpus.attribution(["the tide"], source: "Ada")
    let report = try compare(gold: [Self.mayor], predicted: [half, Self.mayor, Self.mayor])
    #expect(counts(report, "attribution relaxed") == "1/3/1")
    #expect(counts(report, "content exact") == "1/3/1")
    #expect(counts(report, "content tokens") == "4/4/4")
    #expect(counts(report, "content overlap") == "1/3/1")
  }

  @Test(arguments: [
    (#""speaker":"Quill""#, mayor, "1/1/1"),
    (#""speaker":"Mayor ADA Quíll""#, mayor, "1/1/1"),
    (#""speaker":"Bo Quill""#, mayor, "0/1/1"),
    (#""speaker":"the Mr""#, mayor, "0/1/1"),
    (#""speaker":null"#, mayor, "0/1/1"),
    (#""speaker":"s1""#, mayor, "1/1/1"),
    (#""speaker":{"name":"Ada"}"#, mayor, "1/1/1"),
    // Where gold lists the names that are right, a part of one is not.
    (#""speaker":"Quill""#, waiting, "0/1/1"),
    (#""speaker":"the Ada Quill""#, waiting, "1/1/1"),
    // Nobody is right where gold has nobody.
    (#""speaker":null"#, doubt, "1/1/1"),
    (#""speaker":"Ada""#, doubt, "0/1/1"),
  ])
  func `a speaker is right by name`(speaker: String, gold: String, expected: String) throws {
    let content =
      switch gold {
      case Self.mayor: ["the tide was late"]
      case Self.waiting: ["“We wait,”", "“we always wait.”"]
      default: ["it."]
      }
    let predicted = Corpus.attribution(content, more: speaker)
    let report = try compare(
      gold: [gold],
      predicted: [predicted],
      predictedMore: #""speakers":[{"id":"s1","name":"Ada Quill"}]"#
    )
    #expect(counts(report, "attribution speaker") == expected)
  }

  @Test func `no speaker is measured where gold names none`() throws {
    let silent = Corpus.attribution(["it."], source: "The ferryman")
    let report = try compare(gold: [silent], predicted: [silent])
    #expect(!report.groups[0].tally.measures.contains(.speaker))
  }

  @Test func `two halves that gold ties together may be found as one or as two`() throws {
    let first = Corpus.attribution(["“We wait,”"], more: #""id":"a","kind":"direct""#)
    let second = Corpus.attribution(
      ["“we always wait.”"],
      more: #""id":"b","kind":"direct","continues":"a""#
    )
    let whole = Corpus.attribution(["“We wait,”", "“we always wait.”"])
    let joined = try compare(gold: [first, second], predicted: [whole])
    #expect(counts(joined, "attribution strict") == "1/1/1")
    let apart = try compare(gold: [first, second], predicted: [first, second])
    #expect(counts(apart, "attribution strict") == "2/2/2")
    let half = try compare(gold: [first, second], predicted: [second])
    #expect(counts(half, "attribution strict") == "1/1/2")
  }

  @Test func `what gold calls optional, or holds inside a content, is not spurious`() throws {
    let optional = #""optional_attributions":[\#(Self.doubt)]"#
    let inside = Corpus.attribution(["tide"])
    let report = try compare(
      gold: [Self.mayor],
      predicted: [Self.mayor, Self.doubt, inside],
      goldMore: optional
    )
    #expect(counts(report, "attribution relaxed") == "1/1/1")
    let strictGold = try compare(gold: [Self.mayor], predicted: [Self.mayor, Self.doubt, inside])
    #expect(counts(strictGold, "attribution relaxed") == "1/3/1")
  }

  @Test func `predictions may be filtered by confidence and class`() throws {
    let sure = Corpus.attribution(["it."], more: #""confidence":0.9,"class":"thought""#)
    let unsure = Corpus.attribution(["the tide"], more: #""confidence":0.4"#)
    var evaluator = Evaluator()
    let gold = Corpus.document([Self.mayor])
    let predicted = Corpus.document([sure, unsure])
    #expect(counts(try compare(gold, predicted, evaluator), "attribution relaxed") == "0/2/1")
    evaluator.minimumConfidence = 0.9
    #expect(counts(try compare(gold, predicted, evaluator), "attribution relaxed") == "0/1/1")
    evaluator.minimumConfidence = nil
    evaluator.classes = ["thought", "writing"]
    #expect(counts(try compare(gold, predicted, evaluator), "content exact") == "0/1/1")
    evaluator.classes = ["speech"]
    #expect(counts(try compare(gold, predicted, evaluator), "content tokens") == "2/2/4")
  }

  @Test func `figures are given apart for each value of a field, with two decimals`() throws {
    let gold = [
      #"{"id":"x","outlet":"Gazette","text":"a b c","attributions":[{"content":[[0,1]]},"#
        + #"{"content":[[2,3]]},{"content":[[4,5]]}]}"#,
      #"{"id":"y","text":"a","attributions":[]}"#,
    ].joined(separator: "\n")
    let predicted = #"{"id":"x","attributions":[{"content":[{"start":0,"end":1,"text":"a"}]}]}"#
    var evaluator = Evaluator()
    evaluator.isGrouped = true
    let report = try compare(gold, predicted, evaluator)
    #expect(report.groups.map(\.name) == ["all", "Gazette", "None"])
    #expect(report.groups.map(\.unanswered) == [1, 0, 1])
    #expect(
      report.table().contains(
        "content exact            P 100.00  R  33.33  F1  50.00   of 3\n"
      )
    )
    var json = JSONWriter()
    report.write(to: &json)
    #expect(
      json.string.hasPrefix(#"{"all":{"content exact":{"p":100.0,"r":33.33,"f1":50.0,"n":3}"#)
    )
  }

  @Test func `mistakes are listed in the words of the text`() throws {
    let wrong = Corpus.attribution(["The ferryman"], cue: "doubted")
    let report = try compare(gold: [Self.doubt], predicted: [wrong])
    #expect(
      report.groups[0].mistakes.map(\.description) == [
        "d missed [The ferryman] <doubted> it.", "d spurious [] <doubted> The ferryman",
      ]
    )
  }

  @Test(arguments: [
    (#"{"id":"d","attributions":[{"content":[[5,500]]}]}"#, "span 5-500"),
    (#"{"id":"d","attributions":[{"content":[[5,5]]}]}"#, "span 5-5"),
    (#"{"id":"d","text":"Another text.","attributions":[]}"#, "not the gold text"),
    (#"{"id":"d","offsets":"utf8","attributions":[]}"#, "offsets in utf8"),
    (#"{"attributions":[]}"#, "predicted.jsonl:1"),
    ("{broken", "predicted.jsonl:1"),
  ])
  func `files that can't be compared are refused with the place`(
    predicted: String,
    reason: String
  ) throws {
    let error = try #require(throws: EvaluationError.self) {
      try compare(Corpus.document([Self.mayor]), predicted)
    }
    #expect(error.description.contains(reason), "\(error)")
    #expect(!error.isReadFailure)
  }

  @Test func `a file that is not there is a failure to read`() throws {
    let error = try #require(throws: EvaluationError.self) {
      try AnnotationFormat.read("/nowhere/gold.jsonl")
    }
    #expect(error.isReadFailure)
  }
}
