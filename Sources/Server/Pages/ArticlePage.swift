import Archive
import DixitKit

/// An article with what is said in it marked; one statement may be opened.
struct ArticlePage: Page {
  let article: StoredArticle
  let statements: [StoredStatement]
  /// The statement that is opened.
  let opened: StoredStatement?
  /// Tells its evidence in words.
  let evidence: EvidenceReader
  let reviews: [Review]
  /// What a review's form must bring back; nil where nothing can be reviewed.
  let formToken: String?
  /// Whether a review has just been stored.
  let isSaved: Bool

  var title: String { article.title ?? article.name }
  var section: Section? { nil }

  func write(to html: inout HTML) {
    html.element(.p, .style("what")) { html in
      let parts = [article.outlet, article.date, article.name].compactMap { $0 }
      html.text(parts.joined(separator: " · "))
      if let link = Link.elsewhere(article.url) {
        html.text(" · ")
        html.element(
          .a,
          .of(.rel, "noreferrer noopener"),
          .href(link),
          text: "where it was published"
        )
      }
    }
    if isSaved {
      html.element(.p, .style("saved"), .of(.role, "status"), text: "The review is stored.")
    }
    writeKey(to: &html)
    html.element(.div, .style("sides")) { html in
      html.element(.article, .of(.ariaLabel, "Text")) { html in
        MarkedText(article.text, statements: statements, opened: opened)
          .write(article: article.id, statements: statements, opened: opened, to: &html)
      }
      html.element(.aside, .of(.ariaLabel, opened == nil ? "Statements" : "Statement")) { html in
        if let opened {
          StatementPanel(page: self, statement: opened).write(to: &html)
        } else {
          writeList(to: &html)
        }
      }
    }
  }

  private func writeKey(to html: inout HTML) {
    html.element(.p, .style("key")) { html in
      html.text("Marked: ")
      for (style, name) in [
        ("said direct", "direct"), ("said mixed", "partly quoted"), ("said indirect", "indirect"),
      ] {
        html.element(.span, .style(style + " sample"), text: name)
        html.text(" ")
      }
      guard opened != nil else { return html.text("– choose one to see who said it, and why.") }
      html.text("; of the one chosen: ")
      for (style, name) in [
        ("source", "source"), ("cue", "cue"), ("addressee", "told to"),
        ("circumstance", "how and when"),
      ] {
        html.element(.span, .style("role \(style) sample"), text: name)
        html.text(" ")
      }
      html.element(.span, .style("role evidence sample")) { html in
        html.element(.sup, .style("step"), text: "1")
        html.text("evidence")
      }
    }
  }

  private func writeList(to html: inout HTML) {
    let standing = ReviewAnchor.standing(reviews, among: statements)
    html.element(.h2, text: Words.count(statements.count, "statement", "statements"))
    html.element(.ol, .style("statements")) { html in
      for statement in statements {
        html.element(.li) { html in
          html.element(.p, .style("words")) { html in
            html.element(
              .a,
              .href(.article(article.id, statement: statement.attribution)),
              text: statement.text
            )
          }
          html.element(.p, .style("who")) { html in
            html.speaker(statement.speaker)
            html.badges(of: statement)
            html.circumstances(of: statement)
            if let review = standing[statement.id] {
              html.element(
                .span,
                .style("badge decided"),
                text: ReviewWords.done(review.decision)
              )
            }
          }
        }
      }
    }
  }

}

/// How decisions are named.
enum ReviewWords {
  /// A decision that was made.
  static func done(_ decision: Review.Decision) -> String {
    switch decision {
    case .confirm: "confirmed"
    case .correct: "corrected"
    case .reject: "rejected"
    }
  }
}
