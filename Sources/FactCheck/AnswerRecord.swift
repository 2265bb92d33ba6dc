import Archive
package import DixitKit
import Verification

extension CheckedClaim {
  /// Writes the answer as one JSON object without a line's end.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(answer.claim.id)
      json.key("verdict")
      json.string(answer.verdict.rawValue)
      json.key("matches")
      json.array { json in
        for (match, grounds) in zip(answer.matches, grounds) { match.write(grounds, to: &json) }
      }
      json.key("claim")
      json.object { json in
        json.key("speaker")
        json.string(answer.claim.speaker)
        json.key("quote")
        json.string(answer.claim.quote)
        json.key("before")
        json.string(orNull: answer.claim.before)
      }
      json.key("searched")
      json.object { json in
        json.key("articles")
        json.number(searched.archive.articles)
        json.key("statements")
        json.number(searched.archive.statements)
        json.key("candidates")
        json.number(searched.candidates)
        json.key("read")
        json.number(searched.articlesRead)
      }
    }
  }
}

extension Match {
  fileprivate func write(_ grounds: StatementGrounds?, to json: inout JSONWriter) {
    json.object { json in
      json.key("article")
      json.string(article)
      json.key("date")
      json.string(orNull: date)
      json.key("attribution")
      json.string(attribution)
      json.key("speaker")
      json.string(orNull: speaker)
      json.key("text")
      json.string(text)
      json.key("start")
      json.number(range.lowerBound)
      json.key("end")
      json.number(range.upperBound)
      json.key("score")
      json.number(score)
      json.key("difference")
      json.array { json in
        for block in difference {
          json.array { json in
            json.string(block.kind.rawValue)
            json.string(block.claim)
            json.string(block.statement)
          }
        }
      }
      json.key("evidence")
      json.array { json in
        for step in grounds?.evidence ?? [] { step.write(to: &json) }
      }
      json.key("verdict")
      json.string(verdict.rawValue)
      json.key("kind")
      json.string(kind.rawValue)
      json.key("context")
      json.string(context)
      for (key, value) in [
        ("title", title), ("outlet", outlet), ("url", url), ("relayed_by", relayedBy),
      ] {
        json.key(key)
        json.string(orNull: value)
      }
      json.key("lost")
      json.array { json in
        for phrase in lost { json.string(phrase) }
      }
      json.key("cluster")
      if let cluster = grounds?.cluster { cluster.write(to: &json) } else { json.null() }
      grounds?.writeCircumstances(to: &json)
    }
  }
}

extension StoredCluster {
  /// The same quotation elsewhere: how often, in how many outlets, from when until when.
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      for (key, count) in [("id", Int(id)), ("statements", statements), ("outlets", outlets)] {
        json.key(key)
        json.number(count)
      }
      json.key("earliest")
      json.string(orNull: earliest?.date)
      json.key("latest")
      json.string(orNull: latest?.date)
    }
  }
}
