/// How far two spellings of a name are apart, on folded bytes.
public enum NameSpelling {
  /// The letters without vowels, doubles and what scripts render differently: q, k and gh; w and v.
  ///
  /// - Parameter letters: a name in lower case without accents.
  public static func consonants(_ letters: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var place = letters.startIndex
    while place != letters.endIndex {
      let letter = letters[place]
      place = letters.index(after: place)
      let folded: UInt8
      switch letter {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"), UInt8(ascii: "y"), UInt8(ascii: "h"), UInt8(ascii: "'"):
        continue
      case UInt8(ascii: "q"), UInt8(ascii: "c"): folded = UInt8(ascii: "k")
      case UInt8(ascii: "g"):
        let isBeforeH = place != letters.endIndex && letters[place] == UInt8(ascii: "h")
        folded = isBeforeH ? UInt8(ascii: "k") : letter
      case UInt8(ascii: "w"): folded = UInt8(ascii: "v")
      case UInt8(ascii: "z"): folded = UInt8(ascii: "s")
      default: folded = letter
      }
      if result.last != folded { result.append(folded) }
    }
    return result
  }

  /// Whether so few bytes, changed, added or dropped, make one name the other.
  ///
  /// - Source: V. Levenshtein's distance, by rows (Wagner and Fischer 1974).
  public static func areWithin(
    _ edits: Int,
    _ left: some Collection<UInt8>,
    _ right: some Collection<UInt8>
  ) -> Bool {
    guard abs(left.count - right.count) <= edits else { return false }
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count] <= edits
  }
}
