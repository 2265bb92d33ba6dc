import Archive
import DixitKit
import FactCheck
import Verification

/// The check of a quotation: its form, the verdict, and what the archive has, word by word.
struct VerifyPage: Page {
  let speaker: String?
  let quote: String?
  let before: String?
  /// The answer; nil before anything is asked.
  let answer: CheckedClaim?
  /// The numbers in the archive of the articles that the answer names.
  let articles: [String: Int64]

  var title: String { "Check a quotation" }
  var section: Section? { .verify }

  func write(to html: inout HTML) {
    html.element(
      .form,
      .of(.method, "get"),
      .action(.page("verify")),
      .style("form")
    ) { html in
      html.field("speaker", "Who is said to have said it", value: speaker, isRequired: true)
      html.area("quote", "The words", value: quote, isRequired: true)
      html.field(
        "before",
        "Only articles before",
        value: before,
        placeholder: "2026-03-01",
        note: "A year, a month or a day; may be left empty."
      )
      html.element(.button, .of(.type, "submit"), text: "Check")
    }
    if let answer { write(answer, to: &html) }
  }

  private func write(_ checked: CheckedClaim, to html: inout HTML) {
    let answer = checked.answer
    html.element(.h2, text: "Verdict")
    html.element(.p, .of(.role, "status")) { html in
      html.element(
        .strong,
        .style("verdict " + (answer.verdict == .verbatim ? "yes" : "no")),
        text: answer.verdict.rawValue
      )
      html.text(" " + answer.verdict.meaning)
    }
    html.element(
      .p,
      .style("what"),
      text: "Of \(Words.count(checked.searched.archive.articles, "article", "articles")), "
        + "\(checked.searched.articlesRead) were read word by word"
        + (answer.claim.before.map { ", all before \($0)" } ?? "") + "."
    )
    guard !answer.matches.isEmpty else { return }
    html.element(.h2, text: "What the archive has")
    html.element(.ol, .style("statements")) { html in
      for place in answer.matches.indices {
        html.element(.li) { writeMatch(place, of: checked, to: &$0) }
      }
    }
    html.element(.p, .style("key")) { html in
      html.element(.ins, text: "words of the claim alone")
      html.text(", ")
      html.element(.del, text: "words of the article alone")
    }
  }

  private func writeMatch(
    _ place: Int,
    of checked: CheckedClaim,
    to html: inout HTML
  ) {
    let match = checked.answer.matches[place]
    let grounds = checked.grounds[place]
    html.element(.p, .style("difference")) { html in
      for block in match.difference {
        switch block.kind {
        case .equal: html.text(block.statement)
        case .insert: html.element(.ins, text: block.claim)
        case .delete: html.element(.del, text: block.statement)
        case .replace:
          html.element(.del, text: block.statement)
          html.text(" ")
          html.element(.ins, text: block.claim)
        }
        html.text(" ")
      }
    }
    html.element(.p, .style("who")) { html in
      html.element(.span, .style("speaker"), text: match.speaker ?? "unknown speaker")
      if let relay = match.relayedBy { html.text(", as told by \(relay)") }
      html.element(.span, .style("badge"), text: match.verdict.rawValue)
      html.element(
        .span,
        .style("badge " + Words.kindClass(match.kind.rawValue)),
        text: match.kind.rawValue
      )
      html.element(.span, .style("confidence"), text: "match \(Words.percent(match.score))")
      if let grounds { html.circumstances(of: grounds) }
    }
    if !match.lost.isEmpty {
      html.element(
        .p,
        .style("lost"),
        text: "The claim leaves out: " + match.lost.joined(separator: ", ")
      )
    }
    html.element(.p, .style("where")) { html in
      let title = match.title ?? match.article
      if let article = articles[match.article] {
        html.element(
          .a,
          .href(.article(article, statement: match.attribution)),
          text: title
        )
      } else {
        html.text(title)
      }
      html.text([match.outlet, match.date].compactMap { $0 }.map { ", " + $0 }.joined())
    }
    if let cluster = grounds?.cluster, cluster.statements > 1 {
      html.element(.p, .style("where")) { html in
        html.element(.a, .href(.page("quotation", "\(cluster.id)")), text: "The same quotation")
        html.text(": " + QuotationsPage.line(cluster))
      }
    }
    html.element(.details) { html in
      html.element(.summary, text: "Context and evidence")
      html.element(.p, .style("words"), text: match.context)
      if let evidence = checked.evidence(ofMatch: place) { html.evidence(evidence) }
    }
  }
}
