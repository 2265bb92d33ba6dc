import Archive

/// The decisions made last.
struct ReviewsPage: Page {
  let reviews: [(review: Review, article: ArticleHead?)]
  let paging: Paging

  var title: String { "Reviews" }
  var section: Section? { .reviews }

  func write(to html: inout HTML) {
    html.element(
      .p,
      .style("what"),
      text: "Open a statement in an article to confirm, correct or reject it. Decisions are only "
        + "added, never changed; the last one counts."
    )
    guard !reviews.isEmpty else {
      html.element(.p, .of(.role, "status"), text: "Nothing has been reviewed yet.")
      return
    }
    html.element(.ol, .style("statements")) { html in
      for (review, article) in reviews {
        html.element(.li) { html in
          html.element(.p, .style("words"), text: review.words)
          html.element(.p, .style("who")) { $0.review(review) }
          html.element(.p, .style("where")) { html in
            if let article {
              html.articleLine(article)
            } else {
              html.text(review.article)
            }
          }
        }
      }
    }
    html.paging(paging) { .page("reviews", query: [("offset", $0 == 0 ? nil : "\($0)")]) }
  }
}
