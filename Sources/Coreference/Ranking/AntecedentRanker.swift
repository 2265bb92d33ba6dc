import CModels
import Glibc

/// A small network that says how likely each of those who may be meant by a pronoun is.
///
/// A hidden layer beside a linear one, over the columns of `PairColumn`. Trained by
/// Training/coreference/train.py, which writes the file: a line a row of weights, whole multiples
/// of one in `scale`.
public struct AntecedentRanker: Sendable {
  /// Hidden units, in vectors of this type.
  private typealias Lane = SIMD32<Float>

  /// For each column what it adds to the hidden units.
  private let hidden: [[Lane]]
  private let hiddenBias: [Lane]
  /// For each column what it adds to the score by itself.
  private let direct: [Float]
  private let output: [Lane]
  private let outputBias: Float

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
    let width = PairColumn.allCases.count
    let lanes = (file.hidden.count + Lane.scalarCount - 1) / Lane.scalarCount
    func vectors(_ values: [Float]) -> [Lane] {
      var result = [Lane](repeating: .zero, count: lanes)
      for (unit, value) in values.enumerated() {
        result[unit / Lane.scalarCount][unit % Lane.scalarCount] = value
      }
      return result
    }
    hiddenBias = vectors(file.hidden.map { $0[0] })
    hidden = (0..<width).map { column in vectors(file.hidden.map { $0[column + 1] }) }
    direct = file.direct
    output = vectors(Array(file.output.dropFirst()))
    outputBias = file.output[0]
  }

  /// The scores of rows, each as wide as `PairColumn` has cases.
  func scores(_ rows: [Float]) -> [Float] {
    let width = direct.count
    return stride(from: 0, to: rows.count, by: width).map { start in
      var units = hiddenBias
      var score = outputBias
      for column in 0..<width {
        // Most columns are flags, and most flags are not set.
        let value = rows[start + column]
        if value == 0 { continue }
        score += value * direct[column]
        for lane in units.indices { units[lane] += value * hidden[column][lane] }
      }
      for lane in units.indices {
        score += (units[lane].replacing(with: 0, where: units[lane] .< 0) * output[lane]).sum()
      }
      return score
    }
  }

  /// The mention that is meant, or nil where nobody in reach is likeliest.
  ///
  /// The likeliest chain is that whose mentions' shares sum up to most; its likeliest mention stands
  /// for it.
  func best(of choice: RankedChoice, _ chains: inout Chains) -> Int? {
    let scores = scores(choice.rows)
    guard let most = scores.max(), let nobody = scores.last else { return nil }
    var totals: [Int: Float] = [:]
    var best: (root: Int, total: Float)?
    for (other, score) in zip(choice.candidates, scores) {
      let root = chains.root(of: other)
      let total = totals[root, default: 0] + exp(score - most)
      totals[root] = total
      if best.map({ $0.total < total }) ?? true { best = (root, total) }
    }
    guard let best, best.total >= exp(nobody - most) else { return nil }
    var mention: (place: Int, score: Float)?
    for (other, score) in zip(choice.candidates, scores) where chains.root(of: other) == best.root {
      if mention.map({ $0.score < score }) ?? true { mention = (other, score) }
    }
    return mention?.place
  }
}
