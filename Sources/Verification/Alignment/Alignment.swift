/// The cheapest way to make the words of a claim from a stretch of a statement.
///
/// Levenshtein's distance over words, in which what stands before and behind the stretch costs nothing
/// (P. Sellers, *The Theory and Computation of Evolutionary Distances*, 1980). A word kept is worth more
/// than an edit costs, so that "They are safe" is "They are [anything but] safe" with two words left out
/// rather than "They are anything" with one replaced.
struct Alignment: Sendable {
  /// A claim's word, a statement's word, or both.
  struct Pair: Hashable, Sendable {
    let claim: Int?
    let statement: Int?
    let isEqual: Bool
  }

  /// The pairs in order; it begins and ends with a word of the claim.
  let pairs: [Pair]

  /// How many words are kept.
  var kept: Int { pairs.count(where: \.isEqual) }

  /// The statement's words from the first to the last that the claim uses or leaves out between others.
  var stretch: Range<Int>? {
    let places = pairs.compactMap(\.statement)
    guard let first = places.first, let last = places.last else { return nil }
    return first..<(last + 1)
  }

  /// Aligns ids of words.
  ///
  /// - Complexity: O(nm) in time, a byte a cell in space.
  init(claim: [Int32], statement: [Int32]) {
    let width = statement.count + 1
    var row = [Int32](repeating: 0, count: width)
    var steps = [UInt8](repeating: 0, count: (claim.count + 1) * width)
    for (place, word) in claim.enumerated() {
      var diagonal = row[0]
      row[0] += Self.edit
      steps[(place + 1) * width] = Self.insertion
      for column in 1..<max(width, 1) {
        let isEqual = statement[column - 1] == word
        var best = diagonal + (isEqual ? -Self.reward : Self.edit)
        var step = isEqual ? Self.equality : Self.replacement
        let insert = row[column] + Self.edit
        if insert < best { (best, step) = (insert, Self.insertion) }
        let delete = row[column - 1] + Self.edit
        if delete < best { (best, step) = (delete, Self.deletion) }
        diagonal = row[column]
        row[column] = best
        steps[(place + 1) * width + column] = step
      }
    }
    var column = row.indices.min { row[$0] < row[$1] } ?? 0
    // A changed last word replaces the statement's next one rather than standing beside it.
    let last = claim.count * width
    while column + 1 < width, row[column + 1] == row[column],
      steps[last + column + 1] == Self.replacement
    {
      column += 1
    }
    var place = claim.count
    var pairs: [Pair] = []
    while place > 0 {
      switch steps[place * width + column] {
      case Self.equality, Self.replacement:
        let isEqual = steps[place * width + column] == Self.equality
        (place, column) = (place - 1, column - 1)
        pairs.append(Pair(claim: place, statement: column, isEqual: isEqual))
      case Self.deletion:
        column -= 1
        pairs.append(Pair(claim: nil, statement: column, isEqual: false))
      default:
        place -= 1
        pairs.append(Pair(claim: place, statement: nil, isEqual: false))
      }
    }
    self.pairs = pairs.reversed()
  }

  /// What an edit costs; set by hand: a word kept is worth an edit and a half.
  private static let edit: Int32 = 2
  /// What a kept word gives.
  private static let reward: Int32 = 3
  private static let equality: UInt8 = 1
  private static let replacement: UInt8 = 2
  private static let insertion: UInt8 = 3
  private static let deletion: UInt8 = 4
}
