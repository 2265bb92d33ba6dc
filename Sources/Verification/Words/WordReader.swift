/// Cuts text into the words that are compared.
///
/// Marks of quotation, punctuation and white space part words and are not compared; hyphens and dashes
/// part them, too. Figures keep the points and colons within them; signs of currency and per cent are
/// words, since a figure means something else with another one.
struct WordReader {
  private let scalars: [Unicode.Scalar]
  private var place: Int
  private let end: Int
  /// The bytes of the word at hand, kept for their room.
  private var bytes: [UInt8] = []

  /// A reader of a stretch of a text.
  init(_ scalars: [Unicode.Scalar], in range: Range<Int>? = nil) {
    self.scalars = scalars
    place = range?.lowerBound ?? 0
    end = range?.upperBound ?? scalars.count
  }

  /// The words of a text.
  static func words(of text: String) -> [QuoteWord] {
    var reader = WordReader(Array(text.unicodeScalars))
    return reader.words()
  }

  /// The words from here on.
  mutating func words() -> [QuoteWord] {
    var words: [QuoteWord] = []
    var gap = QuoteWord.Gap.none
    while place < end {
      let scalar = scalars[place]
      if scalar == " " {
        place += 1
      } else if isSymbol(scalar) || isSign(at: place) {
        append(place..<(place + 1), gap, to: &words)
        place += 1
        gap = .none
      } else if Self.isWordScalar(scalar) {
        let start = place
        skipWord()
        append(start..<place, gap, to: &words)
        gap = .none
      } else {
        gap = max(gap, gapMade(by: scalar))
        place += 1
      }
    }
    return words
  }

  private mutating func append(
    _ range: Range<Int>,
    _ gap: QuoteWord.Gap,
    to words: inout [QuoteWord]
  ) {
    if let form = FormFolding.foldPlain(scalars[range], &bytes) {
      let first = scalars[range.lowerBound].value
      let isCapital = first >= 0x41 && first <= 0x5A
      words.append(QuoteWord(range: range, form: form, gap: gap, isCapital: isCapital))
      return
    }
    var form = FormFolding.fold(scalars[range])
    if form.isEmpty { return }
    let first = scalars[range.lowerBound]
    if first.value >= 0x30, first.value <= 0x39 {
      form = Self.withoutThousands(form)
    } else if form.contains(".") {
      form.removeAll { $0 == "." }
    } else if form == "&" {
      form = "and"
    }
    let isCapital = first.properties.isUppercase
    words.append(QuoteWord(range: range, form: form, gap: gap, isCapital: isCapital))
  }

  private mutating func skipWord() {
    while place < end {
      let scalar = scalars[place]
      if Self.isWordScalar(scalar) || FormFolding.isInvisible(scalar) {
        place += 1
      } else if isInner(scalar), place + 1 < end, Self.isWordScalar(scalars[place + 1]) {
        place += 2
      } else {
        return
      }
    }
  }

  /// Whether a mark between two letters or figures belongs to the word.
  private func isInner(_ scalar: Unicode.Scalar) -> Bool {
    guard place > 0, place + 1 < end else { return false }
    let (before, behind) = (scalars[place - 1], scalars[place + 1])
    if FormFolding.isApostrophe(scalar) { return !Self.isDigit(before) || !Self.isDigit(behind) }
    switch scalar {
    case ".":
      if Self.isDigit(before) { return Self.isDigit(behind) }
      // "p.m", "U.S": single letters on both sides.
      let isSingle = place < 2 || !Self.isWordScalar(scalars[place - 2])
      return isSingle && (place + 2 >= end || !Self.isWordScalar(scalars[place + 2]))
    case ",", ":": return Self.isDigit(before) && Self.isDigit(behind)
    default: return false
    }
  }

  /// "4,100" and "4100" are one figure; "4,1" and "4.1" are none.
  private static func withoutThousands(_ form: String) -> String {
    let parts = form.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, first.utf8.count <= 3,
      parts.dropFirst().allSatisfy({ $0.prefix { $0.isNumber }.utf8.count == 3 })
    else { return form }
    return parts.joined()
  }

  private func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == "$" || scalar == "%" || scalar == "&" }
    return scalar == "‰" || scalar == "°" || scalar.properties.generalCategory == .currencySymbol
  }

  /// A minus: a hyphen or dash behind a blank and right before a figure.
  private func isSign(at place: Int) -> Bool {
    guard Self.isDash(scalars[place]), place + 1 < end, Self.isDigit(scalars[place + 1]) else {
      return false
    }
    return place == 0 || scalars[place - 1].properties.isWhitespace
  }

  private func gapMade(by scalar: Unicode.Scalar) -> QuoteWord.Gap {
    switch scalar {
    case ",", "(", ")": return .comma
    case ";", ":", "–", "—", "―": return .clause
    case "-":
      let isHyphen =
        place > 0 && place + 1 < end && Self.isWordScalar(scalars[place - 1])
        && Self.isWordScalar(scalars[place + 1])
      return isHyphen ? .none : .clause
    case ".", "?", "!", "…": return .sentence
    case "\n": return place + 1 < end && scalars[place + 1] == "\n" ? .sentence : .none
    default: return .none
    }
  }

  /// Letters, marks over letters, and figures.
  static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isDigit(scalar) || (scalar.value | 0x20) &- 0x61 < 26 }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
      return !FormFolding.isApostrophe(scalar)
    default: return false
    }
  }

  /// A hyphen, dash or minus of any kind.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == "-" }
    return scalar == "−" || scalar.properties.generalCategory == .dashPunctuation
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }
}
