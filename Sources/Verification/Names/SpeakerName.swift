import Lexicon

/// A name as it is compared: folded, without titles, appositions and forms of companies.
struct SpeakerName: Hashable {
  /// Its words, which hyphens part; a full stop behind an initial is dropped.
  let words: [String]
  /// The gender that a title before it tells.
  let gender: Gender
  /// Whether it has words in capitals: else it is a description.
  let isProper: Bool

  /// Reads a name.
  init(_ text: String, lexicon: LexiconSet) {
    let head = Self.head(of: text, lexicon)
    var read = WordReader.words(of: head)
    let hasNames = read.contains(where: \.isCapital)
    var gender = Gender.unknown
    var start = 0
    while start < read.count {
      let length = Self.title(at: start, of: read, lexicon, &gender, hasNames: hasNames)
      if length == 0 || start + length >= read.count { break }
      start += length
    }
    read.removeFirst(start)
    var words = read.map { Self.withoutOwner($0.form) }
    while words.count > 1, let last = words.last, Self.isEnding(last, lexicon) {
      words.removeLast()
    }
    self.words = words
    self.gender = gender
    isProper = hasNames
  }

  /// What stands before the first comma; "Tuck, Maureen" is turned round.
  private static func head(of text: String, _ lexicon: LexiconSet) -> String {
    let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: true)
    guard parts.count == 2 else { return text }
    let isOneWord = { (part: Substring) in part.split(separator: " ").count == 1 }
    let first = parts[1].drop { $0 == " " }
    let isName = first.first?.isUppercase == true && isOneWord(first) && isOneWord(parts[0])
    let ending = FormFolding.fold(first.unicodeScalars.filter { $0 != "." })
    return isName && !isEnding(ending, lexicon) ? "\(first) \(parts[0])" : String(parts[0])
  }

  /// "Jr", "Plc": a short form that stands behind names.
  private static func isEnding(_ word: String, _ lexicon: LexiconSet) -> Bool {
    guard let known = lexicon[lexicon.id(of: word.utf8)] else { return false }
    return known.abbreviation?.kind == .mayEnd && known.surnameShare == nil
      && known.femaleShare == nil
  }

  private static func withoutOwner(_ form: String) -> String {
    form.hasSuffix("'s") ? String(form.dropLast(2)) : form
  }

  /// How many words the title, article or role at a place has; 0 for none.
  private static func title(
    at place: Int,
    of words: [QuoteWord],
    _ lexicon: LexiconSet,
    _ gender: inout Gender,
    hasNames: Bool
  ) -> Int {
    let id = lexicon.id(of: words[place].form.utf8)
    guard let word = lexicon[id] else {
      // "search leader Captain Sandvoll": small words before a name.
      return hasNames && !words[place].isCapital ? 1 : 0
    }
    if word.function == .the || word.function == .a || word.function == .an { return 1 }
    for phrase in lexicon.phrases[id] ?? [] {
      guard case .title = phrase.meaning, place + phrase.words.count < words.count else { continue }
      let isHere = phrase.words.indices.allSatisfy {
        lexicon.id(of: words[place + $0].form.utf8) == phrase.words[$0]
      }
      if isHere { return phrase.words.count }
    }
    // Many titles are given names as well ("Dean Roth"): one such word before one other stays.
    if let title = word.title, word.femaleShare == nil || words.count > place + 2 {
      if title.gender != .unknown { gender = title.gender }
      return 1
    }
    guard hasNames else { return 0 }
    return !words[place].isCapital || word.role != nil && words.count > place + 2 ? 1 : 0
  }
}
