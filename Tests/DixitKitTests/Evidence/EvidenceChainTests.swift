import DixitKit
import Lexicon
import TestSupport
import Testing

@Suite struct EvidenceChainTests {
  private let text = "🌊 The vicar, Ada Roth, sat down. It rained.\nShe said that it leaked."
  private let steps = [
    EvidenceStep(rule: "subject-of-cue/reported-clause", start: 44, end: 47),
    EvidenceStep(rule: "pronoun", start: 2, end: 11),
    EvidenceStep(rule: "apposition", start: 13, end: 21),
  ]

  private func chain(_ steps: [EvidenceStep]) throws -> EvidenceChain {
    try EvidenceReader(lexicon: TestLexicon.bundled.get()).chain(steps, cue: "said", in: text)
  }

  @Test func `each step has its words, its sentence, its reason and its rule`() throws {
    #expect(
      try chain(steps).steps.map(\.line) == [
        "“She” (sentence 3), the subject of “said”; the reported clause follows"
          + "  [subject-of-cue/reported-clause 44-47]",
        "“The vicar” (sentence 1), the likeliest woman for “She”  [pronoun 2-11]",
        "“Ada Roth” (sentence 1), named right beside it  [apposition 13-21]",
      ]
    )
  }

  @Test func `a rule that nobody knows keeps its id, and places beyond the text show nothing`()
    throws
  {
    let odd = try chain([
      EvidenceStep(rule: "of-old", start: 2, end: 11),
      EvidenceStep(rule: "older", start: 900, end: 901),
    ])
    #expect(
      odd.steps.map(\.line) == [
        "“The vicar” (sentence 1)  [of-old 2-11]", "“” (sentence 3)  [older 900-901]",
      ]
    )
  }
}
