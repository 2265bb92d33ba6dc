import Archive

/// The search: its form, and the statements found.
struct SearchPage: Page {
  let request: SearchRequest
  let hits: [SearchHit]
  let hasMore: Bool
  let counts: ArchiveCounts

  var title: String { "Who said what" }
  var section: Section? { .search }

  func write(to html: inout HTML) {
    html.element(
      .p,
      .style("what"),
      text: "\(Words.count(counts.articles, "article", "articles")), "
        + "\(Words.count(counts.statements, "statement", "statements")), "
        + "\(Words.count(counts.people, "person or body", "people and bodies"))"
    )
    writeForm(to: &html)
    html.element(.h2, text: request.isOpen ? "Latest statements" : "Found")
    guard !hits.isEmpty else {
      html.element(.p, .of(.role, "status"), text: "Nothing was found.")
      return
    }
    html.element(.ol, .style("statements")) { html in
      for hit in hits { html.statement(hit.statement, snippet: hit.snippet) }
    }
    let place = Paging(
      offset: request.query.offset,
      limit: request.query.limit,
      hasMore: hasMore
    )
    html.paging(place) { .page(query: request.fields + [("offset", $0 == 0 ? nil : "\($0)")]) }
  }

  private func writeForm(to html: inout HTML) {
    let query = request.query
    html.element(
      .form,
      .of(.method, "get"),
      .action(.page()),
      .of(.role, "search"),
      .style("form")
    ) { html in
      html.field(
        "q",
        "Words that were said",
        value: query.words,
        type: "search",
        placeholder: "cable \"not for sale\" negotiat*",
        longest: Limits.longestText
      )
      html.field("speaker", "Speaker, by any name", value: query.speaker)
      html.element(.details, .flag(.open, if: request.hasFilters)) { html in
        html.element(.summary, text: "More")
        html.element(.div, .style("row")) { html in
          html.field("from", "From", value: query.from, placeholder: "2026-01-31")
          html.field("to", "To", value: query.to, placeholder: "2026-12")
          html.field("outlet", "Outlet", value: query.outlet)
          html.field("addressee", "Told to", value: query.addressee)
          html.choice(
            "kind",
            "Kind",
            [
              ("", "any"), ("direct", "direct"), ("mixed", "partly quoted"),
              ("indirect", "indirect"),
            ],
            chosen: query.kind
          )
          html.choice(
            "confidence",
            "Confidence",
            [
              ("", "any"), ("0.5", "at least 50 %"), ("0.8", "at least 80 %"),
              ("0.9", "at least 90 %"),
            ],
            chosen: request.confidence
          )
        }
      }
      html.element(.button, .of(.type, "submit"), text: "Search")
    }
  }
}
