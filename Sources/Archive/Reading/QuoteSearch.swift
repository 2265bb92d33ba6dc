import Lexicon

/// Finds what a quotation may have been taken from: statements and articles with its rarest words.
struct QuoteSearch {
  /// What is read of a quotation, in code points: a longer one is told by its beginning.
  private static let longest = 4096
  /// Words whose number of places is asked for.
  private static let mostWords = 48
  /// Where a word is counted no further: it tells little.
  private static let countLimit = 2000
  /// Words that are looked for together.
  private static let mostChosen = 8
  /// The places of the chosen words, together: about how many rows are ranked.
  private static let placeLimit = 4000
  /// Words in a row that are looked for where no word is rare.
  private static let phraseLength = 3

  let database: Database
  let counts: WordCounts

  /// The statements that are most like a quotation: those of nearly the same words, then those that
  /// have its rarest words.
  func statements(like quote: String, limit: Int) throws(ArchiveError) -> [Int64] {
    var found: [Int64] = []
    if let words = QuotationWords(quote, kind: "direct") {
      found = try database.rows(
        """
        SELECT s.id FROM json_each(?) b JOIN quotation_band o ON o.hash = b.value
        JOIN statement s ON s.quotation = o.quotation
        GROUP BY s.id ORDER BY count(*) DESC, s.id LIMIT ?
        """,
        [.list(Shingles(words).bands), .number(limit)]
      ) { $0.number(0) }
    }
    if let expression = try expression(for: quote, in: "statement_words") {
      let known = Set(found)
      found += try database.rows(
        """
        SELECT rowid FROM statement_words WHERE statement_words MATCH ? ORDER BY rank LIMIT ?
        """,
        [.text(expression), .number(limit)]
      ) { $0.number(0) }
      .filter { !known.contains($0) }
    }
    return Array(found.prefix(limit))
  }

  /// The articles whose text has the rarest words of a quotation, whether somebody says them or not.
  func articles(like quote: String, limit: Int) throws(ArchiveError) -> [Int64] {
    guard let expression = try expression(for: quote, in: "article_words") else { return [] }
    return try database.rows(
      "SELECT rowid FROM article_words WHERE article_words MATCH ? ORDER BY rank LIMIT ?",
      [.text(expression), .number(limit)]
    ) { $0.number(0) }
  }

  /// What asks an index of words for any of a quotation's rarest words; nil if it has no words.
  private func expression(
    for quote: String,
    in index: String
  ) throws(ArchiveError) -> String? {
    let words = Self.words(of: quote)
    var found: [(word: String, count: Int)] = []
    var seen: Set<String> = []
    for word in words where seen.insert(word).inserted && FunctionWord(rawValue: word) == nil {
      guard found.count < Self.mostWords else { break }
      let count = try count(of: word, in: index)
      if count > 0 { found.append((word, count)) }
    }
    var places = 0
    var chosen: [String] = []
    for (word, count) in found.sorted(by: { ($0.count, $0.word) < ($1.count, $1.word) })
    where chosen.count < Self.mostChosen && count < Self.countLimit {
      if places + count > Self.placeLimit, !chosen.isEmpty { break }
      places += count
      chosen.append(SearchWords.quoted(word))
    }
    if chosen.isEmpty { chosen = Self.phrases(of: words) }
    return chosen.isEmpty ? nil : "text : (\(chosen.joined(separator: " OR ")))"
  }

  private func count(of word: String, in index: String) throws(ArchiveError) -> Int {
    if let known = counts.count(of: word, in: index) { return known }
    let count =
      try database.first(
        "SELECT count(*) FROM (SELECT 1 FROM \(index) WHERE \(index) MATCH ? LIMIT ?)",
        [.text("text : \(SearchWords.quoted(word))"), .number(Self.countLimit)]
      ) { $0.int(0) } ?? 0
    counts.note(count, of: word, in: index)
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
