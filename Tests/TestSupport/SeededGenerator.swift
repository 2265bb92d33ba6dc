/// Random numbers that are the same in every run (SplitMix64), and random texts from them.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// A generator whose numbers follow from `seed`.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number.
  ///
  /// - Source: S. Vigna, splitmix64.c, public domain.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A place in a collection of so many; there must be one.
  public mutating func place(in count: Int) -> Int {
    Int.random(in: 0..<count, using: &self)
  }

  /// Code points from all of Unicode.
  public mutating func unicode(_ length: Int) -> String {
    var text = String.UnicodeScalarView()
    while text.count < length {
      let ranges: [ClosedRange<UInt32>] = [0...0x7F, 0...0x7FF, 0...0xFFFF, 0...0x10_FFFF]
      let range = ranges[place(in: ranges.count)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { text.append(scalar) }
    }
    return String(text)
  }

  /// Random bytes, read as UTF-8 with U+FFFD for what is none.
  public mutating func bytes(_ length: Int) -> String {
    let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &self) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Stops, marks, brackets, blanks and short words in any order.
  public mutating func marks(_ length: Int) -> String {
    pick(
      length,
      [
        ".", "!", "?", "…", "“", "”", "‘", "’", "\"", "'", "''", "``", "«", "»", "„", "(", ")", "[",
        "]", " ", " ", "\n", "\n\n", "\u{A0}", "—", "-", ",", ":", "a", "I", "Mr", "He", "said",
        "U.S.", "12", "1.", "•", "é", "中", "。", "؟", "😀", "\u{200F}", "\u{301}",
      ]
    )
  }

  /// Lines of all lengths and beginnings.
  public mutating func lines(_ length: Int) -> String {
    pick(
      length,
      [
        "\n", "\r\n", "\u{2028}", "\u{2029}", "\t", "- ", "• ", "1. ", "2. ", "a) ", "word ",
        "Word ", "a rather long stretch of words without any stop ", "The end. ", "— ", ": ",
      ]
    )
  }

  private mutating func pick(_ length: Int, _ pieces: [String]) -> String {
    var text = ""
    for _ in 0..<length { text += pieces[place(in: pieces.count)] }
    return text
  }
}
