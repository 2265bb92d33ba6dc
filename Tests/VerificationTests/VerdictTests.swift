import TestSupport
import Testing
import Verification

/// Verdicts on a single quotation of Ada Roth's.
@Suite struct VerdictTests {
  private let verifier: Verifier

  init() throws {
    verifier = try Verifier(lexicon: TestLexicon.bundled.get())
  }

  /// A statement, a claim of it, and the verdict.
  struct Case: CustomTestStringConvertible {
    let said: String
    let claimed: String
    let verdict: Verdict

    init(_ said: String, _ claimed: String, _ verdict: Verdict) {
      self.said = said
      self.claimed = claimed
      self.verdict = verdict
    }

    var testDescription: String { "\(claimed) → \(verdict.rawValue)" }
  }

  private func answer(_ said: String, _ claimed: String, speaker: String = "Ada Roth") -> Answer {
    let text = "It was noon. “\(said)” said Ada Roth."
    let article = MarkedArticle.article(text, .direct, content: ["“\(said)”"])
    let claim = Claim(speaker: speaker, quote: claimed)
    return verifier.verify(claim, in: [verifier.read(article)])
  }

  @Test(arguments: [
    Case("The fog can wait, and so can I.", "the fog can wait, and so can I", .verbatim),
    Case("The fog can wait, and so can I.", "“The fog can wait”", .verbatim),
    Case("It’s the co‑op’s 4,100 euros.", "It's the co-op's 4100 euros", .verbatim),
    Case("We dined at the café.", "WE DINED AT THE CAFE", .verbatim),
    Case("We paid £14,000 for it.", "We paid $14,000 for it", .altered),
    Case("It fell by 12.5 percent.", "It fell by 125 percent", .altered),
    Case("It was -5 at the quay.", "It was 5 at the quay", .altered),
    Case("The quay leaks like a sieve.", "The quay leaks like a boot.", .altered),
    Case("We will not raise the toll.", "We will raise the toll", .altered),
    Case("We will raise the toll.", "We will not raise the toll", .altered),
    Case("We can’t raise the toll.", "We can raise the toll", .altered),
    Case("Everybody knew.", "Nobody knew", .altered),
    Case("The quay leaks like a sieve.", "Herrings are dear this year.", .notFound),
  ])
  func `words and their spelling`(_ test: Case) {
    #expect(answer(test.said, test.claimed).verdict == test.verdict)
  }

  @Test(arguments: [
    Case("We shall sail if the wind drops.", "We shall sail", .outOfContext),
    Case("If the wind drops, we shall sail.", "we shall sail", .outOfContext),
    Case("We shall sail unless it snows.", "We shall sail", .outOfContext),
    Case("We shall sail when the wind drops.", "We shall sail", .outOfContext),
    Case("We sailed when the wind dropped.", "We sailed", .verbatim),
    Case("I never said that the quay was safe.", "the quay was safe", .outOfContext),
    Case("I don’t think we should sail.", "we should sail", .outOfContext),
    Case("We did not sell the ferry.", "sell the ferry", .outOfContext),
    Case("Some say I drink.", "I drink", .outOfContext),
    Case("My brother tells me I drink.", "I drink", .outOfContext),
    Case("I would gladly sail in June.", "sail in June", .outOfContext),
    Case("The plan is bold, but it is mad.", "The plan is bold", .outOfContext),
    Case("The plan is bold, but it is mad.", "it is mad", .verbatim),
    Case("The quay isn’t broken, it’s asleep.", "it's asleep", .verbatim),
    Case("The quay is old, and the harbour is not.", "The quay is old", .verbatim),
    Case("We shall sail. If the wind drops.", "We shall sail", .outOfContext),
  ])
  func `what a cut leaves out`(_ test: Case) {
    #expect(answer(test.said, test.claimed).verdict == test.verdict)
  }

  @Test(arguments: [
    Case("We built the quay in order to fish from it.", "We built the quay … to fish", .verbatim),
    Case("We did not, whatever they say, sell it.", "We did … sell it", .outOfContext),
    Case("She told us about the leak.", "[The mayor] told us about the leak", .verbatim),
    Case("She told us about the leak.", "[S]he told us about the leak", .verbatim),
    Case("We sold the ferry.", "We [burned] the ferry", .altered),
    Case("We sold the ferry.", "We [never] sold the ferry", .altered),
    Case("We sold teh ferry.", "We sold teh [sic] ferry", .verbatim),
  ])
  func `ellipses and brackets`(_ test: Case) {
    #expect(answer(test.said, test.claimed).verdict == test.verdict)
  }

  @Test func `a difference is given in blocks of words as they are written`() throws {
    let found = answer("The old quay leaks like a sieve.", "The quay leaks like an old boot")
    let match = try #require(found.matches.first)
    #expect(
      match.difference == [
        DifferenceBlock(.equal, claim: "The", statement: "The"),
        DifferenceBlock(.delete, claim: "", statement: "old"),
        DifferenceBlock(.equal, claim: "quay leaks like", statement: "quay leaks like"),
        DifferenceBlock(.replace, claim: "an old boot", statement: "a sieve"),
      ]
    )
  }

  @Test func `only the quoted words of a mixed report are verbatim`() {
    let article = MarkedArticle.article(
      "Ada Roth said the quay was “a leaking boot”.",
      .mixed,
      content: ["the quay was “a leaking boot”"]
    )
    let read = [verifier.read(article)]
    let verdict = { (quote: String) in
      verifier.verify(Claim(speaker: "Roth", quote: quote), in: read).verdict
    }
    #expect(verdict("a leaking boot") == .verbatim)
    #expect(verdict("the quay was a leaking boot") == .paraphrase)
  }

  @Test(arguments: [
    (ReportedStatement.Polarity.asserted, Verdict.paraphrase), (.negated, .outOfContext),
    (.declined, .notFound), (.question, .notFound),
  ])
  func `an indirect report is a paraphrase, and a denied one is none`(
    polarity: ReportedStatement.Polarity,
    verdict: Verdict
  ) {
    let article = MarkedArticle.article(
      "Ada Roth said that the quay was safe.",
      .indirect,
      content: ["that the quay was safe"],
      polarity: polarity
    )
    let claim = Claim(speaker: "Ada Roth", quote: "The quay was safe")
    #expect(verifier.verify(claim, in: [verifier.read(article)]).verdict == verdict)
  }

  @Test func `an article of that day or later, or of no day, is left out`() {
    for (date, verdict) in [
      ("2026-03-01", Verdict.verbatim), ("2026-03-02", .notFound), (nil, .notFound),
    ] as [(String?, Verdict)] {
      let article = MarkedArticle.article(
        "“It leaks,” said Ada Roth.",
        .direct,
        content: ["“It leaks,”"],
        date: date
      )
      let claim = Claim(speaker: "Ada Roth", quote: "It leaks", before: "2026-03-02")
      #expect(verifier.verify(claim, in: [verifier.read(article)]).verdict == verdict)
    }
  }

  @Test(arguments: [
    ("Roth", Verdict.verbatim), ("Dr Ada Roth", .verbatim), ("A. Roth", .verbatim),
    ("Áda Róth", .verbatim), ("Mayor Roth", .verbatim), ("Roth, Ada", .verbatim),
    ("Ben Roth", .otherSpeaker), ("Mr Roth", .otherSpeaker), ("Ada Rothman", .otherSpeaker),
    ("Ada", .otherSpeaker),
  ])
  func `a speaker goes by surname, title and initial, not by another's`(
    speaker: String,
    verdict: Verdict
  ) {
    #expect(
      answer("It leaks like a sieve.", "It leaks like a sieve", speaker: speaker).verdict == verdict
    )
  }

  @Test func `words that someone is quoted as having heard are relayed`() {
    let article = MarkedArticle.article(
      "“Ben Lind told me the quay was safe,” said Ada Roth.",
      .direct,
      content: ["“Ben Lind told me the quay was safe,”"]
    )
    let read = [verifier.read(article)]
    let found = verifier.verify(Claim(speaker: "Ben Lind", quote: "the quay was safe"), in: read)
    #expect(found.verdict == .relay)
    #expect(found.matches.first?.relayedBy == "Ada Roth")
  }

  @Test func `the match's text is the article's at its place, and nothing crashes`() {
    for quote in [
      String(repeating: "[…", count: 300_000),
      "", "…", "[", "[]", "“”", "\u{0}\u{FEFF}", String(repeating: "fog ", count: 5000),
    ] {
      let found = answer("The fog can wait.", quote)
      #expect(found.verdict == .notFound || found.verdict == .altered)
    }
    let match = answer("The fog can wait.", "fog can wait").matches.first
    #expect(match?.text == "fog can wait")
    #expect(match?.range == 18..<30)
  }
}
