import Lexicon

/// A state that a word may be in.
struct TagCandidate: Sendable {
  let state: UInt8
  let tag: Tag
  /// The weight of the word in this state, against others in the same.
  let weight: Int32
}

/// The states that the words of the vocabulary may be in: from how often each was seen with a tag,
/// with what the other lexicons know of it, and with the tags that its ending suggests.
struct TagCandidates: Sendable {
  private(set) var all: [TagCandidate] = []
  /// Where each word's candidates begin; the last entry is the end.
  private var starts: [Int32] = []

  /// Sightings below which the ending of a word has a say; Brants (2000) calls words of up to ten
  /// rare, twice that serves since the counts come from two kinds of text.
  private static let rare = 20.0
  /// What the ending counts for, in sightings.
  private static let endingShare = 0.5
  /// What a lexicon's word counts for, in sightings.
  private static let lexiconShare = 1.0
  /// What a capital counts for, in sightings as a proper noun.
  private static let nameShare = 0.3

  init(
    _ lexicon: LexiconSet,
    _ clues: TagClues,
    _ transitions: TagTransitions,
    _ states: NamedStates
  ) {
    starts.reserveCapacity(lexicon.words.count + 1)
    all.reserveCapacity(lexicon.words.count * 2)
    var counts = [Double](repeating: 0, count: Tag.allCases.count)
    for word in lexicon.words {
      starts.append(Int32(all.count))
      for tag in counts.indices { counts[tag] = 0 }
      for entry in lexicon.tagCounts[word.tags] { counts[Int(entry.tag)] = Double(entry.count) }
      Self.addKnowledge(of: word, to: &counts)
      let total = counts.reduce(0, +)
      if total == 0 { continue }
      if word.function == nil, word.pronoun == nil {
        let isName = word.tags.isEmpty && total == counts[Int(Tag.properNoun.rawValue)]
        if total < Self.rare, !isName { Self.addEnding(of: word, clues, to: &counts) }
        if Self.mayBeName(counts) { Self.raise(.properNoun, to: Self.nameShare, in: &counts) }
      }
      append(word, counts, transitions, states)
    }
    starts.append(Int32(all.count))
  }

  /// The candidates of a word; none for a form that nothing is known of.
  @inline(__always)
  func range(of word: WordID) -> Range<Int> {
    guard word.isKnown else { return 0..<0 }
    return Int(starts[Int(word.index)])..<Int(starts[Int(word.index) + 1])
  }

  /// Whether all that is known of a word is that somebody may be called so: "tore", "hurley".
  @inline(__always)
  func isNameOnly(_ range: Range<Int>) -> Bool {
    range.count == 1 && all[range.lowerBound].tag == .properNoun
  }

  private mutating func append(
    _ word: Word,
    _ counts: [Double],
    _ transitions: TagTransitions,
    _ states: NamedStates
  ) {
    for (raw, count) in counts.enumerated() where count > 0 {
      guard let tag = Tag(rawValue: UInt8(raw)), let state = states.state(of: tag, word) else {
        continue
      }
      let weight =
        BinaryLogarithm.weight(count, of: 1) - Int32(transitions.priors[Int(state.index)])
      all.append(TagCandidate(state: state.index, tag: tag, weight: weight))
    }
  }

  /// Lifts a count to a least value.
  private static func raise(_ tag: Tag, to count: Double, in counts: inout [Double]) {
    counts[Int(tag.rawValue)] = max(counts[Int(tag.rawValue)], count)
  }

  private static func addKnowledge(of word: Word, to counts: inout [Double]) {
    func raise(_ tag: Tag) { Self.raise(tag, to: lexiconShare, in: &counts) }
    if let forms = word.reporting?.forms {
      if forms.contains(.base) {
        raise(.verbBase)
        raise(.verbPresent)
      }
      if forms.contains(.present3) { raise(.verbPresent3) }
      if forms.contains(.past) { raise(.verbPast) }
      if forms.contains(.participle) { raise(.verbParticiple) }
      if forms.contains(.gerund) { raise(.verbGerund) }
    }
    if let role = word.role { raise(role.isPlural ? .pluralNoun : .noun) }
    if let body = word.body { raise(body.isPlural ? .pluralNoun : .noun) }
    if let noun = word.cueNoun { raise(noun.lemma == word.form ? .noun : .pluralNoun) }
    if word.title != nil || word.femaleShare != nil { raise(.properNoun) }
    switch word.time {
    case .day, .month: raise(.properNoun)
    case .part, .unit: raise(.noun)
    case .adverb, nil: break
    }
    switch word.place?.kind {
    case .name, .seat: raise(.properNoun)
    case .demonym: raise(word.form.hasSuffix(pluralEnding) ? .pluralProperNoun : .adjective)
    case .city, nil: break
    }
  }

  private static let pluralEnding = "s"

  private static func addEnding(of word: Word, _ clues: TagClues, to counts: inout [Double]) {
    for entry in clues.tags(word.form.utf8.span, .any) {
      counts[Int(entry.tag)] += endingShare * BinaryLogarithm.probability(entry.weight)
    }
  }

  /// Whether a word, if capitalised, may well be a name, though it was never seen as one.
  private static func mayBeName(_ counts: [Double]) -> Bool {
    let open: [Tag] = [.noun, .pluralNoun, .adjective, .verbBase, .verbGerund, .verbPast, .foreign]
    return open.contains { counts[Int($0.rawValue)] > 0 }
  }
}
