/// The two languages of markup that are written.
enum MarkupLanguage {
  case xml
  case html
}

extension String {
  /// The text as XML or HTML has it between tags and in attributes in double quotation marks.
  ///
  /// What the language may not hold (control characters, noncharacters) becomes U+FFFD, one for one, so
  /// that code points keep their places. A carriage return is written as a reference in XML, since
  /// parsers take a plain one for a line feed, and plainly in HTML, which has no such reference.
  ///
  /// - Source: XML 1.0, 2.2 (characters, with those it advises against), 2.11 (line ends) and 3.3.3
  ///   (attributes); html.spec.whatwg.org, 13.2.3.5 (preprocessing the input stream).
  func escaped(as language: MarkupLanguage = .xml, isAttribute: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"" where isAttribute: result.append(contentsOf: "&quot;".unicodeScalars)
      case "\r" where language == .xml: result.append(contentsOf: "&#13;".unicodeScalars)
      case "\n" where isAttribute: result.append(contentsOf: "&#10;".unicodeScalars)
      case "\t" where isAttribute: result.append(contentsOf: "&#9;".unicodeScalars)
      default: result.append(scalar.isAllowed(in: language) ? scalar : "\u{FFFD}")
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate func isAllowed(in language: MarkupLanguage) -> Bool {
    switch value {
    case 0x9, 0xA, 0xD: true
    case 0x85: language == .xml
    case ..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}
