/// The elements that pages are made of.
enum Tag: String {
  case a, article, aside, body, br, button, caption, dd, del, details, div, dl, dt, em, fieldset
  case footer, form, h1, h2, h3, head, header, html, input, ins, label, legend, li, link, main
  case mark, meta, nav, ol, option, p, pre, q, script, section, select, small, span, strong
  case summary, sup, table, tbody, td, textarea, th, thead, time, title, tr, ul

  /// Whether it has neither content nor an end.
  var isVoid: Bool {
    switch self {
    case .br, .input, .link, .meta: true
    default: false
    }
  }
}
