import DixitKit
import Verification

extension JSONWriter {
  /// The answer on a claim; the members that `dixit verify` writes, and what else is known.
  mutating func answer(_ checked: CheckedClaim) {
    object { json in
      json.member("id", checked.answer.claim.id)
      json.member("verdict", checked.answer.verdict.rawValue)
      json.member("articlesRead", checked.answer.articlesRead)
      json.list("matches", checked.answer.matches) { $0.match($1) }
    }
  }

  private mutating func match(_ match: Match) {
    object { json in
      json.member("verdict", match.verdict.rawValue)
      json.member("article", match.article)
      json.member("title", match.title)
      json.member("date", match.date)
      json.member("outlet", match.outlet)
      json.member("url", match.url)
      json.member("attribution", match.attribution)
      json.member("kind", match.kind.rawValue)
      json.member("speaker", match.speaker)
      json.member("relayedBy", match.relayedBy)
      json.member("text", match.text)
      json.member("context", match.context)
      json.member("start", match.range.lowerBound)
      json.member("end", match.range.upperBound)
      json.key("score")
      json.number(match.score)
      json.list("difference", match.difference) { json, block in
        json.array { json in
          json.string(block.kind.rawValue)
          json.string(block.claim)
          json.string(block.statement)
        }
      }
      json.list("lost", match.lost) { $0.string($1) }
      json.list("evidence", match.evidence) { json, step in
        json.object { json in
          json.member("rule", step.rule)
          json.key("span")
          json.range(step.span)
        }
      }
    }
  }
}
