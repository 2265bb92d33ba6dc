import Evaluation
import Lexicon
import TestSupport
import Testing

/// Measures beyond the scorer's, each with figures worked out by hand on one text.
///
///     The mayor, Ada Quill, said the tide was late. “We wait,” she added; “we always wait.” The ferryman doubted it.
@Suite struct FurtherMeasuresTests {
  private static let mayor = EvaluatorTests.mayor
  private static let waiting = EvaluatorTests.waiting

  private func compare(_ gold: [String], _ predicted: [String]) throws -> Report {
    let scratch = try Scratch()
    var evaluator = Evaluator()
    evaluator.cueClasses = CueClassifier(try TestLexicon.bundled.get())
    return try evaluator.compare(
      gold: AnnotationFormat.read(scratch.write("g.jsonl", Corpus.document(gold))),
      predicted: AnnotationFormat.read(
        scratch.write("p.jsonl", Corpus.document(predicted, hasText: false))
      )
    )
  }

  /// Precision, recall and F1 of a measure, in thousandths.
  private func figures(
    _ report: Report,
    _ name: String,
    _ section: Measure.Section = .further
  ) -> [Int] {
    let counts = report.groups[0].tally[Measure(name: name, section: section)]
    return [counts.precision, counts.recall, counts.f1].map { Int(($0 * 1000).rounded()) }
  }

  @Test func `each stretch counts by itself, and so does where a part begins`() throws {
    // Of two stretches the second is right; the first begins right and ends too soon.
    let half = Corpus.attribution(["“We", "“we always wait.”"], source: "she", cue: "added")
    let report = try compare([Self.mayor, Self.waiting], [half])
    #expect(figures(report, "content spans") == [500, 333, 400])
    #expect(figures(report, "content begin") == [1000, 500, 667])
    #expect(figures(report, "content exact", .published) == [0, 0, 0])
    #expect(figures(report, "source begin") == [1000, 500, 667])
  }

  @Test func `the token Jaccard is a share of what overlaps`() throws {
    // Gold: the tide was late, 4 tokens; predicted: tide was late . “ We, of which it shares 3 of 7.
    let moved = Corpus.attribution(["tide was late. “We"], source: "The mayor", cue: "said")
    let apart = Corpus.attribution(["The ferryman"])
    let report = try compare([Self.mayor], [moved, apart])
    #expect(figures(report, "content jaccard") == [214, 429, 286])
    // The mayor, of The mayor , Ada Quill: 2 of 5.
    #expect(figures(report, "source jaccard") == [400, 400, 400])
  }

  @Test func `a triple wants the cue, too`() throws {
    let noCue = Corpus.attribution(["the tide was late"], source: "The mayor, Ada Quill")
    let report = try compare([Self.mayor, Self.waiting], [noCue, Self.waiting])
    #expect(figures(report, "attribution strict", .published) == [1000, 1000, 1000])
    #expect(figures(report, "attribution triple") == [500, 500, 500])
  }

  @Test(arguments: [
    // Gold's content has 17 code points, of which these cover all, 8, and 5 (0.29…).
    ("the tide was late. “We", [1000, 1000, 1000], [1000, 1000, 1000]),
    ("the tide", [1000, 1000, 1000], [0, 0, 0]),
    ("the t", [0, 0, 0], [0, 0, 0]),
  ])
  func `characters are counted of gold alone`(
    content: String,
    loose: [Int],
    tight: [Int]
  ) throws {
    let report = try compare(
      [Self.mayor],
      [Corpus.attribution([content], source: "Ada", cue: "said")]
    )
    #expect(figures(report, "characters 0.3") == loose)
    #expect(figures(report, "characters 0.8") == tight)
  }

  @Test func `of the contents found, sources overlap and cues are the same words`() throws {
    let other = Corpus.attribution(["the tide was late"], source: "she", cue: "said")
    let noSource = Corpus.attribution(["it."], cue: "doubted")
    let gold = [Self.mayor, Self.waiting, noSource]
    let report = try compare(
      gold,
      [other, Corpus.attribution(["“We wait,”", "“we"], source: "she"), noSource]
    )
    #expect(figures(report, "characters 0.3") == [1000, 1000, 1000])
    // she is not The mayor; she is she; and where both are missing they agree.
    #expect(figures(report, "characters 0.3 speaker") == [667, 667, 667])
    #expect(figures(report, "characters 0.3 verb") == [667, 667, 667])
    // 9 + 3 of 9 + 17 code points are fewer than 0.8.
    #expect(figures(report, "characters 0.8") == [667, 667, 667])
  }

  @Test func `a prediction is taken once, by the earlier gold content`() throws {
    let long = Corpus.attribution(["the tide was late. “We wait,” she added; “we always wait.”"])
    let tide = Corpus.attribution(["the tide was late"], more: #""id":"t""#)
    let report = try compare([tide, Self.waiting], [long])
    #expect(figures(report, "characters 0.3") == [1000, 500, 667])
  }

  @Test func `the speaker counts among the contents that were found`() throws {
    let wrong = Corpus.attribution(["the tide was late"], more: #""speaker":"Bo""#)
    let right = Corpus.attribution(
      ["“We wait,”", "“we always wait.”"],
      more: #""speaker":"Ada Quill""#
    )
    let spurious = Corpus.attribution(["The ferryman"], more: #""speaker":"Bo""#)
    let report = try compare(
      [Self.mayor, Self.waiting, EvaluatorTests.doubt],
      [wrong, right, spurious]
    )
    #expect(figures(report, "speaker given content") == [500, 500, 500])
    // The mayor is named in full, and wrongly answered; the pronoun is right.
    let mention = Measure.Section.facet(.mention)
    #expect(figures(report, "name", mention) == [0, 0, 0])
    #expect(figures(report, "pronoun", mention) == [1000, 1000, 1000])
    // Nobody answers what the ferryman doubts.
    #expect(figures(report, "description", mention) == [0, 0, 0])
  }

  @Test(arguments: [
    ("The mayor, Ada Quill", "Ada Quill", "name"), ("Ada", "Ada Quill", "surname"),
    ("Ada", "Ada", "name"), ("mayor, Ada", "Ada Quill", "title"),
    ("The ferryman", "Ada Quill", "description"), ("The ferryman", "the ferryman", "description"),
    ("she", "Ada Quill", "pronoun"), (nil, "Ada Quill", "none"),
  ])
  func `a source mentions its speaker in one of six ways`(
    source: String?,
    speaker: String,
    kind: String
  ) throws {
    let gold = Corpus.attribution(["it."], source: source, more: #""speaker":"\#(speaker)""#)
    let report = try compare([gold], [gold])
    #expect(
      report.groups[0].tally.measures(in: .facet(.mention)).map(\.name) == [kind]
    )
  }

  @Test func `precision by kind is that of the predicted kind, recall that of gold's`() throws {
    let mixed = Corpus.attribution(
      ["the tide was late"],
      source: "The mayor, Ada Quill",
      more: #""kind":"mixed""#
    )
    let report = try compare([Self.mayor, EvaluatorTests.doubt], [mixed])
    #expect(figures(report, "indirect", .facet(.kind)) == [0, 500, 0])
    #expect(figures(report, "mixed", .facet(.kind)) == [1000, 0, 0])
    #expect(figures(report, "indirect", .facet(.strictKind)) == [0, 500, 0])
  }

  @Test(arguments: [
    ("said", "say"), ("added", "speech"), ("doubted", "thought"), (nil, "none"), (";", "mark"),
    ("The ferryman", "other"),
  ])
  func `a cue's class is its verb's`(cue: String?, expected: String) throws {
    let gold = Corpus.attribution(["it."], cue: cue)
    let report = try compare([gold], [gold])
    #expect(figures(report, expected, .facet(.cueClass)) == [1000, 1000, 1000])
    #expect(report.groups[0].tally.measures(in: .facet(.cueClass)).count == 1)
  }
}
