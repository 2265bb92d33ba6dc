extension ErrorBrowser {
  /// What the marks in a text mean.
  func writeKey(to html: inout HTMLWriter) {
    html.element("p", [("class", "key")]) { html in
      for role in [Role.source, .cue, .content] {
        html.element("span", [("class", "sample \(role.rawValue)")], text: role.rawValue)
      }
      html.element("span", [("class", "sample is-missed")], text: "missed or spurious")
      html.element("span", [("class", "sample is-boundary")], text: "found, with an error")
    }
  }

  /// Writes the form that filters, which its script shows.
  func writeFilters(_ reviews: [[ErrorReview]], to html: inout HTMLWriter) {
    let rules = Set(
      zip(report.all.outcomes, reviews).flatMap { outcome, reviews in
        reviews.compactMap { review in review.predicted.map { outcome.score.rule(of: $0) } }
      }
    )
    html.element("form", [("id", "filters"), ("hidden", ""), ("aria-label", "Filters")]) { html in
      html.element("fieldset") { html in
        html.element("legend", text: "Show")
        for kind in ErrorKind.allCases.map(\.rawValue) + ["right"] {
          html.element("label") { html in
            let checked = kind == "right" ? [] : [("checked", "")]
            html.void("input", [("type", "checkbox"), ("name", "kind"), ("value", kind)] + checked)
            html.element("span", [("class", "badge \(kind)")], text: kind)
          }
        }
      }
      html.element("label") { html in
        html.text("Rule or model ")
        html.element("select", [("name", "rule")]) { html in
          html.element("option", [("value", "")], text: "any")
          for rule in rules.sorted() {
            html.element("option", [("value", rule)], text: rule)
          }
        }
      }
      html.element("label") { html in
        html.text("Words ")
        html.void("input", [("type", "search"), ("name", "words"), ("autocomplete", "off")])
      }
      html.element("p", [("class", "steps")]) { html in
        for (name, key) in [("Previous", "k"), ("Next", "j")] {
          html.element(
            "button",
            [("type", "button"), ("data-step", key), ("aria-keyshortcuts", key)]
          ) { html in
            html.text(name + " ")
            html.element("kbd", text: key)
          }
        }
        html.element("span", [("id", "shown"), ("role", "status")]) { _ in }
      }
    }
  }
}

extension DocumentScore {
  /// What the rule or model is called that decided on a prediction.
  func rule(of predicted: Int) -> String { self.predicted[predicted].rule ?? ErrorBrowser.noRule }
}
