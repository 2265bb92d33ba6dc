import HTTPTypes

/// What a person sees when a request has no answer; where a token is missing, the form to give it.
struct FaultPage: Page {
  let fault: RequestFault

  var title: String {
    switch fault.status {
    case .unauthorized: "Sign in"
    case .notFound: "Not found"
    default: fault.status.reasonPhrase
    }
  }

  var section: Section? { nil }

  func write(to html: inout HTML) {
    html.element(.p, .style("fault"), .of(.role, "alert"), text: fault.message)
    guard fault.status == .unauthorized else {
      html.element(.p) { $0.element(.a, .href(.page()), text: "Back to the search") }
      return
    }
    html.element(.form, .of(.method, "post"), .action(.page("sign-in")), .style("form")) { html in
      html.field("token", "Token", type: "password", note: "dixit serve printed it at its start.")
      html.element(.button, .of(.type, "submit"), text: "Sign in")
    }
  }
}
