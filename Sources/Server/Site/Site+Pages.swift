import Archive
import FactCheck

extension Site {
  /// The pages for people to read.
  var pageRoutes: [Route] {
    [
      .get("/") { .page(try search($0)) },
      .get("/people") { .page(try people($0)) },
      .get("/person/{id}") { .page(try person($0)) },
      .get("/article/{id}") { .page(try article($0)) },
      .get("/quotations") { .page(try quotations($0)) },
      .get("/quotation/{id}") { .page(try quotation($0)) },
      .get("/reviews") { .page(try reviews($0)) },
    ]
  }

  private func search(_ call: Call) throws -> SearchPage {
    let request = try SearchRequest(call.query)
    let (hits, hasMore) = try found(request)
    return SearchPage(
      request: request,
      hits: hits,
      hasMore: hasMore,
      counts: try counts.value(reader.counts)
    )
  }

  /// The hits of a search, and whether there are more.
  func found(_ request: SearchRequest) throws -> (hits: [SearchHit], hasMore: Bool) {
    var query = request.query
    query.limit += 1
    let hits = try reader.search(query)
    return (Array(hits.prefix(request.query.limit)), hits.count > request.query.limit)
  }

  private func people(_ call: Call) throws -> PeoplePage {
    let words = try call.query.text("q")
    let people = try words.map { try reader.people(matching: $0, limit: Limits.hits) }
    return PeoplePage(words: words, people: people ?? [])
  }

  /// The person that an address names.
  func personNamed(by call: Call) throws -> StoredPerson {
    guard let id = call.parameters["id"], let person = try reader.person(id) else {
      throw RequestFault.missing("such person")
    }
    return person
  }

  private func person(_ call: Call) throws -> PersonPage {
    let person = try personNamed(by: call)
    let (limit, offset) = try Self.place(call.query)
    let statements = try reader.statements(ofPerson: person.id, limit: limit, offset: offset)
    return PersonPage(
      person: person,
      statements: statements,
      paging: Paging(
        offset: offset,
        limit: limit,
        hasMore: offset + statements.count < person.statements
      ),
      quoters: try reader.quoters(ofPerson: person.id)
    )
  }

  /// The article that an address names.
  func articleNamed(by call: Call) throws -> StoredArticle {
    guard let article = try reader.article(try call.number("id", of: "such article")) else {
      throw RequestFault.missing("such article")
    }
    return article
  }

  private func article(_ call: Call) throws -> ArticlePage {
    let article = try articleNamed(by: call)
    let statements = try reader.statements(ofArticle: article.id)
    let name = try call.query.text("statement")
    let opened = statements.first { $0.attribution == name }
    if name != nil, opened == nil { throw RequestFault.missing("such statement") }
    return ArticlePage(
      article: article,
      statements: statements,
      opened: opened,
      evidence: claims.evidence,
      reviews: try reader.reviews(ofArticle: article.name),
      formToken: writer == nil ? nil : formSecret.text,
      isSaved: try call.query.text("saved") != nil
    )
  }

  private func quotations(_ call: Call) throws -> QuotationsPage {
    let (limit, offset) = try Self.place(call.query)
    let clusters = try repeated.value { try reader.repeatedClusters(limit: Limits.furthest) }
    var shown: [(cluster: StoredCluster, statement: StoredStatement)] = []
    for id in clusters.dropFirst(offset).prefix(limit) {
      guard let cluster = try reader.cluster(id),
        let first = try reader.statements(ofCluster: id, limit: 1).first
      else { continue }
      shown.append((cluster, first))
    }
    return QuotationsPage(
      clusters: shown,
      paging: Paging(offset: offset, limit: limit, hasMore: clusters.count > offset + limit)
    )
  }

  private func quotation(_ call: Call) throws -> QuotationPage {
    let id = try call.number("id", of: "such quotation")
    guard let cluster = try reader.cluster(id) else { throw RequestFault.missing("such quotation") }
    return QuotationPage(cluster: cluster, statements: try reader.statements(ofCluster: id))
  }

  private func reviews(_ call: Call) throws -> ReviewsPage {
    let (limit, offset) = try Self.place(call.query)
    let reviews = try reader.latestReviews(limit: limit + 1, offset: offset)
    let shown = try reviews.prefix(limit).map { review in
      (review: review, article: try reader.article(named: review.article)?.head)
    }
    return ReviewsPage(
      reviews: shown,
      paging: Paging(offset: offset, limit: limit, hasMore: reviews.count > limit)
    )
  }
}
