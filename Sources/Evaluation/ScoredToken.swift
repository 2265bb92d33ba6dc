import FoundationEssentials

/// A token as the scorer counts it: a run of letters, digits and underscores, or one other mark.
struct ScoredToken: Hashable {
  /// Its code points.
  let range: Range<Int>
  /// Its lower-cased form.
  let form: String

  /// The tokens of a text, in order.
  static func tokens(of text: [Unicode.Scalar]) -> [ScoredToken] {
    var tokens: [ScoredToken] = []
    var at = 0
    while at < text.count {
      let start = at
      at += 1
      if text[start].isWordCharacter {
        while at < text.count, text[at].isWordCharacter { at += 1 }
      } else if text[start].isSpaceCharacter {
        continue
      }
      tokens.append(ScoredToken(range: start..<at, form: lowerCased(text[start..<at])))
    }
    return tokens
  }

  /// Tokens that by themselves make no two sources alike.
  static let stopForms: Set<String> = [
    "a", "an", "the", "of", "in", "for", "on", "at", "to", "and", "or", "by", "with", "'s", "’",
    "s", "'", ",", ".", "mr", "mrs", "ms", "dr",
  ]

  private static func lowerCased(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    return String(string).lowercased()
  }
}

extension Unicode.Scalar {
  /// What `\w` matches in Python: letters, whatever has a numeric value, and the underscore.
  var isWordCharacter: Bool {
    if isASCII {
      return self == "_" || ("0"..."9").contains(self) || ("a"..."z").contains(self)
        || ("A"..."Z").contains(self)
    }
    return switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: properties.numericType != nil
    }
  }

  /// What `\s` matches in Python: Unicode's white space and the four separators of ASCII.
  var isSpaceCharacter: Bool {
    ("\u{1C}"..."\u{1F}").contains(self) || properties.isWhitespace
  }
}
