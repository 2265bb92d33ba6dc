/// Writes HTML; whatever is not its own is escaped.
struct HTMLWriter {
  private(set) var html = ""

  /// An element around what `content` writes.
  mutating func element(
    _ name: String,
    _ attributes: [(String, String)] = [],
    _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    html += "</\(name)>"
  }

  /// An element around a text.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element that holds nothing and has no end, such as `meta`.
  mutating func void(_ name: String, _ attributes: [(String, String)]) {
    open(name, attributes)
  }

  /// A text.
  mutating func text(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars { escape(scalar) }
  }

  /// Code points of a text.
  mutating func text(_ scalars: ArraySlice<Unicode.Scalar>) {
    for scalar in scalars { escape(scalar) }
  }

  /// Markup, style or script of our own.
  mutating func raw(_ markup: String) {
    html += markup
  }

  /// The start of an element.
  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    html += "<\(name)"
    for (name, value) in attributes {
      html += " \(name)=\""
      text(value)
      html += "\""
    }
    html += ">"
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": html += "&amp;"
    case "<": html += "&lt;"
    case ">": html += "&gt;"
    case "\"": html += "&quot;"
    case "'": html += "&#39;"
    case "\t", "\n": html.unicodeScalars.append(scalar)
    case "\r": html += "&#13;"
    // HTML has no other control characters.
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": html += "\u{FFFD}"
    default: html.unicodeScalars.append(scalar)
    }
  }
}
