import Archive
import DixitKit
import FactCheck
import Verification

extension Site {
  /// The check of a quotation, as a page and for programs.
  var verifyRoutes: [Route] {
    [
      .get("/verify") { .page(try verifyPage($0)) },
      program("/api/verify", ["speaker", "quote", "before"]) { call in
        let claim = Claim(
          speaker: try call.query.needed("speaker"),
          quote: try call.query.needed("quote", atMost: Limits.longestText),
          before: try call.query.date("before")
        )
        let checked = try claims.check(claim)
        return .json { checked.write(to: &$0) }
      },
    ]
  }

  private func verifyPage(_ call: Call) throws -> VerifyPage {
    let speaker = try call.query.text("speaker")
    let quote = try call.query.text("quote", atMost: Limits.longestText)
    let before = try call.query.date("before")
    var answer: CheckedClaim?
    if let speaker, let quote {
      answer = try claims.check(Claim(speaker: speaker, quote: quote, before: before))
    }
    var articles: [String: Int64] = [:]
    for match in answer?.answer.matches ?? [] where articles[match.article] == nil {
      articles[match.article] = try reader.article(named: match.article)?.id
    }
    return VerifyPage(
      speaker: speaker,
      quote: quote,
      before: before,
      answer: answer,
      articles: articles
    )
  }
}
