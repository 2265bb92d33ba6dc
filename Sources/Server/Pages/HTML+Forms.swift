extension HTML {
  /// A labelled field of a form.
  mutating func field(
    _ name: String,
    _ label: String,
    value: String? = nil,
    type: String = "text",
    placeholder: String? = nil,
    note: String? = nil,
    isRequired: Bool = false,
    longest: Int = Limits.longestField
  ) {
    element(.div, .style("field")) { html in
      html.element(.label, .of(.for, "f-" + name), text: label)
      html.empty(
        .input,
        .of(.id, "f-" + name),
        .of(.name, name),
        .of(.type, type),
        .of(.value, orNone: value),
        .of(.placeholder, orNone: placeholder),
        .of(.maxLength, "\(longest)"),
        .of(.ariaDescribedBy, orNone: note.map { _ in "n-" + name }),
        .flag(.required, if: isRequired)
      )
      html.fieldNote(name, note)
    }
  }

  /// A labelled field of several lines.
  mutating func area(
    _ name: String,
    _ label: String,
    value: String? = nil,
    note: String? = nil,
    rows: Int = 3,
    isRequired: Bool = false
  ) {
    element(.div, .style("field wide")) { html in
      html.element(.label, .of(.for, "f-" + name), text: label)
      html.element(
        .textarea,
        .of(.id, "f-" + name),
        .of(.name, name),
        .of(.rows, "\(rows)"),
        .of(.maxLength, "\(Limits.longestText)"),
        .of(.ariaDescribedBy, orNone: note.map { _ in "n-" + name }),
        .flag(.required, if: isRequired),
        text: value ?? ""
      )
      html.fieldNote(name, note)
    }
  }

  /// A labelled choice; the first one, of an empty value, stands for no choice.
  mutating func choice(
    _ name: String,
    _ label: String,
    _ choices: [(value: String, label: String)],
    chosen: String?
  ) {
    element(.div, .style("field")) { html in
      html.element(.label, .of(.for, "f-" + name), text: label)
      html.element(.select, .of(.id, "f-" + name), .of(.name, name)) { html in
        for (value, label) in choices {
          html.element(
            .option,
            .of(.value, value),
            .flag(.selected, if: value == (chosen ?? "")),
            text: label
          )
        }
      }
    }
  }

  /// A field that nobody sees.
  mutating func hidden(_ name: String, _ value: String) {
    empty(.input, .of(.type, "hidden"), .of(.name, name), .of(.value, value))
  }

  private mutating func fieldNote(_ name: String, _ note: String?) {
    if let note { element(.small, .of(.id, "n-" + name), text: note) }
  }
}
