import Archive

/// Finds people by name.
struct PeoplePage: Page {
  let words: String?
  let people: [StoredPerson]

  var title: String { "People" }
  var section: Section? { .people }

  func write(to html: inout HTML) {
    html.element(
      .form,
      .of(.method, "get"),
      .action(.page("people")),
      .of(.role, "search"),
      .style("form")
    ) { html in
      html.field("q", "A name, or its beginning", value: words, type: "search")
      html.element(.button, .of(.type, "submit"), text: "Find")
    }
    guard words != nil else { return }
    guard !people.isEmpty else {
      html.element(.p, .of(.role, "status"), text: "Nobody was found.")
      return
    }
    html.element(.ul, .style("people")) { html in
      for person in people {
        html.element(.li) { html in
          html.speaker(person.head)
          html.text(
            " – \(person.type), \(Words.count(person.statements, "statement", "statements"))"
          )
          if let role = person.roles.last?.role { html.text(", " + role) }
        }
      }
    }
  }
}
