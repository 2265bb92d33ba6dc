import Text

/// Pairs the single marks of one paragraph and leaves its apostrophes alone.
///
/// An opening mark is believed only if a mark that can close follows it within the same double
/// quotation. A mark behind an "s" may be a plural's apostrophe ("the boys' club"): it closes only
/// where no better one follows.
///
/// - Complexity: linear in the number of marks; a search ends after `maximumReach` of them.
struct SinglePairing {
  /// How many marks ahead the closing one is looked for; a paragraph with more single marks than
  /// this between two ends was not met in the news sample.
  static let maximumReach = 64

  /// Up to how many bytes two small words have that are quoted in the middle of a sentence.
  static let maximumFragment = 40

  /// The text.
  let bytes: [UInt8]
  /// The paragraph.
  let bounds: Range<Int>
  /// Tells the words that begin with an apostrophe.
  let elisions: Elisions
  /// The class of the mark with which the next paragraph begins, or nil.
  let reopening: QuoteMark.Class?

  /// The pairs among `marks`, all of which stand within the same double quotation or outside any.
  func pairs(of marks: [QuoteMark]) -> [MarkPair] {
    var pairs: [MarkPair] = []
    var place = 0
    while place < marks.count {
      guard canOpen(marks[place]) else {
        place += 1
        continue
      }
      if let answer = answer(to: place, among: marks) {
        pairs.append(MarkPair(open: marks[place], close: marks[answer]))
        place = answer + 1
      } else {
        if canStayOpen(marks[place]) {
          let next = marks[(place + 1)...].first { canOpen($0) }
          pairs.append(
            MarkPair(open: marks[place], limit: next?.range.start ?? bounds.upperBound)
          )
        }
        place += 1
      }
    }
    return pairs
  }

  /// The mark that closes what the mark at `place` opens, or nil.
  private func answer(to place: Int, among marks: [QuoteMark]) -> Int? {
    var weak: Int?
    let opener = marks[place]
    for next in (place + 1)..<max(place + 1, min(marks.count, place + Self.maximumReach)) {
      let mark = marks[next]
      if mark.range.start == opener.range.end { continue }
      if canClose(mark) {
        if !mayBeApostrophe(mark) { return next }
        if weak == nil { weak = next }
        if isFragment(from: opener, to: mark) { return next }
      } else if canOpen(mark) {
        break
      }
    }
    guard let weak, !hasSentenceEnd(from: opener.range.end, to: marks[weak].range.start) else {
      return nil
    }
    return weak
  }

  /// Whether it leans on the word behind it and does not stand for left-out letters.
  func canOpen(_ mark: QuoteMark) -> Bool {
    switch mark.before {
    case .edge, .blank, .openingBracket, .slash: break
    case .dash:
      guard mark.range.start > bounds.lowerBound, bytes[mark.range.start - 1] != 0x2D else {
        return false
      }
    default: return false
    }
    switch mark.after {
    case .letter, .digit, .openingBracket, .ellipsis, .symbol: break
    default: return false
    }
    if mark.glyph == .singleClosing {
      // As an opening mark it is a slip of the hand; believed only where a sentence may begin.
      guard mark.before == .edge || Neighbour.stands(before: mark, in: bytes, bounds: bounds)
      else { return false }
    }
    return !elisions.begins(at: mark.range.end, in: bytes, end: bounds.upperBound)
  }

  /// Whether it leans on the word before it.
  func canClose(_ mark: QuoteMark) -> Bool {
    if mark.glyph == .lowSingle { return false }
    switch mark.before {
    case .letter, .digit, .comma, .terminal, .ellipsis, .closingBracket, .symbol, .dash, .colon:
      break
    default: return false
    }
    switch mark.after {
    case .letter, .digit, .openingBracket: return false
    default: return true
    }
  }

  /// Whether a closing mark may as well end a plural owner ("boys'") or a clipped word ("goin'").
  private func mayBeApostrophe(_ mark: QuoteMark) -> Bool {
    guard mark.before == .letter, mark.after == .blank, mark.range.start > bounds.lowerBound else {
      return false
    }
    let start = mark.range.start
    let last = bytes[start - 1] | 0x20
    if last == UInt8(ascii: "s") || last == UInt8(ascii: "z") || last == UInt8(ascii: "x") {
      return true
    }
    return elisions.ends(at: start, in: bytes, start: bounds.lowerBound)
  }

  /// Whether the words between are a few small ones in the middle of a sentence: the 'skirmishers'.
  private func isFragment(from opener: QuoteMark, to mark: QuoteMark) -> Bool {
    let start = opener.range.end
    guard opener.before == .blank, start < mark.range.start,
      (0x61...0x7A).contains(bytes[start]), opener.range.start >= bounds.lowerBound + 2
    else { return false }
    let preceding = bytes[opener.range.start - 2] | 0x20
    guard (0x61...0x7A).contains(preceding) else { return false }
    let blanks = bytes[start..<mark.range.start].prefix(Self.maximumFragment).count { $0 == 0x20 }
    return mark.range.start - start < Self.maximumFragment && blanks < 2
  }

  private func hasSentenceEnd(from start: Int, to end: Int) -> Bool {
    var offset = start
    while offset + 2 < end {
      let isTerminal = bytes[offset] == 0x2E || bytes[offset] == 0x21 || bytes[offset] == 0x3F
      if isTerminal, bytes[offset + 1] == 0x20, (0x41...0x5A).contains(bytes[offset + 2]) {
        return true
      }
      offset += 1
    }
    return false
  }

  /// Whether an opening mark is believed although nothing closes it: it begins a paragraph, a curly
  /// one follows a comma or colon, or it begins a sentence and the next paragraph opens with another.
  private func canStayOpen(_ mark: QuoteMark) -> Bool {
    guard mark.glyph != .backtick, mark.glyph != .lowSingle else { return false }
    if mark.before == .edge { return mark.glyph != .singleClosing }
    let before = Neighbour.behindBlanks(before: mark, in: bytes, bounds: bounds)
    if mark.markClass == reopening, before == .terminal { return mark.glyph != .singleClosing }
    return mark.glyph == .singleOpening && (before == .comma || before == .colon)
  }
}

extension Neighbour {
  /// Whether a comma or colon stands before the blank before a mark, so that a quotation may begin.
  static func stands(before mark: QuoteMark, in bytes: [UInt8], bounds: Range<Int>) -> Bool {
    let neighbour = behindBlanks(before: mark, in: bytes, bounds: bounds)
    return neighbour == .comma || neighbour == .colon
  }

  /// What stands before the blanks before a mark.
  static func behindBlanks(before mark: QuoteMark, in bytes: [UInt8], bounds: Range<Int>)
    -> Neighbour
  {
    var offset = mark.range.start
    while offset > bounds.lowerBound, bytes[offset - 1] == 0x20 { offset -= 1 }
    return Neighbour(before: offset, in: bytes, bounds: bounds)
  }
}
