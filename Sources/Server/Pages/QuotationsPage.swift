import Archive

/// Quotations that stand in several articles, those of most outlets first.
struct QuotationsPage: Page {
  let clusters: [(cluster: StoredCluster, statement: StoredStatement)]
  let paging: Paging

  var title: String { "Quotations in several articles" }
  var section: Section? { .quotations }

  func write(to html: inout HTML) {
    guard !clusters.isEmpty else {
      html.element(.p, .of(.role, "status"), text: "No quotation stands in more than one article.")
      return
    }
    html.element(.ol, .style("statements")) { html in
      for (cluster, statement) in clusters {
        html.element(.li) { html in
          html.element(.p, .style("words")) { html in
            html.element(.a, .href(.page("quotation", "\(cluster.id)")), text: statement.text)
          }
          html.element(.p, .style("who")) { html in html.speaker(statement.speaker) }
          html.element(.p, .style("where"), text: Self.line(cluster))
        }
      }
    }
    html.paging(paging) { .page("quotations", query: [("offset", $0 == 0 ? nil : "\($0)")]) }
  }

  static func line(_ cluster: StoredCluster) -> String {
    Words.count(cluster.statements, "use", "uses") + " in "
      + Words.count(cluster.outlets, "outlet", "outlets") + ", "
      + Words.span(cluster.earliest?.date, cluster.latest?.date)
  }
}

/// One quotation: all its uses, the earliest one first.
struct QuotationPage: Page {
  let cluster: StoredCluster
  let statements: [StoredStatement]

  var title: String { "One quotation, \(Words.count(statements.count, "use", "uses"))" }
  var section: Section? { .quotations }

  func write(to html: inout HTML) {
    html.element(.p, .style("what"), text: QuotationsPage.line(cluster))
    html.statements(statements)
  }
}
