/// The word right before a stop, with the marks of form that tell an abbreviation.
struct StopToken {
  /// Its bytes, without what opens before it: in "(R-Ariz." the part behind the hyphen.
  let range: Range<Int>
  /// Whether it begins with a capital.
  let isCapitalised: Bool
  /// How many letters.
  let letters: Int
  /// How many of them are capitals.
  let capitals: Int
  /// How many digits.
  let digits: Int
  /// How many vowels, y among them.
  let vowels: Int
  /// Whether full stops stand within, each behind one or two letters: "U.S", "Ph.D", "a.m".
  let isDotted: Bool
  /// Whether it is part of an address: "example.com", "a/b", "me@home".
  let isAddress: Bool
  /// Its last code point.
  let last: Unicode.Scalar

  var isEmpty: Bool { range.isEmpty }
  var isNumber: Bool { digits > 0 && letters == 0 }
  var isSingleLetter: Bool { letters == 1 && digits == 0 && range.count <= 2 && !isDotted }
  var isAllCapitals: Bool { letters > 0 && capitals == letters }

  /// "Sgt", "Pvt", "Hwy": a capital and small consonants are no word of English.
  var isVowelless: Bool {
    isCapitalised && capitals == 1 && digits == 0 && vowels == 0 && letters >= 2
      && letters <= Self.longestVowelless
  }

  private static let longestVowelless = 4
  /// What is longer is no word; also keeps the look back over a text without blanks short.
  private static let longest = 48
  /// "Ph" in "Ph.D": a longer part between stops is a word, as in "example.com".
  private static let longestDottedPart = 2

  /// The word that ends at `end`, not reaching before `start`.
  init(_ reader: ScalarReader, endingAt end: Int, from start: Int) {
    var begin = end
    while begin > start, end - begin < Self.longest {
      let before = reader.start(before: begin)
      guard !reader.scalar(at: before).isSpace else { break }
      begin = before
    }
    var tally = Tally()
    var place = begin
    while place < end {
      let scalar = reader.scalar(at: place)
      let behind = reader.end(at: place)
      if scalar.isOpeningQuote || scalar.isOpeningBracket
        || scalar.isStraightQuote && place == begin
        || scalar.isDash || scalar == "/"
      {
        let isAddress = tally.isAddress || scalar == "/" || scalar == "-" && tally.isDomain
        begin = behind
        tally = Tally()
        tally.isAddress = isAddress
      } else {
        tally.add(scalar)
      }
      place = behind
    }
    range = min(begin, end)..<end
    isCapitalised = tally.isCapitalised
    letters = tally.letters
    capitals = tally.capitals
    digits = tally.digits
    vowels = tally.vowels
    isDotted =
      tally.dots > 0 && max(tally.longestPart, tally.part) <= Self.longestDottedPart
      && tally.digits == 0
    isAddress = tally.isAddress || tally.dots > 0 && !isDotted && tally.letters > 0
    last = range.isEmpty ? " " : reader.scalar(before: end)
  }

  private struct Tally {
    var isCapitalised = false
    var letters = 0
    var capitals = 0
    var digits = 0
    var vowels = 0
    var dots = 0
    var part = 0
    var longestPart = 0
    var isAddress = false

    var isDomain: Bool { dots > 0 }

    mutating func add(_ scalar: Unicode.Scalar) {
      if scalar.isLetter {
        if letters == 0, digits == 0 { isCapitalised = scalar.isUpper }
        letters += 1
        part += 1
        capitals += scalar.isUpper ? 1 : 0
        vowels += Self.isVowel(scalar) ? 1 : 0
      } else if scalar.isDigit {
        digits += 1
      } else if scalar == "." {
        dots += 1
        longestPart = max(longestPart, part)
        part = 0
      } else if scalar == "@" || scalar == "_" {
        isAddress = true
      }
    }

    private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
      guard scalar.isASCII else { return true }
      switch Unicode.Scalar(UInt8(scalar.value) | 0x20) {
      case "a", "e", "i", "o", "u", "y": return true
      default: return false
      }
    }
  }
}
