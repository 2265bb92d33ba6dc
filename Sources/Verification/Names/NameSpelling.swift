/// How far two spellings of a name are apart.
enum NameSpelling {
  /// The letters without vowels, doubles and what scripts render differently: q, k and gh; w and v.
  static func consonants(_ word: String) -> [UInt8] {
    let letters = Array(word.utf8)
    var result: [UInt8] = []
    for (place, letter) in letters.enumerated() {
      let next = place + 1 < letters.count ? letters[place + 1] : 0
      let folded: UInt8
      switch letter {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"), UInt8(ascii: "y"), UInt8(ascii: "h"), UInt8(ascii: "'"):
        continue
      case UInt8(ascii: "q"), UInt8(ascii: "c"): folded = UInt8(ascii: "k")
      case UInt8(ascii: "g"): folded = next == UInt8(ascii: "h") ? UInt8(ascii: "k") : letter
      case UInt8(ascii: "w"): folded = UInt8(ascii: "v")
      case UInt8(ascii: "z"): folded = UInt8(ascii: "s")
      default: folded = letter
      }
      if result.last != folded { result.append(folded) }
    }
    return result
  }

  /// The letters to change, add or drop to make one name the other.
  static func edits(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
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
    return row[right.count]
  }
}
