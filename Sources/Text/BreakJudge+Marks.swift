internal import Lexicon

extension BreakJudge {
  /// Whether exclamation or question marks end the sentence.
  func markEnds(
    _ sentence: Sentence,
    _ run: StopRun,
    _ following: Following,
    _ proposed: Bool
  ) -> Bool {
    let first = following.first
    let next = reader.scalar(at: run.next)
    if next.isContinuation || next.isDash && !next.isASCII { return false }
    if run.closesQuote {
      if next.isDash { return false }
      return !first.isLower && !reportingClauseFollows(run, following)
    }
    if run.closesBracket { return !first.isLower && proposed }
    if !run.isSpaced {
      // "Really?Yes", but not "Ahoy!Radio" or "watch?v=8".
      guard run.kind == .question else { return following.opensQuote && proposed }
      return first.isUpper && reader.scalar(at: reader.end(at: following.word)).isLower
    }
    // "— So it is closing? asked Lind.", "Do the same? he asks.", of words without quotation marks.
    if first.isLower, verbReports(following) || pronounReports(following) { return false }
    guard run.kind == .exclamation else {
      return proposed || first.isUpper
    }
    let token = StopToken(reader, endingAt: run.start, from: sentence.start)
    // Names that end in a mark: "Ahoy! in March".
    if first.isLower { return !token.isCapitalised && proposed }
    if run.end == run.start + 1, isExclamationName(token, run) {
      return words.opensSentence(following.word, limit, in: reader)
    }
    return proposed || first.isUpper
  }

  /// Whether an ellipsis ends the sentence.
  func ellipsisEnds(_ run: StopRun, _ following: Following, _ proposed: Bool) -> Bool {
    let first = following.first
    if first.isLower || reader.scalar(at: run.next).isContinuation { return false }
    if reader.scalar(at: run.next).isDash { return false }
    // "[...] For": a mark for words left out stands inside.
    if run.closesBracket, reader.scalar(before: run.start).isOpeningBracket { return false }
    if run.closesQuote {
      return !reportingClauseFollows(run, following) && (first.isUpper || proposed)
    }
    guard first.isUpper else { return proposed }
    let end = reader.wordEnd(from: following.word, to: limit)
    let isPronoun = end == following.word + 1 && isPronoun(following.word..<end)
    guard run.isSpaced else {
      return isPronoun || reader.scalar(at: reader.end(at: following.word)).isLower
    }
    // "my plan was ... I forget": the pronoun's capital tells nothing.
    return !(isPronoun && reader.scalar(before: run.start).isSpace)
  }

  private func isPronoun(_ range: Range<Int>) -> Bool {
    words.word(range, in: reader)?.pronoun != nil
  }

  /// Whether the lexicon has the token and its mark as a name: "ahoy!".
  private func isExclamationName(_ token: StopToken, _ run: StopRun) -> Bool {
    guard token.isCapitalised else { return false }
    return words.word(token.range.lowerBound..<run.end, in: reader)?.abbreviation != nil
  }

  /// Names and titles before a reporting verb are no more words than this: "Deputy Prime Minister
  /// Anna van Holt asked".
  private static let mostNameWords = 7

  /// Whether a name and its reporting verb follow a quotation: “Why?” Moor asked.
  ///
  /// A pronoun with a capital begins a sentence of its own, and so does a name whose verb goes on to
  /// report something else: “Why?” Moor said she was tired.
  private func reportingClauseFollows(_ run: StopRun, _ following: Following) -> Bool {
    guard following.first.isUpper, !following.isOpened, run.isSpaced else { return false }
    var place = following.word
    for count in 0...Self.mostNameWords {
      let end = reader.wordEnd(from: place, to: limit)
      guard end > place else { return false }
      let word = words.word(place..<end, in: reader)
      if !reader.scalar(at: place).isUpper {
        return count > 0 && isReport(place..<end)
      }
      if let word, word.pronoun != nil || word.function != nil { return false }
      if end < limit, reader.bytes[end] == UInt8(ascii: ",") {
        return reportFollowsApposition(from: end + 1)
      }
      // The stop of "Mr." or of an initial does not end the name.
      let isShort = end < limit && reader.bytes[end] == UInt8(ascii: ".")
      place = reader.skipSpace(from: isShort ? end + 1 : end, to: limit)
    }
    return false
  }

  /// Longer appositions are not looked through; one of 120 bytes has some twenty words.
  private static let longestApposition = 120

  /// Whether an apposition from `offset` on ends in a comma and a reporting verb: “Why?” Rask, a
  /// farmer from Moor, asked.
  private func reportFollowsApposition(from offset: Int) -> Bool {
    let end = min(limit, offset + Self.longestApposition)
    var place = offset
    while place < end, reader.bytes[place] != UInt8(ascii: ",") {
      guard !reader.scalar(at: place).isStop else { return false }
      place = reader.end(at: place)
    }
    guard place < end else { return false }
    let verb = reader.skipSpace(from: place + 1, to: limit)
    return isReport(verb..<reader.wordEnd(from: verb, to: limit))
  }

  /// Whether the word is a finite reporting verb that has no clause of its own behind it.
  private func isReport(_ range: Range<Int>) -> Bool {
    guard let forms = words.word(range, in: reader)?.reporting?.forms else { return false }
    guard forms.contains(.past) || forms.contains(.present3) else { return false }
    return !reportsMore(behind: range.upperBound)
  }

  /// Whether a reporting verb follows with its subject behind it: "asked Lind".
  private func verbReports(_ following: Following) -> Bool {
    isReport(following.word..<reader.wordEnd(from: following.word, to: limit))
  }

  /// Whether a pronoun and its reporting verb follow: "she asked".
  private func pronounReports(_ following: Following) -> Bool {
    let end = reader.wordEnd(from: following.word, to: limit)
    guard words.word(following.word..<end, in: reader)?.pronoun?.isSubject == true else {
      return false
    }
    let verb = reader.skipSpace(from: end, to: limit)
    let verbEnd = reader.wordEnd(from: verb, to: limit)
    return isReport(verb..<verbEnd)
  }

  /// Whether the verb that ends at `offset` has a clause of its own: "said that", "said she".
  private func reportsMore(behind offset: Int) -> Bool {
    let start = reader.skipSpace(from: offset, to: limit)
    let end = reader.wordEnd(from: start, to: limit)
    guard start > offset, let word = words.word(start..<end, in: reader) else { return false }
    return word.function == .that || word.pronoun?.isSubject == true
  }
}
