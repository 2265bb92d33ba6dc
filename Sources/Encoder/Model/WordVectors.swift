/// The vectors of the words that a model knows: words of like use lie near each other.
struct WordVectors: Sendable {
  private let model: UInt64
  private let vocabulary: Vocabulary
  private let rows: ScaledRows

  init(_ model: EncoderModel) {
    self.model = model.checksum
    vocabulary = model.vocabulary
    rows = model.words
  }

  /// How many numbers a word has.
  var width: Int { rows.width }

  /// Writes a word's vector at length one from `place` on; nothing for a word that is not known.
  func copy(_ word: Int32, into values: inout [Float], at place: Int) {
    guard word != Vocabulary.unknown else { return }
    rows.copy(Int(word), into: &values, at: place)
    let places = place..<(place + rows.width)
    let length = places.reduce(into: Float(0)) { $0 += values[$1] * values[$1] }.squareRoot()
    guard length > 0 else { return }
    for index in places { values[index] /= length }
  }

  /// The number of the word with a hash.
  func number(_ hash: UInt64) -> Int32 { vocabulary.number(hash) }

  /// The cosine of two words' vectors; nil where a word is not known.
  func likeness(_ word: Int32, _ other: Int32) -> Float? {
    guard word != Vocabulary.unknown, other != Vocabulary.unknown else { return nil }
    var pair = [Float](repeating: 0, count: 2 * rows.width)
    rows.copy(Int(word), into: &pair, at: 0)
    rows.copy(Int(other), into: &pair, at: rows.width)
    var (product, left, right): (Float, Float, Float) = (0, 0, 0)
    for place in 0..<rows.width {
      let (x, y) = (pair[place], pair[rows.width + place])
      product += x * y
      left += x * x
      right += y * y
    }
    guard left > 0, right > 0 else { return nil }
    return product / (left * right).squareRoot()
  }
}

extension WordVectors: Hashable {
  static func == (left: WordVectors, right: WordVectors) -> Bool { left.model == right.model }

  func hash(into hasher: inout Hasher) { hasher.combine(model) }
}
