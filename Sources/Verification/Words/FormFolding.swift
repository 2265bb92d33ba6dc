import Text

/// Makes one form of the ways in which a word is printed: case, accents, ligatures, apostrophes.
enum FormFolding {
  /// Letters that have no decomposition and are often printed as others.
  private static let plainLetters: [Unicode.Scalar: String] = [
    "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "þ": "th", "ß": "ss",
    "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ı": "i",
  ]

  /// The folded form of a word.
  static func fold(_ word: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    var isPlain = true
    for scalar in word {
      if isInvisible(scalar) { continue }
      if isApostrophe(scalar) {
        text.append("'")
      } else if scalar.value >= 0x41, scalar.value <= 0x5A {
        text.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      } else {
        text.append(scalar)
        isPlain = isPlain && scalar.isASCII
      }
    }
    return isPlain ? String(text) : foldAccents(String(text))
  }

  /// The same of a word of plain letters and apostrophes, which most are; nil for any other.
  ///
  /// - Parameter bytes: room that is used again for the next word.
  static func foldPlain(_ word: ArraySlice<Unicode.Scalar>, _ bytes: inout [UInt8]) -> String? {
    bytes.removeAll(keepingCapacity: true)
    for scalar in word {
      let lower = scalar.value | 0x20
      if lower &- 0x61 < 26 {
        bytes.append(UInt8(lower))
      } else if !bytes.isEmpty, scalar == "'" || scalar == "’" {
        bytes.append(UInt8(ascii: "'"))
      } else {
        return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func foldAccents(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in ICU.decomposed(text).unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      let letters = plainLetters[scalar] ?? scalar.properties.lowercaseMapping
      folded.append(contentsOf: letters.unicodeScalars)
    }
    return String(folded)
  }

  /// Soft hyphens, joiners and marks of byte order, which nobody sees.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// The marks that are printed for an apostrophe.
  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "’", "‘", "ʼ", "`", "´", "′", "＇": true
    default: false
    }
  }
}
