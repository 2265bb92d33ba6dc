import Archive

extension MarkedText {
  /// Writes the text: what is said are links that open the statement, by a click or the Enter key.
  func write(
    article: Int64,
    statements: [StoredStatement],
    opened: StoredStatement?,
    to html: inout HTML
  ) {
    var hasPlace = false
    html.element(.div, .style("text")) { html in
      for piece in pieces {
        for step in piece.steps {
          html.element(.sup, .style("step"), .of(.ariaLabel, "step \(step)"), text: "\(step)")
        }
        let roles = Role.allCases.filter(piece.roles.contains).map(\.rawValue)
        let isPlace = !hasPlace && piece.roles.contains(.content)
        hasPlace = hasPlace || isPlace
        let place = isPlace ? "now" : nil
        guard let number = piece.statement else {
          if roles.isEmpty {
            html.text(piece.text)
          } else {
            html.element(
              .span,
              .style((["role"] + roles).joined(separator: " ")),
              .of(.id, orNone: place),
              text: piece.text
            )
          }
          continue
        }
        let statement = statements[number]
        var classes = ["said", Words.kindClass(statement.kind)] + roles
        if piece.depth > 1 { classes.append("deep") }
        html.element(
          .a,
          .style(classes.joined(separator: " ")),
          .href(.article(article, statement: statement.attribution)),
          .of(.id, orNone: place),
          .of(.data, statement.attribution),
          // One stop of the Tab key a statement is enough.
          .of(.tabIndex, orNone: piece.isFirst ? nil : "-1"),
          .of(.ariaCurrent, orNone: statement.id == opened?.id ? "true" : nil),
          .of(.title, "\(statement.speaker?.name ?? "unknown speaker"), \(statement.kind)"),
          text: piece.text
        )
      }
    }
  }
}
