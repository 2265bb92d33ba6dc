/// Text of a page as a browser would show it.
enum PageText {
  /// The text with runs of white space made one blank, none at the ends.
  ///
  /// A no-break space stays one.
  static func collapse(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var isAtGap = false
    for scalar in text.unicodeScalars {
      if scalar == " " || ("\t"..."\r").contains(scalar) {
        isAtGap = !line.isEmpty
      } else {
        if isAtGap { line.append(" ") }
        isAtGap = false
        line.append(scalar)
      }
    }
    return String(line)
  }
}
