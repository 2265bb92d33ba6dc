/// How much of a claim's sense a statement has, by the stems of its content words.
///
/// Overlap weighted by inverse document frequency: what the measures of paraphrase that know no meanings
/// rest on (R. Mihalcea, C. Corley and C. Strapparava, *Corpus-based and Knowledge-based Measures of Text
/// Semantic Similarity*, 2006, their lexical baseline).
struct ParaphraseMeasure {
  private let stems = WordStems()
  private let sense: WordSense
  private var claim: [String: Double] = [:]
  private var numbers: [String: Int32] = [:]
  /// The weights of the claim's stems by their numbers.
  private(set) var stemWeights: [Double] = []
  private var total = 0.0
  /// Less than this can't be enough for a paraphrase.
  var leastShared: Double {
    max(Thresholds.leastShared, Thresholds.paraphraseBoth * total)
  }

  /// What a claim and a sentence share.
  struct Overlap {
    /// The weight of the shared stems.
    var shared = 0.0
    /// Their share of the claim's stems and of the sentence's.
    var ofClaim = 0.0
    var ofStatement = 0.0
    /// How many stems are shared.
    var count = 0

    /// Whether it is enough for a paraphrase.
    var isEnough: Bool {
      guard shared >= Thresholds.leastShared, count >= 2 else { return false }
      return ofClaim >= Thresholds.paraphrase
        || min(ofClaim, ofStatement) >= Thresholds.paraphraseBoth
    }
  }

  /// A measure for a claim's words.
  init(_ words: [QuoteWord], sense: WordSense) {
    self.sense = sense
    claim = weights(of: words)
    total = claim.values.reduce(0, +)
    for (stem, weight) in claim {
      numbers[stem] = Int32(stemWeights.count)
      stemWeights.append(weight)
    }
  }

  /// The number of a content word's stem among the claim's; nil for any other word.
  func number(of word: QuoteWord) -> Int32? {
    guard let number = numbers[stem(of: word)], sense.isContent(word) else { return nil }
    return number
  }

  /// What the claim shares with a sentence.
  func overlap(with words: [QuoteWord]) -> Overlap {
    let statement = weights(of: words)
    var overlap = Overlap()
    for (stem, weight) in claim where statement[stem] != nil {
      overlap.shared += weight
      overlap.count += 1
    }
    overlap.ofClaim = total > 0 ? overlap.shared / total : 0
    let sum = statement.values.reduce(0, +)
    overlap.ofStatement = sum > 0 ? overlap.shared / sum : 0
    return overlap
  }

  /// The stem of a word.
  func stem(of word: QuoteWord) -> String { stems.stem(of: word.form) }

  private func weights(of words: [QuoteWord]) -> [String: Double] {
    var weights: [String: Double] = [:]
    for word in words where sense.isContent(word) {
      weights[stems.stem(of: word.form)] = sense.weight(of: word)
    }
    return weights
  }
}
