/// A token as the scorer counts it: a run of letters, digits and underscores, or one other mark.
struct ScoredToken: Hashable {
  /// Its code points.
  let range: Range<Int>

  /// The tokens of a text, in order.
  static func tokens(of text: [Unicode.Scalar]) -> [ScoredToken] {
    var tokens: [ScoredToken] = []
    tokens.reserveCapacity(text.count / 4)
    var at = 0
    while at < text.count {
      let start = at
      at += 1
      if text[start].isWordCharacter {
        while at < text.count, text[at].isWordCharacter { at += 1 }
      } else if text[start].isSpaceCharacter {
        continue
      }
      tokens.append(ScoredToken(range: start..<at))
    }
    return tokens
  }

  /// Tokens that by themselves make no two sources alike.
  static let stopForms: Set<String> = [
    "a", "an", "the", "of", "in", "for", "on", "at", "to", "and", "or", "by", "with", "'s", "’",
    "s", "'", ",", ".", "mr", "mrs", "ms", "dr",
  ]
}

extension Unicode.Scalar {
  /// What `\w` matches in Python: letters, whatever has a numeric value, and the underscore.
  var isWordCharacter: Bool {
    if isASCII {
      return ("a"..."z").contains(self) || ("A"..."Z").contains(self)
        || ("0"..."9").contains(self) || self == "_"
    }
    return switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: properties.numericType != nil
    }
  }

  /// What `\s` matches in Python: Unicode's white space and the four separators of ASCII.
  var isSpaceCharacter: Bool {
    if isASCII {
      return value == 0x20 || (0x09...0x0D).contains(value) || (0x1C...0x1F).contains(value)
    }
    return properties.isWhitespace
  }
}
