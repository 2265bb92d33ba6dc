import Archive
import DixitKit

/// What stands beside an article about the statement that is opened.
struct StatementPanel {
  let page: ArticlePage
  let statement: StoredStatement

  /// Writes who said it, the chain of evidence, its reviews and the form for one more.
  func write(to html: inout HTML) {
    html.element(.h2, text: "Statement \(statement.attribution)")
    html.element(.p) { html in
      html.element(.a, .href(.article(page.article.id)), text: "All statements of the article")
    }
    html.element(.dl) { html in
      row("Speaker", to: &html) { $0.speaker(statement.speaker) }
      words("Source", statement.source, to: &html)
      words("Cue", statement.cue, to: &html)
      if !statement.addressee.isEmpty { words("Told to", statement.addressee, to: &html) }
      if !statement.medium.isEmpty { words("Medium", statement.medium, to: &html) }
      if let when = statement.when { row("When", to: &html) { $0.text(when.shown) } }
      row("How", to: &html) { $0.badges(of: statement) }
      if let holder = page.statements.first(where: { $0.id == statement.holder }) {
        row("Within", to: &html) { html in
          html.element(
            .a,
            .href(.article(page.article.id, statement: holder.attribution)),
            text: "\(holder.attribution), \(holder.speaker?.name ?? "unknown speaker")"
          )
        }
      }
      if let cluster = statement.cluster {
        row("Elsewhere", to: &html) { html in
          html.element(
            .a,
            .href(.page("quotation", "\(cluster)")),
            text: "all uses of the quotation"
          )
        }
      }
    }
    writeEvidence(to: &html)
    writeReviews(to: &html)
    if let token = page.formToken {
      ReviewForm(page: page, statement: statement, token: token).write(to: &html)
    }
  }

  private func row(_ name: String, to html: inout HTML, _ content: (inout HTML) -> Void) {
    html.element(.dt, text: name)
    html.element(.dd) { content(&$0) }
  }

  private func words(_ name: String, _ spans: [SpanRecord], to html: inout HTML) {
    row(name, to: &html) { html in
      html.text(spans.isEmpty ? "none" : spans.map(\.text).joined(separator: " … "))
    }
  }

  private func writeEvidence(to html: inout HTML) {
    guard !statement.evidence.isEmpty else { return }
    html.element(.h3, text: "From the cue to the name")
    let cue = statement.cue.map(\.text).joined(separator: " … ")
    html.evidence(page.evidence.chain(statement.evidence, cue: cue, in: page.article.text))
  }

  private func writeReviews(to html: inout HTML) {
    let reviews = page.reviews.filter { review in
      ReviewAnchor.standing([review], among: page.statements)[statement.id] != nil
    }
    guard !reviews.isEmpty else { return }
    html.element(.h3, text: "Reviews")
    html.element(.ol, .style("reviews")) { html in
      for review in reviews { html.element(.li) { $0.review(review) } }
    }
  }
}

extension HTML {
  /// The steps from a cue to a name, each with its reason and the rule's id.
  mutating func evidence(_ chain: EvidenceChain) {
    element(.ol, .style("evidence")) { html in
      for step in chain.steps {
        html.element(.li) { html in
          html.element(.q, text: step.words)
          html.text(step.sentenceAndReason + " ")
          html.element(.span, .style("rule"), text: step.rule)
        }
      }
    }
  }

  /// What a review says.
  mutating func review(_ review: Review) {
    element(.span, .style("badge decided"), text: ReviewWords.done(review.decision))
    if let speaker = review.speaker { text(" speaker: \(speaker)") }
    if !review.spans.isEmpty {
      let spans = review.spans.map { "\($0.lowerBound)–\($0.upperBound)" }
      text(" words: \(spans.joined(separator: ", "))")
    }
    if let note = review.note { element(.q, .style("note"), text: note) }
    element(.small, text: " \(review.reviewer ?? "somebody"), \(review.at)")
  }
}
