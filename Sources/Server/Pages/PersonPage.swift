import Archive

/// A person: names, roles over time, who quotes them, and what they said.
struct PersonPage: Page {
  let person: StoredPerson
  let statements: [StoredStatement]
  let paging: Paging
  let quoters: Quoters

  var title: String { person.name }
  var section: Section? { .people }

  func write(to html: inout HTML) {
    html.element(.p, .style("what")) { html in
      html.text(person.type + ", " + Words.count(person.statements, "statement", "statements"))
      if let wikidata = person.wikidata,
        let link = Link.elsewhere("https://www.wikidata.org/wiki/" + wikidata)
      {
        html.text(" · ")
        html.element(.a, .of(.rel, "noreferrer noopener"), .href(link), text: wikidata)
      }
    }
    if !person.aliases.isEmpty {
      html.element(.p) { html in
        html.text("Also called: " + person.aliases.prefix(Self.mostAliases).joined(separator: "; "))
      }
    }
    writeRoles(to: &html)
    writeQuoters(to: &html)
    html.element(.h2, text: "Statements")
    html.element(.p) { html in
      html.element(
        .a,
        .href(.page(query: [("person", person.id)])),
        text: "Search these statements"
      )
    }
    html.statements(statements)
    html.paging(paging) { offset in
      .page("person", person.id, query: [("offset", offset == 0 ? nil : "\(offset)")])
    }
  }

  /// Descriptions of a much-described person run to hundreds.
  private static let mostAliases = 40

  private func writeRoles(to html: inout HTML) {
    guard !person.roles.isEmpty else { return }
    html.element(.h2, text: "Roles over time")
    html.element(.div, .style("scroll")) { html in
      html.element(.table) { html in
        html.element(.thead) { html in
          html.element(.tr) { html in
            for head in ["Role", "When", "Articles"] {
              html.element(.th, .of(.scope, "col"), text: head)
            }
          }
        }
        html.element(.tbody) { html in
          for role in person.roles {
            html.element(.tr) { html in
              html.element(.th, .of(.scope, "row"), text: role.role)
              html.element(.td, text: Words.span(role.firstDate, role.lastDate))
              html.element(.td, .style("digits"), text: "\(role.count)")
            }
          }
        }
      }
    }
  }

  private func writeQuoters(to html: inout HTML) {
    guard !quoters.outlets.isEmpty || !quoters.people.isEmpty else { return }
    html.element(.h2, text: "Who quotes them")
    html.element(.ul, .style("tags")) { html in
      for outlet in quoters.outlets {
        html.element(.li) { html in
          html.element(
            .a,
            .href(.page(query: [("person", person.id), ("outlet", outlet.name)])),
            text: outlet.name
          )
          html.text(" \(outlet.count)")
        }
      }
      for (person, count) in quoters.people.map({ ($0.person, $0.count) }) {
        html.element(.li) { html in
          html.speaker(person)
          html.text(" \(count)")
        }
      }
    }
  }
}
