extension ErrorBrowser {
  /// Writes the main figures, the curves, and all other figures to open.
  func writeFigures(_ reviews: [[ErrorReview]], to html: inout HTMLWriter) {
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
}
