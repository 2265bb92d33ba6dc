/// What the encoder knows of each token: its states, rounded, a row a token.
///
/// Kept for stages behind the attributions: a state tells what a token is in its sentence, which no
/// list of columns does.
package struct TokenStates: Hashable, Sendable {
  /// The checksum of the model whose states these are; those of another mean other things.
  package let model: UInt64
  /// How many numbers a token has.
  package let width: Int
  private var values: [Int8] = []
  private let words: WordVectors?
  /// The numbers of the tokens' words.
  private var numbers: [Int32] = []

  /// One in so many is what a number stands for: normalised states lie within ±15.
  package static let scale: Float = 8

  init(model: UInt64, width: Int, capacity: Int, words: WordVectors? = nil) {
    self.model = model
    self.width = width
    self.words = words
    values.reserveCapacity(width * capacity)
    if words != nil { numbers.reserveCapacity(capacity) }
  }

  /// How alike the words of two tokens are, the cosine of their vectors; nil where a word has none.
  package func likeness(_ token: Int, _ other: Int) -> Float? {
    words.flatMap { $0.likeness(numbers[token], numbers[other]) }
  }

  /// How many tokens there are.
  package var count: Int { values.count / width }

  /// The numbers of a token, as whole multiples of one in `scale`.
  package subscript(token: Int) -> ArraySlice<Int8> {
    values[(token * width)..<((token + 1) * width)]
  }

  /// Appends the rows of a chunk, and the words that have these hashes.
  mutating func append(_ states: [Float], rows: Int, words hashes: ArraySlice<UInt64> = []) {
    if let words { for hash in hashes { numbers.append(words.number(hash)) } }
    let first = values.count
    let added = rows * width
    precondition(added <= states.count)
    values.append(contentsOf: repeatElement(0, count: added))
    for place in 0..<added {
      let number = (states[place] * Self.scale).rounded(.toNearestOrEven)
      values[first + place] = Int8(max(-Self.limit, min(Self.limit, number)))
    }
  }

  private static let limit = Float(Int8.max)

  /// The states of some tokens as numbers, row by row.
  func rows(_ tokens: [Int]) -> [Float] {
    tokens.flatMap { self[$0].map { Float($0) / Self.scale } }
  }

  /// How many numbers a token has with the vector of its word behind its state.
  package var widthWithWord: Int { width + (words?.width ?? 0) }

  /// The states of some tokens with the vectors of their words behind them, at length one; zeros where
  /// there is no token.
  package func rowsWithWords(_ tokens: [Int?]) -> [Float] {
    var found = [Float](repeating: 0, count: tokens.count * widthWithWord)
    for (row, token) in tokens.enumerated() {
      guard let token else { continue }
      let first = row * widthWithWord
      for (place, value) in self[token].enumerated() {
        found[first + place] = Float(value) / Self.scale
      }
      words?.copy(numbers[token], into: &found, at: first + width)
    }
    return found
  }
}
