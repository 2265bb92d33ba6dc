import Lexicon

/// Chooses what to look for in an index of words, to find what a quotation was taken from.
struct QuotationTerms {
  /// What is read of a quotation, in code points: a longer one is told by its beginning.
  private static let longest = 4096
  /// Words whose number of places is asked for.
  private static let mostWords = 48
  /// A word in fewer places is rare enough to be looked for alone.
  private static let rareLimit = 2000
  /// A word in more places tells nothing, even beside another.
  private static let commonLimit = 20_000
  /// Rare words that are looked for together.
  private static let mostChosen = 8
  /// The places of the chosen words, together: about how many rows are ranked.
  private static let placeLimit = 4000
  /// The common words that are looked for near one another.
  private static let mostCommon = 4
  /// How much farther apart than in the claim two common words may stand, in words.
  private static let slack = 3
  /// Words in a row that are looked for where all words are common.
  private static let phraseLength = 3

  let database: Database
  let counts: WordCounts
  let table: WordTable

  /// A quotation's rarest words, or common ones near one another; none if it has no words.
  func terms(of quote: String) throws(ArchiveError) -> [String] {
    let words = Self.words(of: quote)
    var rare: [(word: String, count: Int)] = []
    var common: [String] = []
    var seen: Set<String> = []
    for word in words where seen.insert(word).inserted && FunctionWord(rawValue: word) == nil {
      guard rare.count + common.count < Self.mostWords else { break }
      let count = try count(of: word, upTo: Self.rareLimit)
      if count >= Self.rareLimit {
        common.append(word)
      } else if count > 0 {
        rare.append((word, count))
      }
    }
    var places = 0
    var parts: [String] = []
    for (word, count) in rare.sorted(by: { ($0.count, $0.word) < ($1.count, $1.word) }) {
      if parts.count == Self.mostChosen || places + count > Self.placeLimit, !parts.isEmpty {
        break
      }
      places += count
      parts.append(SearchWords.quoted(word))
    }
    if parts.count < table.fewRare { parts += try neighbours(common, of: words) }
    return parts.isEmpty ? Self.phrases(of: words) : parts
  }

  /// Pairs of the rarest of a quotation's common words, each about as near as they stand in it.
  ///
  /// Each of four words is in two pairs, so that two are left where one word is changed.
  private func neighbours(
    _ common: [String],
    of words: [String]
  ) throws(ArchiveError) -> [String] {
    var counts: [(word: String, count: Int)] = []
    for word in common {
      let count = try count(of: word, upTo: Self.commonLimit)
      if count < Self.commonLimit { counts.append((word, count)) }
    }
    let chosen = counts.sorted { ($0.count, $0.word) < ($1.count, $1.word) }
      .prefix(Self.mostCommon).compactMap { words.firstIndex(of: $0.word) }.sorted()
    guard chosen.count > 1 else { return [] }
    let ring = zip(chosen, chosen.dropFirst() + chosen.prefix(1))
    return Set(ring.map { [min($0, $1), max($0, $1)] }).map { pair in
      let (first, second) = (SearchWords.quoted(words[pair[0]]), SearchWords.quoted(words[pair[1]]))
      return "NEAR(\(first) \(second), \(pair[1] - pair[0] + Self.slack))"
    }.sorted()
  }

  private func count(of word: String, upTo limit: Int) throws(ArchiveError) -> Int {
    let name = table.rawValue
    if let known = counts.count(of: word, in: name, upTo: limit) { return known }
    let count =
      try database.first(
        "SELECT count(*) FROM (SELECT 1 FROM \(name) WHERE \(name) MATCH ? LIMIT ?)",
        [.text("text : \(SearchWords.quoted(word))"), .number(limit)]
      ) { $0.int(0) } ?? 0
    counts.note(count, of: word, in: name, upTo: limit)
    return count
  }

  /// Some of the words in a row, from beginning to end, where only the row is rare.
  private static func phrases(of words: [String]) -> [String] {
    guard words.count > phraseLength else {
      return words.isEmpty ? [] : [SearchWords.quoted(words.joined(separator: " "))]
    }
    let step = max(1, (words.count - phraseLength) / mostChosen)
    return stride(from: 0, through: words.count - phraseLength, by: step).prefix(mostChosen)
      .map { SearchWords.quoted(words[$0..<$0 + phraseLength].joined(separator: " ")) }
  }

  /// The words as the index's tokenizer parts them, in lower case.
  private static func words(of quote: String) -> [String] {
    quote.unicodeScalars.prefix(longest).split { !SearchWords.isWordPart($0) }
      .map { String(String.UnicodeScalarView($0)).lowercased() }
  }
}
