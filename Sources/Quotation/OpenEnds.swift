import Lexicon
import Syntax
import Text

/// Decides how far a quotation goes that lacks one of its marks.
struct OpenEnds {
  /// The text.
  let tagged: TaggedText
  private let clauses: ReportingClauses

  /// Rules for the open ends of a text.
  init(_ tagged: TaggedText) {
    self.tagged = tagged
    clauses = ReportingClauses(tagged: tagged)
  }

  /// Where the words behind a lone opening mark end, or nil for a stray mark.
  ///
  /// They run to their own reporting clause, else to the paragraph's end or the next opening mark.
  /// Words in the middle of a sentence do not leave it, and are believed only behind a verb that
  /// reports: the mark in *The “modern stove* is a stray one.
  func end(ofUnclosed pair: MarkPair, in paragraph: Paragraph, isReopened: Bool) -> Int? {
    guard let open = pair.open else { return nil }
    let limit = min(pair.limit, paragraph.range.end)
    let tokens = tagged.tokens(in: TextRange(start: open.range.end, end: limit))
    guard let first = tokens.first(where: { isWord($0) }) else { return nil }
    if let end = endBeforeClause(in: tokens, atParagraphEnd: isReopened) { return end }
    if open.before != .edge, !mayBeginUtterance(first, behind: open) {
      guard isReported(first, behind: open) else { return nil }
      if !isReopened { return fragmentEnd(from: first, before: limit) }
    }
    return trimmed(limit, from: open.range.end)
  }

  /// Where the words before a lone closing mark begin, or nil for a stray mark.
  ///
  /// They begin with the paragraph or behind a clause that introduces them. A mark that no reporting
  /// clause follows is believed only if `isContinued`, or if it ends its paragraph and the words
  /// before it are in the first or second person.
  func start(ofUnopened pair: MarkPair, in paragraph: Paragraph, floor: Int, isContinued: Bool)
    -> Int?
  {
    guard let close = pair.close, close.before.endsUtterance else { return nil }
    let start = max(floor, pair.floor)
    guard start < close.range.start else { return nil }
    let tokens = tagged.tokens(in: TextRange(start: start, end: close.range.start))
    guard !tokens.isEmpty else { return nil }
    let isFirst = start <= max(floor, paragraph.range.start)
    guard let first = firstToken(of: tokens, isFirst: isFirst) else { return nil }
    if isFirst, isContinued, first == tokens.lowerBound {
      return tagged.tokens[first].range.start
    }
    let next = tagged.firstToken(atOrAfter: close.range.end)
    let end = tagged.firstToken(atOrAfter: paragraph.range.end)
    let isReported = next < end && clauses.verb(ofClauseAt: next, before: end) != nil
    let endsParagraph = close.after == .edge && close.before == .terminal
    let isSpoken = (first..<tokens.upperBound).contains { token in
      (tagged.pronoun(token)?.person ?? 3) < 3
    }
    let isIntroduced = first > tokens.lowerBound && tagged.tokens[first - 1].kind != .terminal
    guard isReported || (endsParagraph && (isSpoken || isIntroduced)) else { return nil }
    return tagged.tokens[first].range.start
  }

  /// The end of the words before a short reporting clause that follows a comma or question mark.
  private func endBeforeClause(in tokens: Range<Int>, atParagraphEnd: Bool) -> Int? {
    for token in tokens.dropLast() {
      let mark = tagged.tokens[token]
      guard mark.kind == .comma || (mark.kind == .terminal && mark.range.length == 1) else {
        continue
      }
      if mark.kind == .terminal, tagged.source.bytes[mark.range.start] == UInt8(ascii: ".") {
        continue
      }
      guard clauses.isShortClause(at: token + 1, before: tokens.upperBound) else { continue }
      if atParagraphEnd {
        let rest = (token + 1)..<tokens.upperBound
        let terminal = rest.first { tagged.tokens[$0].kind == .terminal }
        guard terminal == nil || terminal == tokens.upperBound - 1 else { continue }
      }
      return mark.range.end
    }
    return nil
  }

  /// Whether a sentence may begin behind the mark: a capital, or a comma, colon or cue before it.
  private func mayBeginUtterance(_ first: Int, behind open: QuoteMark) -> Bool {
    if tagged.tokens[first].isCapitalised {
      let mark = tagged.firstToken(atOrAfter: open.range.start)
      guard mark > 0 else { return true }
      switch tagged.tokens[mark - 1].kind {
      case .comma, .colon, .terminal, .dash, .closingBracket, .quotationMark: return true
      default: return clauses.isQuotingVerb(mark - 1)
      }
    }
    return false
  }

  /// Whether a verb that reports stands before the mark in its sentence.
  private func isReported(_ first: Int, behind open: QuoteMark) -> Bool {
    let mark = tagged.firstToken(atOrAfter: open.range.start)
    let sentence = tagged.sentenceTokens[tagged.tokens[first].sentence]
    let left = max(sentence.lowerBound, mark - QuoteSetting.reach)
    return left < mark && (left..<mark).contains { !clauses.frames($0).isEmpty }
  }

  /// The end of the sentence of a fragment, without its full stop.
  private func fragmentEnd(from first: Int, before limit: Int) -> Int? {
    let sentence = tagged.segmentation.sentences[tagged.tokens[first].sentence]
    return trimmed(min(limit, sentence.range.end), from: tagged.tokens[first].range.start)
  }

  private func trimmed(_ end: Int, from start: Int) -> Int? {
    var end = end
    let bytes = tagged.source.bytes
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return end > start ? end : nil
  }

  /// Where the quoted words begin among the tokens before a lone closing mark.
  private func firstToken(of tokens: Range<Int>, isFirst: Bool) -> Int? {
    var first: Int? = isFirst ? tokens.lowerBound : nil
    for token in tokens.dropLast() {
      switch tagged.tokens[token].kind {
      case .terminal where first == nil:
        first = token + 1
      case .colon:
        if tagged.tokens[token + 1].isCapitalised { first = token + 1 }
      case .comma:
        let isIntroduced =
          token > tokens.lowerBound && clauses.isQuotingVerb(token - 1)
          && tagged.tokens[token + 1].isCapitalised
        if isIntroduced { first = token + 1 }
      default: break
      }
    }
    guard let first, first < tokens.upperBound, isWord(first) else { return nil }
    return first
  }

  private func isWord(_ token: Int) -> Bool {
    switch tagged.tokens[token].kind {
    case .word, .number, .clitic, .address: true
    default: false
    }
  }
}
