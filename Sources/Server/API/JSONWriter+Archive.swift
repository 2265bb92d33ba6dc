import Archive
import DixitKit

extension JSONWriter {
  /// A list of things, each by its own way to be written.
  mutating func list<Things: Sequence>(
    _ name: String,
    _ things: Things,
    _ write: (inout JSONWriter, Things.Element) -> Void
  ) {
    key(name)
    array { json in for thing in things { write(&json, thing) } }
  }

  /// A member with a text or null.
  mutating func member(_ name: String, _ value: String?) {
    key(name)
    string(orNull: value)
  }

  /// A member with a number.
  mutating func member(_ name: String, _ value: Int) {
    key(name)
    number(value)
  }

  /// An article's head.
  mutating func head(_ article: ArticleHead) {
    object { json in
      json.member("id", Int(article.id))
      json.member("name", article.name)
      json.member("title", article.title)
      json.member("date", article.date)
      json.member("outlet", article.outlet)
      json.member("url", article.url)
    }
  }

  /// A statement with all that the archive has of it.
  mutating func statement(_ statement: StoredStatement) {
    object { json in
      json.member("id", Int(statement.id))
      json.key("article")
      json.head(statement.article)
      json.member("attribution", statement.attribution)
      json.member("kind", statement.kind)
      json.member("class", statement.reportingClass)
      json.member("polarity", statement.polarity)
      json.key("confidence")
      json.number(statement.confidence)
      json.member("text", statement.text)
      for (name, spans) in [
        ("content", statement.content), ("cue", statement.cue), ("source", statement.source),
        ("addressee", statement.addressee),
      ] {
        json.list(name, spans) { json, span in
          json.object { json in
            json.member("start", span.start)
            json.member("end", span.end)
            json.member("text", span.text)
          }
        }
      }
      statement.writeCircumstances(to: &json)
      json.key("speaker")
      if let speaker = statement.speaker {
        json.person(speaker)
      } else {
        json.null()
      }
      json.key("within")
      if let holder = statement.holder { json.number(Int(holder)) } else { json.null() }
      json.list("evidence", statement.evidence) { json, step in
        json.object { json in
          json.member("rule", step.rule)
          json.key("span")
          json.range(step.start..<max(step.start, step.end))
        }
      }
      json.key("cluster")
      if let cluster = statement.cluster { json.number(Int(cluster)) } else { json.null() }
    }
  }

  /// A stretch as `[start, end]`.
  mutating func range(_ range: Range<Int>) {
    array { json in
      json.number(range.lowerBound)
      json.number(range.upperBound)
    }
  }

  /// Who a person is, in short.
  mutating func person(_ person: PersonHead) {
    object { json in
      json.member("id", person.id)
      json.member("name", person.name)
      json.member("type", person.type)
    }
  }

  /// A person with names and roles.
  mutating func person(_ person: StoredPerson) {
    object { json in
      json.member("id", person.id)
      json.member("name", person.name)
      json.member("type", person.type)
      json.member("statements", person.statements)
      json.member("wikidata", person.wikidata)
      json.list("aliases", person.aliases) { $0.string($1) }
      json.list("roles", person.roles) { json, role in
        json.object { json in
          json.member("role", role.role)
          json.member("first", role.firstDate)
          json.member("last", role.lastDate)
          json.member("articles", role.count)
        }
      }
    }
  }

  /// A quotation in several articles.
  mutating func cluster(_ cluster: StoredCluster, _ statements: [StoredStatement]) {
    object { json in
      json.member("id", Int(cluster.id))
      json.member("uses", cluster.statements)
      json.member("outlets", cluster.outlets)
      for (name, article) in [("earliest", cluster.earliest), ("latest", cluster.latest)] {
        json.key(name)
        if let article { json.head(article) } else { json.null() }
      }
      json.list("statements", statements) { $0.statement($1) }
    }
  }

  /// A review.
  mutating func review(_ review: Review) {
    object { json in
      json.member("id", Int(review.id))
      json.member("article", review.article)
      json.key("content")
      json.range(review.content)
      json.member("words", review.words)
      json.member("decision", review.decision.rawValue)
      json.member("speaker", review.speaker)
      json.list("spans", review.spans) { $0.range($1) }
      json.member("note", review.note)
      json.member("reviewer", review.reviewer)
      json.member("at", review.at)
    }
  }
}
