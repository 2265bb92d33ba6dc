internal import Lexicon

extension BreakJudge {
  /// Whether a full stop between two words, with no blank, ends the sentence: "surprise.Iran".
  ///
  /// Not within "example.com", "U.A.E", "e.g.this", "3.5", "Ph.D", "Node.js" or an address.
  func gluedPeriodEnds(_ token: StopToken, _ run: StopRun, _ following: Following) -> Bool {
    let first = following.first
    guard first.isUpper, !token.isDotted, !token.isAddress else { return false }
    // "receding .Two": the blank stands on the wrong side.
    if token.isEmpty { return isMisplaced(run, following) }
    guard token.letters > 1 || token.digits > 1, abbreviation(token) == nil else { return false }
    if following.opensQuote { return true }
    if following.opensBracket { return false }
    // "ASP.Net", "Ida.Moor": what is glued to a name may be part of it, so a small letter is asked
    // for, and the word may not be the first part of an address itself.
    let second = reader.end(at: following.word)
    let behind = reader.scalar(at: second)
    let isWordOfOneLetter = behind.isSpace && isPronounOrArticle(following.word..<second)
    guard behind.isLower || behind.isApostrophe || isWordOfOneLetter else { return false }
    return !isAddress(from: following.word)
  }

  /// Whether a word and a blank stand before a stop that is glued to a capitalised word: not ".NET".
  private func isMisplaced(_ run: StopRun, _ following: Following) -> Bool {
    guard run.start > 0, !following.opensQuote, !following.opensBracket else { return false }
    let blank = reader.start(before: run.start)
    guard blank > 0, reader.scalar(at: blank) == " ",
      reader.scalar(at: reader.start(before: blank)).isLower
    else { return false }
    return reader.scalar(at: reader.end(at: following.word)).isLower
      && !isAddress(from: following.word)
  }

  private func isPronounOrArticle(_ range: Range<Int>) -> Bool {
    guard let word = words.word(range, in: reader) else { return false }
    return word.pronoun != nil || word.function != nil
  }

  /// Whether the letters from `offset` up to the next blank hold the marks of an address.
  private func isAddress(from offset: Int) -> Bool {
    var place = offset
    let end = min(limit, offset + Self.longestAddressPart)
    while place < end {
      let scalar = reader.scalar(at: place)
      if scalar.isSpace { return false }
      if scalar == "@" || scalar == "/" || scalar == "=" || scalar == "_" { return true }
      if scalar == ".", reader.scalar(at: place + 1).isLower { return true }
      place = reader.end(at: place)
    }
    return false
  }

  /// The marks of an address come early in it; also bounds the look ahead.
  private static let longestAddressPart = 64
}
