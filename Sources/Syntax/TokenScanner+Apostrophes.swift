/// Tells apostrophes from single quotation marks.
extension TokenScanner {
  /// What a single mark is.
  private enum Reading {
    /// A quotation mark that opens.
    case opening
    /// A quotation mark that closes.
    case closing
    /// A quotation mark that stands free.
    case free
    /// The first sign of "'em", "'87".
    case elision
    /// "’s" behind a closing mark, or "'" behind a plural.
    case possessive(length: Int)
    /// The last sign of "ol'", "'n'".
    case endOfWord
    /// Feet or minutes.
    case measure
  }

  /// Appends the token that a single mark begins.
  mutating func scanSingleMark(_ character: Glyph) {
    let isDouble =
      place + 1 < end && bytes[place + 1] == bytes[place]
      && (bytes[place] == UInt8(ascii: "'") || bytes[place] == UInt8(ascii: "`"))
    if isDouble { return append(.quotationMark, 2) }
    switch reading(at: place, character) {
    case .opening:
      isSingleOpen = true
      append(.quotationMark, character.length)
    case .closing:
      isSingleOpen = false
      append(.quotationMark, character.length)
    case .free: append(.quotationMark, character.length)
    case .elision: scanWord(from: place)
    case .possessive(let length):
      appendClitic(place..<(place + length))
      place += length
    case .endOfWord, .measure: append(.symbol, character.length)
    }
  }

  /// Whether an apostrophe with no letter behind it belongs to the word before it.
  mutating func endsWord(apostropheAt place: Int, first: Int) -> Bool {
    if place + 1 < end, bytes[place] == UInt8(ascii: "'"), bytes[place + 1] == bytes[place] {
      return false
    }
    if kind(at: first) == .apostrophe, kind(before: place).isLetter, !isSingleOpen { return true }
    if case .endOfWord = reading(at: place, character(at: place)) { return true }
    return false
  }

  private mutating func reading(at place: Int, _ character: Glyph) -> Reading {
    let before = kind(before: place)
    let next = place + character.length
    let after = kind(at: next)
    if before == .space || before == .opening || before == .dash || isOpening(before, place) {
      if after == .space { return .free }
      return character.kind != .backtick && isElision(at: next) ? .elision : .opening
    }
    if after.isAlphanumeric {
      if let length = possessiveLength(at: place, next) { return .possessive(length: length) }
      return before.precedesClosingMark ? .opening : .free
    }
    if character.kind != .apostrophe { return isSingleOpen ? .closing : .free }
    if before.precedesClosingMark || before == .mark { return .closing }
    if before == .digit { return isSingleOpen ? .closing : .measure }
    let isPlural = bytes[place - 1] | 0x20 == UInt8(ascii: "s")
    if isSingleOpen {
      let isOwner = isPlural && after == .space && closesLater(behind: place)
      return isOwner ? .possessive(length: character.length) : .closing
    }
    return isPlural ? .possessive(length: character.length) : .endOfWord
  }

  /// Whether the mark before a place stands behind white space or nothing, and so opens.
  private func isOpening(_ kind: CharacterClass, _ place: Int) -> Bool {
    guard kind == .quotation || kind == .openingSingle || kind == .backtick else { return false }
    var first = place - 1
    while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    let before = self.kind(before: first)
    return before == .space || before == .opening || before == .dash
  }

  /// Whether 'em, 'til, '87 or '90s begins at the byte behind the mark.
  private func isElision(at first: Int) -> Bool {
    var next = first
    var spelled: UInt64 = 0
    while next < end, next - first <= Elision.longest, kind(at: next).isAlphanumeric {
      spelled = spelled << 8 | UInt64(bytes[next] | 0x20)
      next += character(at: next).length
    }
    if Elision.packed.contains(spelled) { return true }
    guard kind(at: first) == .digit, kind(at: first + 1) == .digit else { return false }
    let behind = first + 2
    let isPlural = behind < end && bytes[behind] | 0x20 == UInt8(ascii: "s")
    return !kind(at: isPlural ? behind + 1 : behind).isAlphanumeric
  }

  /// The bytes of "’s" behind a closing mark or bracket, or nil.
  private func possessiveLength(at place: Int, _ next: Int) -> Int? {
    let isS = bytes[next] | 0x20 == UInt8(ascii: "s")
    return isS && !kind(at: next + 1).isAlphanumeric ? next + 1 - place : nil
  }

  /// Whether a later mark of the paragraph surely closes what is open, so that this one need not.
  private mutating func closesLater(behind place: Int) -> Bool {
    if closing.place <= place { closing = nextClosing(behind: place) }
    return closing.isSure
  }

  /// The next single mark that may close, up to the next that opens.
  private func nextClosing(behind place: Int) -> (place: Int, isSure: Bool) {
    var next = place + 1
    while next < paragraphEnd {
      let isStraight = bytes[next] == UInt8(ascii: "'")
      // U+2018 and U+2019 begin with E2 80.
      let isCurly = bytes[next] == 0xE2 && next + 2 < paragraphEnd && bytes[next + 1] == 0x80
      if isStraight || isCurly && (bytes[next + 2] == 0x98 || bytes[next + 2] == 0x99) {
        let before = bytes[next - 1]
        let behind = next + (isStraight ? 1 : 3)
        let after = behind < paragraphEnd ? bytes[behind] : UInt8(ascii: " ")
        if before == UInt8(ascii: " ") || before == UInt8(ascii: "(") { return (next, false) }
        if Self.closers.contains(before) { return (next, true) }
        if after == UInt8(ascii: " ") || Self.closers.contains(after) { return (next, false) }
      }
      next += 1
    }
    return (paragraphEnd, false)
  }

  /// The ASCII marks that stand before a closing quotation mark.
  private static let closers: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"),
  ]
}
