import CModels
import Encoder
import Glibc

/// A small network that says how likely each of those who may be meant by a pronoun is.
///
/// A hidden layer beside a linear one, over the columns of `PairColumn`; and the encoder's states at the
/// heads of both mentions, by a product of projections and in the hidden layer. The mean of several such
/// networks, side by side. Trained by Training/coreference/train.py, which writes the file: a line a row
/// of weights, whole multiples of one in `scale`.
public struct AntecedentRanker: Sendable {
  /// For each column what it adds to the hidden units, those of a column one behind the other.
  private let hidden: [Float]
  private let hiddenBias: [Float]
  /// For each column what it adds to the score by itself.
  private let direct: [Float]
  private let output: [Float]
  private let outputBias: Float
  private let members: Int
  let contexts: ContextWeights

  /// The ranker that was built into the program.
  ///
  /// - Throws: if it was trained on other columns than this program has.
  public static func bundled() throws(RankerError) -> AntecedentRanker {
    let bytes = unsafe UnsafeBufferPointer(
      start: models_antecedents(),
      count: models_antecedents_length()
    )
    return try unsafe AntecedentRanker(String(decoding: bytes, as: UTF8.self))
  }

  /// A ranker from the text of its file.
  ///
  /// - Throws: for text that is no such file, or was trained on other columns.
  public init(_ text: String) throws(RankerError) {
    let file = try RankerFile(text)
    let units = file.members.flatMap(\.hidden)
    hiddenBias = units.map { $0[0] }
    hidden = PairColumn.allCases.flatMap { column in units.map { $0[column.rawValue + 1] } }
    direct = file.direct
    output = Array(file.output.dropFirst())
    outputBias = file.output[0]
    members = file.members.count
    contexts = ContextWeights(file)
  }

  /// The rows of mentions in one part of a pair.
  func rows(_ part: ContextWeights.Part, _ states: TokenStates, _ tokens: [Int]) -> [[Float]] {
    part.rows(states, tokens: tokens, units: hiddenBias.count, members: members)
  }

  /// The scores of a choice's rows, with the contexts of its mentions if there are any.
  private func scores(_ choice: RankedChoice, _ contexts: inout MentionContexts?) -> [Float] {
    let (width, count) = (direct.count, hiddenBias.count)
    let pronoun = contexts?.pronoun(choice.mention)
    let factors = self.contexts.pronoun.factors
    let base = pronoun.map { row in (0..<count).map { hiddenBias[$0] + row[factors + $0] } }
    return (0...choice.candidates.count).map { place in
      var score = outputBias
      var units = base ?? hiddenBias
      if let pronoun, place < choice.candidates.count,
        let other = contexts?.other(choice.candidates[place])
      {
        for factor in 0..<factors { score += pronoun[factor] * other[factor] }
        for unit in 0..<count { units[unit] += other[factors + unit] }
      }
      for column in 0..<width {
        // Most columns are flags, and most flags are not set.
        let value = choice.rows[place * width + column]
        if value == 0 { continue }
        score += value * direct[column]
        add(value, ofColumn: column, to: &units)
      }
      for (unit, weight) in zip(units, output) where unit > 0 { score += unit * weight }
      return score
    }
  }

  /// Adds what a column gives to the hidden units; over bare memory, so that it becomes vectors.
  private func add(_ value: Float, ofColumn column: Int, to units: inout [Float]) {
    let count = units.count
    unsafe units.withUnsafeMutableBufferPointer { units in
      unsafe hidden.withUnsafeBufferPointer { hidden in
        let weights = unsafe UnsafeBufferPointer(
          rebasing: hidden[(column * count)..<((column + 1) * count)]
        )
        for unit in 0..<count { unsafe units[unit] += value * weights[unit] }
      }
    }
  }

  /// The mention that is meant, or nil where nobody in reach is likeliest.
  ///
  /// The likeliest chain is that whose mentions' shares sum up to most; its likeliest mention stands
  /// for it. `certainty` is how much likelier than nobody it must be.
  func best(
    of choice: RankedChoice,
    _ contexts: inout MentionContexts?,
    _ chains: inout Chains,
    certainty: Float = 1
  ) -> Int? {
    let scores = scores(choice, &contexts)
    guard let most = scores.max(), let nobody = scores.last else { return nil }
    var totals: [Int: Float] = [:]
    var best: (root: Int, total: Float)?
    for (other, score) in zip(choice.candidates, scores) {
      let root = chains.root(of: other)
      let total = totals[root, default: 0] + exp(score - most)
      totals[root] = total
      if best.map({ $0.total < total }) ?? true { best = (root, total) }
    }
    guard let best, best.total >= certainty * exp(nobody - most) else { return nil }
    var mention: (place: Int, score: Float)?
    for (other, score) in zip(choice.candidates, scores) where chains.root(of: other) == best.root {
      if mention.map({ $0.score < score }) ?? true { mention = (other, score) }
    }
    return mention?.place
  }
}
