import Archive
import DixitKit
import HTTPTypes

extension Site {
  /// The interface for programs: the same as the pages, in JSON.
  ///
  /// `Web/openapi.json` describes it, and `make test-api` holds one to the other. Unlike pages, it
  /// refuses fields that it does not know, so that a misspelt filter is not passed over,
  /// and fields that are empty, as a form sends them.
  var programRoutes: [Route] {
    [
      program("/api/status", []) { _ in try status() },
      program("/api/search", SearchRequest.names) { try searchAnswer($0) },
      program("/api/articles", ["limit", "offset"]) { try articles($0) },
      program("/api/articles/{id}", []) { try articleAnswer($0) },
      program("/api/people", ["q", "limit"]) { try peopleAnswer($0) },
      program("/api/people/{id}", []) { call in
        let person = try personNamed(by: call)
        return .json { $0.person(person) }
      },
      program("/api/people/{id}/statements", ["limit", "offset"]) { try statements($0) },
      program("/api/quotations/{id}", []) { try quotationAnswer($0) },
      program("/api/reviews", ["article", "limit", "offset"]) { try reviewsAnswer($0) },
    ]
  }

  /// A route that knows these fields and no others.
  func program(
    _ path: String,
    _ fields: Set<String>,
    _ answer: @escaping @Sendable (Call) throws -> Reply
  ) -> Route {
    .get(path) { call in
      if let unknown = call.query.names.first(where: { !fields.contains($0) }) {
        throw RequestFault.bad("The field “\(unknown)” is not known here.")
      }
      if let empty = call.query.emptyNames.first {
        throw RequestFault.bad("The field “\(empty)” is empty.")
      }
      return try answer(call)
    }
  }

  private func program(
    _ path: String,
    _ fields: [String],
    _ answer: @escaping @Sendable (Call) throws -> Reply
  ) -> Route { program(path, Set(fields), answer) }

  private func status() throws -> Reply {
    let counts = try reader.counts()
    return .json { json in
      json.object { json in
        json.member("articles", counts.articles)
        json.member("statements", counts.statements)
        json.member("people", counts.people)
        json.member("reviews", counts.reviews)
        json.key("reviewing")
        json.boolean(writer != nil)
      }
    }
  }

  private func searchAnswer(_ call: Call) throws -> Reply {
    let request = try SearchRequest(call.query)
    let (hits, hasMore) = try found(request)
    return .json { json in
      json.object { json in
        json.list("hits", hits) { json, hit in
          json.object { json in
            json.key("score")
            json.number(hit.score)
            json.list("snippet", hit.snippet.parts) { json, part in
              json.object { json in
                json.member("text", part.text)
                json.key("match")
                json.boolean(part.isMatch)
              }
            }
            json.key("statement")
            json.statement(hit.statement)
          }
        }
        json.next(request.query.offset + hits.count, if: hasMore)
      }
    }
  }

  private func articles(_ call: Call) throws -> Reply {
    let (limit, offset) = try Self.place(call.query)
    let articles = try reader.articles(limit: limit + 1, offset: offset)
    return .json { json in
      json.object { json in
        json.list("articles", articles.prefix(limit)) { $0.head($1) }
        json.next(offset + limit, if: articles.count > limit)
      }
    }
  }

  private func articleAnswer(_ call: Call) throws -> Reply {
    let article = try articleNamed(by: call)
    let statements = try reader.statements(ofArticle: article.id)
    let reviews = try reader.reviews(ofArticle: article.name)
    return .json { json in
      json.object { json in
        json.key("article")
        json.head(article.head)
        json.member("text", article.text)
        json.list("statements", statements) { $0.statement($1) }
        json.list("reviews", reviews) { $0.review($1) }
      }
    }
  }

  private func peopleAnswer(_ call: Call) throws -> Reply {
    let words = try call.query.needed("q")
    let limit = try call.query.number("limit", in: 1...Limits.mostHits) ?? Limits.hits
    let people = try reader.people(matching: words, limit: limit)
    return .json { json in
      json.object { json in json.list("people", people) { $0.person($1) } }
    }
  }

  private func statements(_ call: Call) throws -> Reply {
    let person = try personNamed(by: call)
    let (limit, offset) = try Self.place(call.query)
    let statements = try reader.statements(ofPerson: person.id, limit: limit, offset: offset)
    return .json { json in
      json.object { json in
        json.list("statements", statements) { $0.statement($1) }
        let end = offset + statements.count
        json.next(end, if: !statements.isEmpty && end < person.statements)
      }
    }
  }

  private func quotationAnswer(_ call: Call) throws -> Reply {
    let id = try call.number("id", of: "such quotation")
    guard let cluster = try reader.cluster(id) else { throw RequestFault.missing("such quotation") }
    let statements = try reader.statements(ofCluster: id)
    return .json { $0.cluster(cluster, statements) }
  }

  private func reviewsAnswer(_ call: Call) throws -> Reply {
    let (limit, offset) = try Self.place(call.query)
    let name = try call.query.text("article")
    let reviews =
      if let name {
        try Array(reader.reviews(ofArticle: name).dropFirst(offset).prefix(limit + 1))
      } else {
        try reader.latestReviews(limit: limit + 1, offset: offset)
      }
    return .json { json in
      json.object { json in
        json.list("reviews", reviews.prefix(limit)) { $0.review($1) }
        json.next(offset + limit, if: reviews.count > limit)
      }
    }
  }
}

extension JSONWriter {
  /// Where the list goes on, or null at its end.
  mutating func next(_ offset: Int, if hasMore: Bool) {
    key("next")
    if hasMore { number(offset) } else { null() }
  }
}
