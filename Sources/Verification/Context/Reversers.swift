import Lexicon

/// Finds the lexicon's phrases that turn, limit or disown what stands beside them.
struct Reversers: Sendable {
  /// A phrase where it stands: places of parts in the words that were searched.
  struct Found {
    let reverser: ContextReverser
    let range: Range<Int>
  }

  /// A part of a word, with what stands before it.
  struct Part {
    let form: String
    let gap: QuoteWord.Gap
    /// Whether the reporter says it, not the speaker: "would" is then only the reporter's tense.
    let isReported: Bool
  }

  private let byFirst: [String: [ContextReverser]]

  /// The phrases of a lexicon.
  init(lexicon: LexiconSet) {
    var byFirst: [String: [ContextReverser]] = [:]
    for reverser in lexicon.contextReversers {
      byFirst[reverser.words[0], default: []].append(reverser)
    }
    self.byFirst = byFirst.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The parts of words: "don't" has two.
  static func parts(of words: some Collection<QuoteWord>, reported: Set<QuoteWord> = []) -> [Part] {
    var parts: [Part] = []
    for word in words {
      for (number, form) in ContextWords.parts(of: word.form).enumerated() {
        let gap = number == 0 ? word.gap : .none
        parts.append(Part(form: form, gap: gap, isReported: reported.contains(word)))
      }
    }
    return parts
  }

  /// The phrases among parts on one side of a claim; the longest at each place.
  func find(in parts: [Part], side: ContextReverser.Place) -> [Found] {
    var found: [Found] = []
    var place = 0
    while place < parts.count {
      guard let reverser = longest(at: place, of: parts, side) else {
        place += 1
        continue
      }
      let range = place..<(place + reverser.words.count)
      if reverser.meaning != .none { found.append(Found(reverser: reverser, range: range)) }
      place = range.upperBound
    }
    return found
  }

  /// How many denials of any kind words hold; their parity tells whether two texts agree.
  func negations(in words: some Collection<QuoteWord>) -> Int {
    find(in: Self.parts(of: words), side: .either).count { $0.reverser.meaning == .negation }
  }

  private func longest(
    at place: Int,
    of parts: [Part],
    _ side: ContextReverser.Place
  ) -> ContextReverser? {
    byFirst[parts[place].form]?.first { reverser in
      guard reverser.place == .either || reverser.place == side,
        place + reverser.words.count <= parts.count
      else { return false }
      return reverser.words.indices.allSatisfy { parts[place + $0].form == reverser.words[$0] }
    }
  }
}
