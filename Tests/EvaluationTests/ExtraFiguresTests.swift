import DixitKit
import Evaluation
import Foundation
import TestSupport
import Testing

@Suite struct ExtraFiguresTests {
  private static let gold = Corpus.document([
    EvaluatorTests.mayor, EvaluatorTests.waiting, EvaluatorTests.doubt,
  ])

  /// A prediction's rule and confidence, with further members.
  private static func found(_ rule: String, _ confidence: Double, _ more: String = "") -> String {
    #""evidence":[{"rule":"\#(rule)","span":[0,3]},{"rule":"pronoun","span":[4,9]}]"#
      + #","confidence":\#(confidence)"# + (more.isEmpty ? "" : "," + more)
  }

  /// Two by one rule, of which one has another's source and so the wrong speaker; one by another
  /// rule with the right content, source and speaker; one that names no rule and is wrong.
  private static let predicted = [
    Corpus.attribution(
      ["the tide was late"],
      source: "The ferryman",
      more: found("subject", 0.8, #""speaker":"Bo""#)
    ),
    Corpus.attribution(["it."], source: "The ferryman", more: found("subject", 0.9)),
    Corpus.attribution(
      ["“We wait,”", "“we always wait.”"],
      source: "she",
      more: found("inverted", 1, #""speaker":"Ada Quill""#)
    ),
    Corpus.attribution(["mayor"], source: "she"),
  ]

  private func compare(
    gold: String = gold,
    _ predicted: [String],
    more: String = ""
  ) throws -> Report {
    let scratch = try Scratch()
    return try Evaluator().compare(
      gold: AnnotationFormat.read(scratch.write("gold.jsonl", gold)),
      predicted: AnnotationFormat.read(
        scratch.write(
          "predicted.jsonl",
          Corpus.document(predicted, more: more, hasText: false)
        )
      )
    )
  }

  private func json(_ report: Report, _ extras: Set<Report.Extra>) -> String {
    var json = JSONWriter()
    report.write(to: &json, extras: extras)
    return json.string
  }

  @Test func `each rule has a row, the most used first`() throws {
    let table = try compare(Self.predicted).table(extras: [.rules])
    let expected = """
      == rules
      rule      n  relaxed       P  speaker       P  confidence
      subject   2        1   50.00        1   50.00       85.00
      (none)    1        0    0.00        0    0.00           –
      inverted  1        1  100.00        1  100.00      100.00

      """
    #expect(table.hasSuffix(expected), "\(table)")
  }

  @Test func `of rules used equally often the earlier name comes first`() {
    let verdicts = ["b", "a", "c", "c"].map {
      Verdict(rule: $0, confidence: nil, isRelaxed: true, hasRightSpeaker: nil)
    }
    #expect(RuleFigures(verdicts).rows.map(\.rule) == ["c", "a", "b"])
  }

  @Test func `the rows of the rules add up to the usual figures`() throws {
    let report = try compare(Self.predicted)
    let rows = report.ruleFigures.rows
    let (relaxed, speaker) = (report.groups[0].tally[.relaxed], report.groups[0].tally[.speaker])
    #expect(rows.reduce(0) { $0 + $1.predicted } == relaxed.predicted)
    #expect(rows.reduce(0) { $0 + $1.relaxed } == relaxed.right)
    #expect(rows.reduce(0) { $0 + $1.withSpeakers } == speaker.predicted)
    #expect(rows.reduce(0) { $0 + $1.speaker } == speaker.right)
  }

  @Test func `what the tolerances leave out counts for no rule`() throws {
    let inside = Corpus.attribution(["tide"], more: Self.found("subject", 0.5))
    let tolerant = Corpus.document([EvaluatorTests.mayor], more: #""optional_attributions":[]"#)
    #expect(try compare(gold: tolerant, [inside]).ruleFigures.rows.isEmpty)
    let strict = Corpus.document([EvaluatorTests.mayor])
    #expect(try compare(gold: strict, [inside]).ruleFigures.rows.map(\.predicted) == [1])
  }

  @Test func `no speaker is right or wrong where gold names none`() throws {
    let silent = Corpus.document([Corpus.attribution(["it."], source: "The ferryman")])
    let report = try compare(gold: silent, [Self.predicted[1]])
    #expect(report.ruleFigures.rows.map(\.speakerPrecision) == [nil])
    #expect(
      json(report, [.rules]).hasSuffix(
        #","rules":[{"rule":"subject","n":1,"relaxed":{"right":1,"p":100.0},"speaker":null,"#
          + #""confidence":90.0}]}"#
      )
    )
  }

  @Test(arguments: ["[]", "[\"word\"]", "\"because\"", "{\"rule\":\"x\"}", "[{}]", "null"])
  func `evidence of another form names no rule and is no mistake`(evidence: String) throws {
    let found = Corpus.attribution(["it."], more: #""evidence":\#(evidence)"#)
    #expect(try compare([found]).ruleFigures.rows.map(\.rule) == [nil])
  }

  @Test func `extra figures leave the others as they are`() throws {
    let report = try compare(Self.predicted)
    let extras = Set(Report.Extra.allCases)
    #expect(report.table(extras: extras).hasPrefix(report.table()))
    #expect(json(report, extras).hasPrefix(json(report, []).dropLast() + #","rules":"#))
    #expect(!json(report, [.rules]).contains("calibration"))
  }

  @Test(arguments: [
    (0.0, 0), (0.099, 0), (0.1, 1), (0.3, 3), (0.6, 6), (0.7, 7), (0.899, 8), (0.9, 9), (1.0, 9),
    (-2.0, 0), (7.5, 9),
  ])
  func `a confidence falls into its tenth`(confidence: Double, tenth: Int) {
    let verdict = Verdict(
      rule: nil,
      confidence: confidence,
      isRelaxed: true,
      hasRightSpeaker: nil
    )
    let bins = Calibration([verdict]).bins
    #expect(bins.map(\.count) == (0..<10).map { $0 == tenth ? 1 : 0 })
  }

  @Test func `the calibration error weighs each bin by what it holds`() {
    func verdicts(_ count: Int, _ confidence: Double?, right: Int) -> [Verdict] {
      (0..<count).map {
        Verdict(rule: nil, confidence: confidence, isRelaxed: $0 < right, hasRightSpeaker: nil)
      }
    }
    // Three quarters are sure by 0.75 and right by 0.5; a quarter is as sure as it is right.
    let some = verdicts(6, 0.75, right: 3) + verdicts(2, 0.5, right: 1)
    #expect(Calibration(some).expectedError == 0.1875)
    #expect(Calibration(some + verdicts(5, nil, right: 0)).expectedError == 0.1875)
    #expect(Calibration(verdicts(2, nil, right: 2)).expectedError == nil)
  }

  @Test func `the reliability table shows every bin`() throws {
    let report = try compare(Self.predicted)
    let lines = report.table(extras: [.calibration]).split(separator: "\n").suffix(13)
    // Of 0.8, 0.9 and 1 the first is wrong: 0.8 + (1.9 - 2) as a distance, by three.
    #expect(
      lines.prefix(3) == [
        "== calibration", "expected calibration error 30.00", "bin     n  confidence       P",
      ]
    )
    #expect(
      lines.suffix(3) == [
        "70–80   0           –       –", "80–90   1       80.00    0.00",
        "90–100  2       95.00  100.00",
      ]
    )
    #expect(
      json(report, [.calibration]).hasSuffix(
        #"{"from":90,"to":100,"n":2,"confidence":95.0,"p":100.0}]}}"#
      )
    )
  }
}
