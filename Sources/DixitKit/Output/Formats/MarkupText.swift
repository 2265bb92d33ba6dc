extension String {
  /// The text as XML or HTML has it between tags and in attributes in double quotation marks.
  ///
  /// What neither may hold (control characters, surrogates' neighbours U+FFFE and U+FFFF) becomes
  /// U+FFFD, one for one, so that code points keep their places. A carriage return is written as a
  /// reference, since parsers take a plain one for a line feed; so are line ends and tabs in attributes.
  ///
  /// - Source: XML 1.0, 2.2 (characters), 2.11 (line ends) and 3.3.3 (attributes).
  func escaped(isAttribute: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"" where isAttribute: result.append(contentsOf: "&quot;".unicodeScalars)
      case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
      case "\n" where isAttribute: result.append(contentsOf: "&#10;".unicodeScalars)
      case "\t" where isAttribute: result.append(contentsOf: "&#9;".unicodeScalars)
      default: result.append(scalar.isMarkupCharacter ? scalar : "\u{FFFD}")
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 may hold it; HTML further forbids what XML advises against.
  fileprivate var isMarkupCharacter: Bool {
    switch value {
    case 0x9, 0xA, 0xD: true
    case ..<0x20, 0x7F...0x84, 0x86...0x9F, 0xFDD0...0xFDEF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}
