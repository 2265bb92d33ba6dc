/// A page of the site.
protocol Page: Sendable {
  /// Its title, without the site's name.
  var title: String { get }
  /// The part of the site that it belongs to.
  var section: Section? { get }
  /// Writes what stands between the site's head and foot.
  func write(to html: inout HTML)
}

/// The parts of the site, in the order of its navigation.
enum Section: String, CaseIterable {
  case search = "Search"
  case people = "People"
  case quotations = "Quotations"
  case verify = "Check a quotation"
  case reviews = "Reviews"

  /// Where it begins.
  var link: Link {
    switch self {
    case .search: .page()
    case .people: .page("people")
    case .quotations: .page("quotations")
    case .verify: .page("verify")
    case .reviews: .page("reviews")
    }
  }
}

extension Page {
  /// The whole document, with the site's head and foot around it.
  var document: HTML {
    .document { html in
      html.element(.html, .of(.lang, "en")) { html in
        html.element(.head) { html in
          html.empty(.meta, .of(.charset, "utf-8"))
          html.empty(
            .meta,
            .of(.name, "viewport"),
            .of(.content, "width=device-width, initial-scale=1")
          )
          html.element(.title, text: title + " – Dixit")
          html.empty(.link, .of(.rel, "stylesheet"), .href(.page("style.css")))
          html.empty(.script, .source(.page("script.js")), .flag(.defer))
        }
        html.element(.body) { html in
          html.element(.a, .style("skip"), .href(.here("main")), text: "Skip to the content")
          writeHeader(to: &html)
          html.element(.main, .of(.id, "main"), .of(.tabIndex, "-1")) { html in
            html.element(.h1, text: title)
            write(to: &html)
          }
        }
      }
    }
  }

  private func writeHeader(to html: inout HTML) {
    html.element(.header, .style("site")) { html in
      html.element(.a, .style("brand"), .href(.page()), text: "Dixit")
      html.element(.nav, .of(.ariaLabel, "Site")) { html in
        html.element(.ul) { html in
          for part in Section.allCases {
            html.element(.li) { html in
              html.element(
                .a,
                .href(part.link),
                .of(.ariaCurrent, orNone: part == section ? "page" : nil),
                text: part.rawValue
              )
            }
          }
        }
      }
    }
  }
}
