/// One page to look at what is wrong: gold and predictions side by side, with figures and curves.
///
/// The page needs nothing from outside and can be read without its script, which only filters.
public struct ErrorBrowser: Sendable {
  /// What a prediction's rule is called if the record names none.
  static let noRule = "no rule named"

  let report: Report
  private let title: String
  let bootstrap: Bootstrap?

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
}
