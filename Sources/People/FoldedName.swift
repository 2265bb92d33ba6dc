import Text

/// A name folded for comparison: its words without case, accents, marks and forms of address.
///
/// `Jürgen O’Brien-Möller` is `jurgen obrien moller`.
package struct FoldedName: Hashable, Sendable {
  /// Words that belong to the way somebody is spoken of, not to the name.
  private static let leftOut: Set<String> = [
    "the", "a", "an", "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame",
  ]

  package let words: [String]

  /// A name's words, folded.
  package init(_ name: String) {
    // "A. Roth" begins with an initial, "A Gull" with an article.
    let hasInitialA = name.contains("A.")
    words = Self.words(of: name).filter {
      !Self.leftOut.contains($0) || hasInitialA && $0 == "a"
    }
  }

  /// The words with a blank between them.
  package var text: String { words.joined(separator: " ") }

  /// The words of any text, folded in the same way, with none left out.
  package static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func end() {
      if !word.isEmpty { words.append(String(word)) }
      word.removeAll(keepingCapacity: true)
    }
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let folded = isASCII ? text.lowercased() : ICU.decomposed(text.lowercased())
    for scalar in folded.unicodeScalars {
      if isWordPart(scalar) {
        word.append(scalar)
      } else if !isWithinWords(scalar) {
        end()
      }
    }
    end()
    return words
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return scalar.properties.isAlphabetic || scalar.value >= 0x30 && scalar.value <= 0x39
    }
    return scalar.properties.isAlphabetic && !isMark(scalar) || scalar.properties.numericType != nil
  }

  /// What is left out without ending the word: accents, apostrophes.
  private static func isWithinWords(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{AD}" || isMark(scalar)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.canonicalCombiningClass != .notReordered
  }
}
