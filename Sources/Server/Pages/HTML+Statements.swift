import Archive
import DixitKit

extension HTML {
  /// A list of statements, each with its speaker and article.
  mutating func statements(_ statements: [StoredStatement]) {
    element(.ol, .style("statements")) { html in
      for statement in statements { html.statement(statement, snippet: nil) }
    }
  }

  /// A statement as an item of a list; of its words the snippet, if there is one.
  mutating func statement(_ statement: StoredStatement, snippet: Snippet?) {
    element(.li) { html in
      html.element(.p, .style("words")) { html in
        html.element(
          .a,
          .href(.article(statement.article.id, statement: statement.attribution))
        ) { html in
          guard let snippet else { return html.text(statement.text) }
          for part in snippet.parts {
            if part.isMatch {
              html.element(.mark, text: part.text)
            } else {
              html.text(part.text)
            }
          }
        }
      }
      html.element(.p, .style("who")) { html in
        html.speaker(statement.speaker)
        html.badges(of: statement)
        html.circumstances(of: statement)
      }
      html.element(.p, .style("where")) { html in
        html.articleLine(statement.article)
        if let cluster = statement.cluster {
          html.text(" · ")
          html.element(
            .a,
            .href(.page("quotation", "\(cluster)")),
            text: "all uses of the quotation"
          )
        }
      }
    }
  }

  /// The one who speaks, as a link.
  mutating func speaker(_ speaker: PersonHead?) {
    guard let speaker else { return element(.span, .style("nobody"), text: "unknown speaker") }
    element(.a, .style("speaker"), .href(.person(speaker.id)), text: speaker.name)
  }

  /// Kind, class, polarity and confidence in few words.
  mutating func badges(of statement: StoredStatement) {
    element(.span, .style("badge " + Words.kindClass(statement.kind)), text: statement.kind)
    if statement.reportingClass != "speech" {
      element(.span, .style("badge"), text: statement.reportingClass)
    }
    if statement.polarity != "asserted" {
      element(.span, .style("badge turned"), text: statement.polarity)
    }
    element(
      .span,
      .style("confidence"),
      text: "confidence \(Words.percent(statement.confidence))"
    )
  }

  /// How and when it was said, in the words of the article; nothing where it does not tell.
  mutating func circumstances(of told: some ToldCircumstances) {
    guard !told.circumstances.isEmpty else { return }
    element(.span, .style("circumstances"), text: told.circumstances.joined(separator: ", "))
  }

  /// An article's title, outlet and date, with a link to its page.
  mutating func articleLine(_ article: ArticleHead) {
    element(.a, .href(.article(article.id)), text: article.title ?? article.name)
    if let outlet = article.outlet { text(", " + outlet) }
    if let date = article.date {
      text(", ")
      element(.time, text: date)
    }
  }

  /// Links to the pages before and after this one.
  mutating func paging(_ place: Paging, link: (Int) -> Link) {
    guard place.offset > 0 || place.hasMore else { return }
    element(.nav, .style("paging"), .of(.ariaLabel, "Pages")) { html in
      if place.offset > 0 {
        html.element(
          .a,
          .of(.rel, "prev"),
          .href(link(max(0, place.offset - place.limit))),
          text: "← Previous"
        )
      }
      if place.hasMore {
        html.element(.a, .of(.rel, "next"), .href(link(place.offset + place.limit)), text: "Next →")
      }
    }
  }
}

/// Where in a long list a page stands.
struct Paging: Sendable {
  let offset: Int
  let limit: Int
  /// Whether the list goes on behind it.
  let hasMore: Bool
}

/// How values are put in words.
enum Words {
  /// A share as whole percents.
  static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    return "\(Int((share * 100).rounded())) %"
  }

  /// How many there are of something.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// The class that a kind is shown by; a kind that there is not has none.
  static func kindClass(_ kind: String) -> String {
    ["direct", "mixed", "indirect"].contains(kind) ? kind : ""
  }

  /// From one date to another.
  static func span(_ first: String?, _ last: String?) -> String {
    switch (first, last) {
    case (nil, nil): "no date"
    case (let day?, nil), (nil, let day?): day
    case (let first?, let last?): first == last ? first : "\(first) to \(last)"
    }
  }
}
