extension ErrorBrowser {
  /// Writes a document: what is wrong as a list, then both texts.
  func writeDocument(
    _ score: DocumentScore,
    _ reviews: [ErrorReview],
    _ place: Int,
    to html: inout HTMLWriter
  ) {
    let errors = reviews.count { !$0.kinds.isEmpty }
    var attributes = [("class", "document")]
    // A document without errors stays shut.
    if errors > 0 { attributes.append(("open", "")) }
    html.element("details", attributes) { html in
      html.element("summary") { html in
        html.element("h3", text: score.document.id)
        html.element(
          "span",
          [("class", "sum")],
          text: "\(errors) of \(reviews.count) with errors"
        )
      }
      html.element("ol", [("class", "reviews")]) { html in
        for (number, review) in reviews.enumerated() {
          write(review, of: score, "d\(place)", "d\(place)r\(number)", to: &html)
        }
      }
      html.element("div", [("class", "sides")]) { html in
        let sides: [(String, String, [ScoredAttribution], [String])] = [
          ("Gold", "g", score.gold, styles(reviews, score.gold.count, \.gold)),
          ("Predicted", "p", score.predicted, styles(reviews, score.predicted.count, \.predicted)),
        ]
        for (title, mark, attributions, styles) in sides {
          html.element("section", [("aria-label", "\(title), \(score.document.id)")]) { html in
            html.element("h4", text: title)
            html.element("div", [("class", "text"), ("dir", "auto")]) { html in
              HighlightedText(
                score.document.text,
                attributions,
                prefix: "d\(place)\(mark)",
                styles: styles
              )
              .write(to: &html)
            }
          }
        }
      }
    }
    html.raw("\n")
  }

  /// The style of each attribution on one side: its first error, or none.
  private func styles(
    _ reviews: [ErrorReview],
    _ count: Int,
    _ side: KeyPath<ErrorReview, Int?>
  ) -> [String] {
    var styles = [String](repeating: "", count: count)
    for review in reviews {
      if let place = review[keyPath: side], let kind = review.kinds.first {
        styles[place] = "is-\(kind.rawValue)"
      }
    }
    return styles
  }

  private func write(
    _ review: ErrorReview,
    of score: DocumentScore,
    _ document: String,
    _ name: String,
    to html: inout HTMLWriter
  ) {
    let kinds = review.kinds.isEmpty ? ["right"] : review.kinds.map(\.rawValue)
    let rule = review.predicted.map { score.rule(of: $0) }
    html.element(
      "li",
      [
        ("id", name), ("tabindex", "-1"), ("data-kinds", kinds.joined(separator: " ")),
        ("data-rule", rule ?? ""),
      ]
    ) { html in
      html.element("p", [("class", "head")]) { html in
        for kind in kinds {
          html.element("span", [("class", "badge \(kind)")], text: kind)
          html.text(" ")
        }
        if let predicted = review.predicted {
          let confidence = score.predicted[predicted].confidence
            .map { ", confidence \(Percentage($0).digits)" }
          html.element("span", [("class", "rule")], text: (rule ?? "") + (confidence ?? ""))
        }
      }
      let sides = [
        ("Gold", review.gold.map { ("\(document)g\($0)", score.gold[$0]) }),
        ("Predicted", review.predicted.map { ("\(document)p\($0)", score.predicted[$0]) }),
      ]
      html.element("dl") { html in
        for (title, side) in sides {
          guard let (link, attribution) = side else { continue }
          html.element("dt") { $0.element("a", [("href", "#\(link)")], text: title) }
          html.element("dd") { write(attribution, score.document.text, to: &$0) }
        }
      }
    }
  }

  /// Writes an attribution's words: who, by which cue, what, and the speaker's name.
  private func write(
    _ attribution: ScoredAttribution,
    _ text: ScoredText,
    to html: inout HTMLWriter
  ) {
    for role in [Role.source, .cue, .content] where !attribution[role].spans.isEmpty {
      html.element("span", [("class", role.rawValue)], text: text.excerpt(attribution[role].spans))
      html.text(" ")
    }
    if attribution.hasSpeaker {
      let name = attribution.names.first ?? attribution.accepted.first ?? "nobody"
      html.element("span", [("class", "who")], text: "– \(name)")
    }
  }
}
