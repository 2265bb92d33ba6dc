/// What a phrase turns out to be at its end.
extension NounPhraseScanner {
  /// What has been read, as a phrase; nil if it has no head.
  mutating func finish() -> NounPhrase? {
    let last = place - 1
    guard last >= first else { return nil }
    if head < 0 { return headless() }
    let isPossessive = place < end && tags[place] == .possessive
    let kind: NounPhrase.Kind = isName ? .name : .nominal
    return NounPhrase(
      tokens: first..<(isPossessive ? place + 1 : place),
      head: head,
      kind: kind,
      isPossessive: isPossessive
    )
  }

  /// Whether the phrase is headed by a name, not by a common noun, a time or a lone title.
  var isName: Bool {
    // "Bill de Blasio" in a headline, where capitals tell nothing
    let hasParticle = head > first && tokens[head].isCapitalised && isParticle(head - 1)
    guard tags[head].isProperNoun || hasParticle, !isTime else { return false }
    let traits = traits(head)
    if traits.contains(.day) || isMonth { return false }
    guard traits.contains(.post) else { return true }
    // "Imran Sheikh": a title behind a given name is a surname.
    if head > first, tags[head - 1].isProperNoun, self.traits(head - 1).contains(.givenName),
      !self.traits(head - 1).contains(.post)
    {
      return true
    }
    // "the Prime Minister", "the President": nothing but titles and roles is no name.
    return !traits.contains(.title)
      && (first..<head).contains { place in
        tags[place].isProperNoun && !self.traits(place).contains(.post)
      }
  }

  /// Whether the phrase is a month: one that no one is called by, "in May" or "3 March".
  var isMonth: Bool {
    if number == first, head == first + 1, traits(head).contains(.month) { return true }
    guard head == first, traits(head).contains(.month) else { return false }
    return !traits(head).contains(.givenName) || first > start && tags[first - 1] == .preposition
  }

  /// "two", "the accused", "some", "those"; nil for an article or adjective alone.
  func headless() -> NounPhrase? {
    let last = place - 1
    if number == last {
      return NounPhrase(tokens: first..<place, head: last, kind: .other, isPossessive: false)
    }
    if modifier == last, hasDeterminer, last == first + 1 {
      return NounPhrase(tokens: first..<place, head: last, kind: .nominal, isPossessive: false)
    }
    guard last == first else { return nil }
    let standsAlone =
      traits(first).contains(.standsAlone) || tags[first] == .adjective && isSubject
    return standsAlone
      ? NounPhrase(tokens: first..<place, head: first, kind: .other, isPossessive: false) : nil
  }

  /// "Many said", "Several of them": an adjective alone before a finite verb or "of".
  var isSubject: Bool {
    guard place < end, first == start || tags[first - 1] == .punctuation else { return false }
    return tags[place].isFiniteVerb || traits(place).contains(.of)
  }
}
