import Archive
import DixitKit

/// The form in which a person confirms, corrects or rejects a statement.
struct ReviewForm {
  let page: ArticlePage
  let statement: StoredStatement
  let token: String

  /// Writes the form.
  func write(to html: inout HTML) {
    html.element(.h3, text: "Is it right?")
    html.element(
      .form,
      .of(.method, "post"),
      .action(.page("review")),
      .style("form"),
      .of(.ariaLabel, "Review")
    ) { html in
      html.hidden("form", token)
      html.hidden("article", "\(page.article.id)")
      html.hidden("statement", statement.attribution)
      html.element(.fieldset) { html in
        html.element(.legend, text: "Decision")
        for (value, label) in [
          ("confirm", "right"), ("correct", "to be corrected as below"),
          ("reject", "nobody says this"),
        ] {
          html.element(.label, .style("radio")) { html in
            html.empty(
              .input,
              .of(.type, "radio"),
              .of(.name, "decision"),
              .of(.value, value),
              .flag(.required)
            )
            html.text(" " + label)
          }
        }
      }
      html.element(.details) { html in
        html.element(.summary, text: "Correction")
        html.field("speaker", "Speaker", value: statement.speaker?.name)
        for (place, part) in statement.content.enumerated() {
          html.area(
            "part\(place + 1)",
            place == 0 ? "Words, as the article has them" : "Words, part \(place + 1)",
            value: part.text,
            note: place == 0 ? "Select them in the text and press “Take the selection”." : nil
          )
        }
        html.element(
          .button,
          .of(.type, "button"),
          .of(.id, "take"),
          .style("script"),
          text: "Take the selection"
        )
      }
      html.area("note", "Note", rows: 2)
      html.field("reviewer", "Your name or initials")
      html.element(.button, .of(.type, "submit"), text: "Store the review")
    }
  }
}
