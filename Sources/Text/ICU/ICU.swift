import CICU

/// The questions asked of ICU; this folder holds the only unsafe code of the text layer.
public enum ICU {
  /// The version of ICU in use, for the record of how an analysis came about.
  public static var version: String {
    var text = [CChar](repeating: 0, count: Int(CICU_VERSION_ROOM))
    unsafe text.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe cicu_version(base)
    }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Whether a code point ends sentences in some script.
  static func isSentenceTerminal(_ scalar: Unicode.Scalar) -> Bool {
    cicu_is_sentence_terminal(scalar.value)
  }

  /// The sentence breaks that ICU proposes, as byte offsets in rising order.
  ///
  /// Each stands behind the white space that follows a sentence. The text's end is one, its start
  /// is none.
  ///
  /// - Source: Unicode Standard Annex 29, rules SB1 to SB998, in ICU's tailoring for English.
  /// - Complexity: O(n)
  package static func sentenceBreaks(_ bytes: [UInt8]) throws(ICUError) -> [Int] {
    let iterator = try SentenceIterator()
    var breaks: [Int] = []
    breaks.reserveCapacity(bytes.count / bytesPerBreak + 1)
    var start = 0
    while start < bytes.count {
      let end = pieceEnd(of: bytes, from: start)
      try iterator.appendBreaks(of: bytes, from: start, to: end, onto: &breaks)
      start = end
    }
    return breaks
  }

  /// About how many bytes of news text there are to a break; only the first reservation of memory
  /// rests on it.
  private static let bytesPerBreak = 80

  /// ICU counts in 32 bits: longer texts are handed over in pieces of this many bytes.
  private static let longestPiece = 1 << 30

  private static func pieceEnd(of bytes: [UInt8], from start: Int) -> Int {
    guard bytes.count - start > longestPiece else { return bytes.count }
    var end = start + longestPiece
    while bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
