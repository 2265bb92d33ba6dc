/// One page to look at what is wrong: gold and predictions side by side, with figures and curves.
///
/// The page needs nothing from outside and can be read without its script, which only filters.
public struct ErrorBrowser: Sendable {
  /// What a prediction's rule is called if the record names none.
  static let noRule = "no rule named"

  let report: Report
  private let title: String
  private let bootstrap: Bootstrap?

  /// A page on a report; the title says what was compared.
  public init(_ report: Report, title: String, bootstrap: Bootstrap?) {
    self.report = report
    self.title = title
    self.bootstrap = bootstrap
  }

  /// The page.
  public var html: String {
    var html = HTMLWriter()
    html.raw("<!DOCTYPE html>\n")
    html.element("html", [("lang", "en")]) { html in
      html.element("head") { writeHead(to: &$0) }
      html.element("body") { html in
        html.element("a", [("class", "skip"), ("href", "#documents")], text: "To the documents")
        html.element("header") { html in
          html.element("h1", text: "Errors")
          html.element("p", [("class", "what")], text: title)
        }
        html.element("main") { html in
          let reviews = report.all.outcomes.map(\.score.reviews)
          writeFigures(reviews, to: &html)
          writeFilters(reviews, to: &html)
          html.element("section", [("id", "documents"), ("aria-labelledby", "documents-title")]) {
            html in
            html.element("h2", [("id", "documents-title")], text: "Documents")
            writeKey(to: &html)
            for (place, outcome) in report.all.outcomes.enumerated() {
              writeDocument(outcome.score, reviews[place], place, to: &html)
            }
          }
        }
        html.element("script") { $0.raw(BrowserScript.text) }
      }
    }
    html.raw("\n")
    return html.html
  }

  private func writeHead(to html: inout HTMLWriter) {
    html.void("meta", [("charset", "utf-8")])
    html.void(
      "meta",
      [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]
    )
    // Nothing may be fetched, whatever a text holds.
    html.void(
      "meta",
      [
        ("http-equiv", "Content-Security-Policy"),
        ("content", "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"),
      ]
    )
    html.void("meta", [("name", "color-scheme"), ("content", "light dark")])
    html.element("title", text: "Errors – \(title)")
    html.element("style") { $0.raw(BrowserStyle.text) }
  }

  private func writeFigures(_ reviews: [[ErrorReview]], to html: inout HTMLWriter) {
    html.element("section", [("aria-labelledby", "figures-title")]) { html in
      html.element("h2", [("id", "figures-title")], text: "Figures")
      html.element("div", [("class", "figures")]) { html in
        html.element("div") { html in
          let group = report.all
          let measures: [Measure] = [.relaxed, .strict, .triple, .speaker, .speakerGivenContent]
          let shown = measures.filter(Set(group.tally.measures).contains)
          let section = group.section(group.title, shown, bootstrap?.intervals(group))
          write(section, to: &html)
          writeCounts(reviews, to: &html)
        }
        figure(report.coverage.chart, to: &html)
        figure(report.calibration.chart, to: &html)
      }
      html.element("details") { html in
        html.element("summary", text: "All figures")
        let group = report.all
        write(group.section("measures", group.mainMeasures, nil), to: &html)
        for section in group.facetSections(nil) + report.sections(Set(Report.Extra.allCases)) {
          write(section, to: &html)
        }
      }
    }
  }

  private func figure(_ chart: Chart, to html: inout HTMLWriter) {
    html.element("figure") { html in
      html.element("figcaption", text: chart.title)
      if chart.points.isEmpty {
        html.element("p", text: "There are no confidences.")
      } else {
        chart.write(to: &html)
      }
    }
  }

  /// How many errors there are of each kind, as bars with their numbers.
  private func writeCounts(_ reviews: [[ErrorReview]], to html: inout HTMLWriter) {
    let kinds = reviews.joined().flatMap(\.kinds)
    let counts = ErrorKind.allCases.map { kind in kinds.count { $0 == kind } }
    let most = max(1, counts.max() ?? 0)
    html.element("ul", [("class", "counts"), ("aria-label", "Errors by kind")]) { html in
      for (kind, count) in zip(ErrorKind.allCases, counts) {
        html.element("li") { html in
          html.element("span", [("class", "badge \(kind.rawValue)")], text: kind.rawValue)
          html.element(
            "svg",
            [
              ("class", "bar"), ("viewBox", "0 0 100 10"), ("preserveAspectRatio", "none"),
              ("aria-hidden", "true"),
            ]
          ) { html in
            html.element(
              "rect",
              [("width", "\(count * 100 / most)"), ("height", "10")]
            ) { _ in }
          }
          html.element("span", [("class", "number")], text: "\(count)")
          html.element("span", [("class", "meaning")], text: kind.meaning)
        }
      }
    }
  }

  private func write(_ section: ReportSection, to html: inout HTMLWriter) {
    html.element("div", [("class", "scroll")]) { html in
      html.element("table") { html in
        let caption = ([section.title] + section.notes).joined(separator: ". ")
        html.element("caption", text: caption)
        for row in section.columns.first?.texts.indices ?? 0..<0 {
          html.element("tr") { html in
            for (place, column) in section.columns.enumerated() {
              let isHead = row == 0 || place == 0
              let style = [("class", column.isText ? "words" : "digits")]
              let scope = isHead ? [("scope", row == 0 ? "col" : "row")] : []
              html.element(isHead ? "th" : "td", style + scope, text: column.texts[row])
            }
          }
        }
      }
    }
  }

  /// What the marks in a text mean.
  private func writeKey(to html: inout HTMLWriter) {
    html.element("p", [("class", "key")]) { html in
      for role in [Role.source, .cue, .content] {
        html.element("span", [("class", "sample \(role.rawValue)")], text: role.rawValue)
      }
      html.element("span", [("class", "sample is-missed")], text: "missed or spurious")
      html.element("span", [("class", "sample is-boundary")], text: "found, with an error")
    }
  }

  private func writeFilters(_ reviews: [[ErrorReview]], to html: inout HTMLWriter) {
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
