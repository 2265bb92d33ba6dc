import Foundation
import TestSupport
import Testing
import Verification

/// The claims of Fixtures/claims against the articles of Fixtures.
@Suite struct ClaimSetTests {
  /// The share of verdicts that must be right.
  private static let leastAccuracy = 0.9

  private struct Outcome {
    let claim: ClaimCase
    let found: Verdict
    var isRight: Bool { found.rawValue == claim.verdict }
  }

  private func outcomes() throws -> [Outcome] {
    let verifier = try Verifier(lexicon: TestLexicon.bundled.get())
    let articles = try ReportedFixtures.articles.get().map(verifier.read)
    return try ClaimCase.all().map { claim in
      let answer = verifier.verify(
        Claim(id: claim.id, speaker: claim.speaker, quote: claim.quote, before: claim.before),
        in: articles
      )
      return Outcome(claim: claim, found: answer.verdict)
    }
  }

  private func accuracy(_ outcomes: [Outcome]) -> Double {
    Double(outcomes.count(where: \.isRight)) / Double(max(outcomes.count, 1))
  }

  private func table(_ outcomes: [Outcome]) -> String {
    let names = Verdict.allCases.map(\.rawValue)
    let width = 15
    let cell = { (text: String) in
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    var lines = [cell("claimed \\ found") + names.map(cell).joined()]
    for name in names {
      let row = names.map { found in
        cell(String(outcomes.count { $0.claim.verdict == name && $0.found.rawValue == found }))
      }
      lines.append(cell(name) + row.joined())
    }
    return lines.joined(separator: "\n")
  }

  @Test func `nine verdicts in ten are right, and no altered quotation is verbatim`() throws {
    let outcomes = try outcomes()
    #expect(outcomes.count >= 200)
    let held = outcomes.filter(\.claim.isHeldOut)
    let open = outcomes.filter { !$0.claim.isHeldOut }
    print("claims: \(open.count) open, accuracy \(accuracy(open));", terminator: " ")
    print("\(held.count) held out, accuracy \(accuracy(held))")
    print(table(outcomes))
    #expect(accuracy(open) >= Self.leastAccuracy)
    #expect(accuracy(held) >= Self.leastAccuracy)
    for outcome in outcomes where outcome.claim.verdict != Verdict.verbatim.rawValue {
      #expect(outcome.found != .verbatim, "\(outcome.claim.id): \(outcome.claim.quote)")
    }
    if ProcessInfo.processInfo.environment["DIXIT_SHOW_CLAIMS"] != nil {
      for outcome in open where !outcome.isRight {
        print(
          outcome.claim.id,
          outcome.claim.kind,
          outcome.found.rawValue,
          "for",
          outcome.claim.verdict,
          "|",
          outcome.claim.speaker,
          "|",
          outcome.claim.quote
        )
      }
    }
  }
}
