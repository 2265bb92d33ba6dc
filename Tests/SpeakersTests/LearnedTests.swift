import Quotation
import Syntax
import Testing
import Text

@testable import Encoder
@testable import Speakers

@Suite struct LearnedTests {
  @Test(arguments: try LearnedCase.all(in: "Speakers/learned.marked"))
  func `a window becomes the attribution of the fixture`(_ example: LearnedCase) throws {
    let found = try example.found()
    #expect(found == example.expected, "\(example.name): \(found.joined(separator: "\n"))")
  }

  @Test func `a window is joined with the rule around its cue, and its words stand`() throws {
    let stages = try AttributionCase.Stages.shared.get()
    let source = SourceText("The board, pressed hard, said that it rained and went home.")
    let tagged = stages.syntax.analyze(source, stages.segmenter.segment(source))
    let cues = stages.attributor.cues(in: tagged)
    let context = AttributionContext(tagged: tagged, quotes: [], cues: cues)
    let clauses = CueClauses(context: context).all()
    let scene = ContentScene(context: context, clauses: clauses)
    let rules = stages.attributor.candidates(in: scene)
    try #require(rules.count == 1)
    // "that it rained" and no more; the encoder sees no source.
    let parts = tagged.tokens.indices.flatMap { token -> [Float] in
      (7..<10).contains(token) ? [-6, -6, -0.01] : [-0.01, -6, -6]
    }
    let said = try #require(rules[0].cue.first)
    let window = CueWindow(
      cue: said,
      cueProbability: 0.9,
      proposal: 0,
      start: 0,
      parts: parts,
      validityLogit: 3,
      kinds: [1, 0, 0]
    )
    let joined = LearnedCandidates(scene: scene, rules: rules).all([window])
    try #require(joined.count == 1)
    #expect(joined[0].rule.hasPrefix("encoder+subject-of-cue"))
    #expect(joined[0].content.map(tagged.string(of:)) == ["that it rained"])
    #expect(joined[0].source?.tokens == rules[0].source?.tokens)
    #expect(joined[0].confidence > rules[0].confidence)
  }

  private func window(_ parts: [Float]) -> CueWindow {
    CueWindow(
      cue: 0..<1,
      cueProbability: 0.9,
      proposal: nil,
      start: 0,
      parts: parts,
      validityLogit: 0,
      kinds: [1, 0, 0]
    )
  }

  @Test func `a single faint word does not break a stretch`() {
    let sure: [Float] = [-3, -6, -0.05]
    let faint: [Float] = [-0.5, -6, -0.95]
    let path = PartPath(window([0, -6, -6] + sure + faint + sure))
    #expect(path.parts == [.other, .content, .content, .content])
  }

  @Test func `a clear break stays one, and a cue is no part of its content`() {
    let sure: [Float] = [-6, -6, -0.05]
    let other: [Float] = [-0.05, -6, -6]
    let path = PartPath(window(sure + sure + other + sure))
    #expect(path.parts == [.other, .content, .other, .content])
  }

  @Test func `rule and encoder together are surer than either, and doubt weighs on both`() {
    let joint = JointConfidence.value(rule: 0.8, validity: 0.8)
    #expect(joint > 0.8)
    #expect(JointConfidence.value(rule: 0.8, validity: 0.05) < 0.5)
    #expect(JointConfidence.value(rule: 0.96, validity: 0.5) > 0.5)
  }

  @Test func `the terms of the calibration tell apart who proposed`() {
    let both = Calibrator.terms(
      Support(rule: 0.8, validity: 0.8, cue: 0.9),
      kind: .direct,
      isNested: false
    )
    let encoder = Calibrator.terms(
      Support(rule: nil, validity: 0.8, cue: 0.9),
      kind: .indirect,
      isNested: true
    )
    #expect(both.count == encoder.count)
    #expect(both[0] == 0 && both[2] == 1)
    #expect(encoder[0] == 1 && encoder[2] == 0)
    #expect(both.last == 0 && encoder.last == 1)
  }

  @Test func `what the encoder did not see is not calibrated`() {
    #expect(Calibrator.terms(Support(rule: 0.8), kind: .direct, isNested: false).isEmpty)
  }
}
