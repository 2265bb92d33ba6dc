internal import Lexicon

extension BreakJudge {
  /// A lower-case word from this length on is taken for a word and not a short form, when a number
  /// follows its stop.
  private static let leastPlainWord = 4
  /// A time of day with at most this many words before it only opens the sentence.
  ///
  /// Example: `At 3 a.m. Mrs. Ode left`.
  private static let mostWordsOpening = 2
  /// Up to this many digits a number alone before its stop counts an item.
  ///
  /// Example: `12. The roof`.
  private static let mostItemDigits = 3

  /// Whether one full stop ends the sentence.
  func periodEnds(
    _ sentence: Sentence,
    _ run: StopRun,
    _ following: Following,
    _ proposed: Bool
  ) -> Bool {
    let token = StopToken(reader, endingAt: run.start, from: sentence.start)
    if !run.isSpaced, !run.closesQuote, !run.closesBracket {
      return gluedPeriodEnds(token, run, following)
    }
    let next = reader.scalar(at: run.next)
    if next.isContinuation { return false }
    if next.isStop { return run.isSpaced && ellipsisFollows(run) }
    if !run.isSpaced, next.isLetterOrDigit { return following.first.isUpper }
    if next.isDash { return proposed && !run.closesQuote }
    if isItemSign(token, sentence), !run.closesQuote { return false }
    if run.closesQuote || run.closesBracket {
      return closedPeriodEnds(sentence, token, run, following, proposed)
    }
    if let abbreviation = abbreviation(token) {
      return abbreviationEnds(abbreviation, token, sentence, following, proposed)
    }
    if let shape = shapeEnds(token, sentence, following) { return shape }
    return plainPeriodEnds(token, sentence, following, proposed)
  }

  /// The short form before the stop.
  ///
  /// Words that are also short forms count only in the spelling that makes them one: `Mar.` but not
  /// `mar.`
  func abbreviation(_ token: StopToken) -> Abbreviation.Kind? {
    guard !token.isEmpty, let word = words.word(token.range, in: reader),
      let kind = word.abbreviation?.kind
    else { return nil }
    switch kind {
    case .calendar where !token.isCapitalised: return nil
    case .beforeNumber where token.letters == 1 && token.isCapitalised: return nil
    case .inner where token.letters == 1 && token.isCapitalised: return nil
    default: return kind
    }
  }

  private func abbreviationEnds(
    _ kind: Abbreviation.Kind,
    _ token: StopToken,
    _ sentence: Sentence,
    _ following: Following,
    _ proposed: Bool
  ) -> Bool {
    let first = following.first
    switch kind {
    case .beforeName:
      guard first.isUpper, !following.opensBracket else { return false }
      // "on Main St. The shop", but not "Gen. The": only behind a name can a title be something
      // else.
      let mayBeStreet = !token.isCapitalised || isCapitalised(before: token, sentence)
      return mayBeStreet && opensSentence(following)
    case .beforeNumber:
      guard !first.isDigit, !first.isPrefixSign, !startsAmount(following) else { return false }
      return plainPeriodEnds(token, sentence, following, proposed)
    case .calendar:
      guard !first.isDigit else { return false }
      return plainPeriodEnds(token, sentence, following, proposed)
    case .mayEnd:
      return mayEndEnds(token, sentence, following, proposed)
    case .inner:
      return false
    }
  }

  /// "Inc.", "U.S.", "p.m.": an end only if what follows looks like a beginning.
  private func mayEndEnds(
    _ token: StopToken,
    _ sentence: Sentence,
    _ following: Following,
    _ proposed: Bool
  ) -> Bool {
    guard following.first.isUpper, !isHeading else { return false }
    // "P.S. I am away": a sentence is more than a short form.
    guard !token.isDotted || token.range.lowerBound > sentence.firstWord else { return false }
    if isTime(token), wordCount(sentence, before: token) <= Self.mostWordsOpening { return false }
    if following.opensQuote { return true }
    if following.opensBracket { return false }
    if opensSentence(following) || startsAddress(following) { return true }
    if isTime(token) { return !followsTime(following) }
    // "LLC." in capitals is a word like any other.
    if token.isAllCapitals, !token.isDotted, token.letters > 1 { return proposed }
    // "lbs.", "etc.": in small letters nothing that goes before a name.
    return token.capitals == 0 && !token.isDotted && proposed
  }

  /// What the form alone tells of a token that no lexicon knows; nil if nothing.
  private func shapeEnds(
    _ token: StopToken,
    _ sentence: Sentence,
    _ following: Following
  ) -> Bool? {
    let first = following.first
    if token.isSingleLetter, token.isCapitalised {
      return initialEnds(token, sentence, following)
    }
    if token.isSingleLetter, first.isDigit { return false }
    if token.isDotted {
      guard first.isUpper, !isHeading, token.range.lowerBound > sentence.firstWord else {
        return false
      }
      return following.opensQuote || opensSentence(following)
    }
    // Alone it is a sound: "Hmm. That".
    if token.isVowelless, token.range.lowerBound > sentence.firstWord, first.isUpper,
      !following.isOpened
    {
      return opensSentence(following)
    }
    // "N°. 12"
    if token.last == "\u{B0}" || token.last == "\u{BA}", first.isDigit { return false }
    return nil
  }

  /// Whether a capital letter alone before its stop ends the sentence.
  ///
  /// `Edgar T. Hobday` goes on; `plan B. The council` and `the parrot and I. Then` end.
  private func initialEnds(
    _ token: StopToken,
    _ sentence: Sentence,
    _ following: Following
  ) -> Bool {
    guard following.first.isUpper || following.first.isDigit else { return false }
    guard token.range.lowerBound > sentence.firstWord else { return false }
    if following.opensQuote { return !isCapitalised(before: token, sentence) }
    if words.word(token.range, in: reader)?.pronoun != nil,
      !isCapitalised(before: token, sentence)
    {
      return true
    }
    return following.first.isUpper && !isHeading && opensSentence(following)
  }

  private func plainPeriodEnds(
    _ token: StopToken,
    _ sentence: Sentence,
    _ following: Following,
    _ proposed: Bool
  ) -> Bool {
    let first = following.first
    if first.isUpper { return true }
    if first.isLower {
      return sentence.isLowerCase && !following.isOpened && token.letters > 1
        && !token.isAddress
    }
    if first.isDigit || first.isPrefixSign {
      // "(pop. 419)": the only word before a number in brackets is a short form.
      if reader.scalar(before: token.range.lowerBound).isOpeningBracket { return false }
      return proposed || token.letters >= Self.leastPlainWord || isClosedClassWord(token)
        || token.digits > Self.mostItemDigits
    }
    return proposed
  }

  /// Whether the token is a pronoun, preposition or the like, which are short but no short forms.
  private func isClosedClassWord(_ token: StopToken) -> Bool {
    guard let word = words.word(token.range, in: reader) else { return false }
    return word.function != nil || word.pronoun != nil
  }

  /// A stop before a closing mark or bracket.
  private func closedPeriodEnds(
    _ sentence: Sentence,
    _ token: StopToken,
    _ run: StopRun,
    _ following: Following,
    _ proposed: Bool
  ) -> Bool {
    let first = following.first
    guard !first.isLower else { return false }
    guard let kind = abbreviation(token) ?? (token.isDotted ? .mayEnd : nil) else {
      return proposed || first.isUpper || first.isDigit
    }
    // "(D-N.C.) The": the bracket closes within the sentence, unless it also opened it.
    if run.closesBracket, !reader.scalar(at: sentence.start).isOpeningBracket {
      return opensSentence(following)
    }
    return kind == .mayEnd || kind == .beforeNumber ? proposed : false
  }

  /// Whether an ellipsis and a new sentence follow.
  ///
  /// Example: `he knew. ... The rest`.
  private func ellipsisFollows(_ run: StopRun) -> Bool {
    let ellipsis = StopRun(reader, at: run.next, limit: limit, insideStraightQuote: false)
    guard case .ellipsis = ellipsis.kind else { return false }
    return ellipsis.next < limit && reader.scalar(at: ellipsis.next).isUpper
  }

  /// Whether the sentence so far is no more than an item's sign: "12", "b", "• 3".
  private func isItemSign(_ token: StopToken, _ sentence: Sentence) -> Bool {
    (token.isNumber && token.digits <= Self.mostItemDigits || token.isSingleLetter)
      && token.range.lowerBound <= sentence.firstWord
  }

  /// Whether a short form before a number follows another.
  ///
  /// Example: `approx. Rs. 400`.
  private func startsAmount(_ following: Following) -> Bool {
    word(following)?.abbreviation?.kind == .beforeNumber
  }

  /// Whether a form of address follows.
  ///
  /// Example: `R-Minn. Dr. Roth said`.
  private func startsAddress(_ following: Following) -> Bool {
    let word = word(following)
    return word?.title?.kind == .honorific && word?.abbreviation?.kind == .beforeName
  }

  /// The word that follows, without a stop behind it.
  private func word(_ following: Following) -> Word? {
    let end = reader.wordEnd(from: following.word, to: limit)
    guard end > following.word else { return nil }
    if let word = words.word(following.word..<end, in: reader) { return word }
    let last = reader.start(before: end)
    return reader.scalar(at: last) == "." ? words.word(following.word..<last, in: reader) : nil
  }

  private func opensSentence(_ following: Following) -> Bool {
    words.opensSentence(following.word, limit, in: reader)
  }

  /// Whether the word before the token, in the same sentence, begins with a capital.
  private func isCapitalised(before token: StopToken, _ sentence: Sentence) -> Bool {
    let end = reader.skipSpace(backFrom: token.range.lowerBound, to: sentence.start)
    guard end > sentence.start, end < token.range.lowerBound else { return false }
    let previous = StopToken(reader, endingAt: end, from: sentence.start)
    return previous.isCapitalised
  }

  /// "a.m", "p.m": dotted and a part of the day.
  private func isTime(_ token: StopToken) -> Bool {
    token.isDotted && words.word(token.range, in: reader)?.isTime == true
  }

  /// Whether the time goes on behind its part of the day.
  ///
  /// Examples: `p.m. Monday`, `a.m. EST`.
  private func followsTime(_ following: Following) -> Bool {
    let end = reader.wordEnd(from: following.word, to: limit)
    if words.word(following.word..<end, in: reader)?.isTime == true { return true }
    let zone = StopToken(reader, endingAt: end, from: following.word)
    return zone.isAllCapitals && zone.letters > 1
  }

  /// How many words stand before the token; counts no further than needed.
  private func wordCount(_ sentence: Sentence, before token: StopToken) -> Int {
    var count = 0
    var place = sentence.firstWord
    while place < token.range.lowerBound, count <= Self.mostWordsOpening {
      count += 1
      while place < token.range.lowerBound, !reader.scalar(at: place).isSpace {
        place = reader.end(at: place)
      }
      place = reader.skipSpace(from: place, to: token.range.lowerBound)
    }
    return count
  }
}
