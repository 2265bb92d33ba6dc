import Lexicon

/// Tells an apostrophe for left-out letters from a single quotation mark: ’em, ’87, ol’.
struct Elisions: Sendable {
  /// The lexicon that lists the words.
  let lexicon: LexiconSet

  /// Whether the word or number that begins at `offset` is one that an apostrophe goes before.
  func begins(at offset: Int, in bytes: [UInt8], end: Int) -> Bool {
    var stop = offset
    while stop < end, isWordByte(bytes[stop]) { stop += 1 }
    if isDecade(bytes[offset..<stop]) { return true }
    return isListed(offset..<stop, in: bytes, .after)
  }

  /// Whether the word that ends at `offset` is one that an apostrophe goes behind.
  func ends(at offset: Int, in bytes: [UInt8], start: Int) -> Bool {
    var first = offset
    while first > start, isWordByte(bytes[first - 1]) { first -= 1 }
    let word = bytes[first..<offset]
    // goin’, nothin’: any word may be clipped so.
    if word.count > 3, word[offset - 1] == UInt8(ascii: "n"), word[offset - 2] == UInt8(ascii: "i")
    {
      return true
    }
    return isListed(first..<offset, in: bytes, .before)
  }

  /// Whether it is a year without its century: "87", "60s".
  private func isDecade(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count == 2 || word.count == 3, word.prefix(2).allSatisfy(isDigit) else {
      return false
    }
    return word.count == 2 || word.last == UInt8(ascii: "s")
  }

  private func isListed(
    _ word: Range<Int>,
    in bytes: [UInt8],
    _ position: QuoteTrigger.Position
  ) -> Bool {
    // Capitals tell a word in its own right: ‘Cause of death unknown’.
    guard !word.isEmpty, !isCapital(bytes[word.lowerBound]) || word.count == 1,
      let trigger = lexicon[lexicon.id(of: bytes, in: word)]?.quoteTrigger
    else { return false }
    return trigger.meaning == .elision && trigger.position == position
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || isDigit(byte) || byte >= 0xC3 && byte != 0xE2
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
