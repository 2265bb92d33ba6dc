import Archive
package import DixitKit
import Verification

/// An answer as a draft of schema.org's ClaimReview, with the Quotations it rests on, in JSON-LD.
///
/// A draft: who reviews, and on which page, is for the newsroom to add. The rating has no number, for
/// seven verdicts are no scale; `alternateName` has the verdict's name, `reviewBody` what it means.
///
/// - Source: schema.org/ClaimReview, schema.org/Quotation.
package struct ClaimReviewFormat: Sendable {
  /// The format.
  package init() {}

  /// Writes the draft as one JSON object without a line's end.
  package func write(_ checked: CheckedClaim, to json: inout JSONWriter) {
    let answer = checked.answer
    json.object { json in
      json.pair("@context", "https://schema.org")
      json.pair("@type", "ClaimReview")
      if !answer.claim.id.isEmpty { json.pair("identifier", answer.claim.id) }
      json.pair("claimReviewed", "\(answer.claim.speaker): “\(answer.claim.quote)”")
      json.key("itemReviewed")
      json.object { json in
        json.pair("@type", "Claim")
        json.pair("text", answer.claim.quote)
        json.key("author")
        json.object { json in
          json.pair("@type", "Person")
          json.pair("name", answer.claim.speaker)
        }
        json.key("appearance")
        json.array { json in
          for match in answer.matches where match.verdict == answer.verdict {
            write(match, to: &json)
          }
        }
      }
      json.key("reviewRating")
      json.object { json in
        json.pair("@type", "Rating")
        json.pair("alternateName", answer.verdict.rawValue)
        json.pair("ratingExplanation", answer.verdict.meaning)
      }
      json.pair("reviewBody", summary(of: checked))
    }
  }

  private func write(_ match: Match, to json: inout JSONWriter) {
    json.object { json in
      json.pair("@type", "Quotation")
      json.pair("identifier", match.attribution)
      json.pair("text", match.text)
      if let speaker = match.speaker {
        json.key("spokenByCharacter")
        json.object { json in
          json.pair("@type", "Person")
          json.pair("name", speaker)
        }
      }
      json.key("isPartOf")
      json.object { json in
        json.pair("@type", "NewsArticle")
        json.pair("identifier", match.article)
        for (key, value) in [
          ("headline", match.title), ("datePublished", match.date), ("url", match.url),
        ] {
          if let value { json.pair(key, value) }
        }
        if let outlet = match.outlet {
          json.key("publisher")
          json.object { json in
            json.pair("@type", "Organization")
            json.pair("name", outlet)
          }
        }
      }
    }
  }

  private func summary(of checked: CheckedClaim) -> String {
    var parts = [checked.answer.verdict.meaning + "."]
    if let match = checked.answer.matches.first {
      let place = [match.outlet, match.title ?? match.article, match.date].compactMap { $0 }
      parts.append(
        "\(match.speaker ?? "Nobody named"), in \(place.joined(separator: ", ")): \(match.context)"
      )
      if !match.lost.isEmpty { parts.append("Left out: \(match.lost.joined(separator: ", ")).") }
    }
    parts.append("Searched: \(checked.searched.archive.articles) articles.")
    return parts.joined(separator: " ")
  }
}

extension Verdict {
  /// What the verdict says, without a full stop.
  package var meaning: String {
    switch self {
    case .verbatim: "The words occur and are laid to this speaker"
    case .altered: "Nearly the same words occur; some are changed, added or dropped"
    case .outOfContext: "The words are cut so that a negation, condition or reversal is lost"
    case .paraphrase: "The sense occurs in other words, or is reported only indirectly"
    case .otherSpeaker: "The words are laid to someone else"
    case .relay: "The words are laid to this speaker only by someone who is quoted"
    case .notFound: "No such words were found"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func pair(_ key: String, _ value: String) {
    self.key(key)
    string(value)
  }
}
