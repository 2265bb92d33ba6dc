/// A word that only those who were told can know.
struct Secret: Sendable {
  /// Bytes of a secret that is made: 128 bits can't be guessed.
  private static let length = 16

  /// The word.
  let text: String

  /// A given word.
  init(_ text: String) {
    self.text = text
  }

  /// A new one, by the system's generator.
  static func random() -> Secret {
    var generator = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef")
    var text = ""
    for _ in 0..<(2 * length) { text.append(digits[Int.random(in: 0..<16, using: &generator)]) }
    return Secret(text)
  }

  /// Whether a word is this one; the time taken does not tell how much of it is right.
  func matches(_ word: String?) -> Bool {
    guard let word else { return false }
    let (mine, theirs) = (Array(text.utf8), Array(word.utf8))
    var difference = mine.count ^ theirs.count
    for (place, byte) in theirs.enumerated() {
      difference |= Int(byte ^ mine[place % mine.count])
    }
    return difference == 0
  }
}
