import Lexicon

/// Finds what a claim leaves out beside its words that turns their sense.
///
/// Looks at the speaker's own sentence around the match: a negation whose clause the claim is part of, a
/// condition or reversal of the claim's clause, words that lay the claim to others or only imagine it.
/// What stands in another clause ("It isn't broken, it's sulking" cut to "it's sulking") turns nothing.
struct LostContext {
  /// Words that may stand between hearsay and what is heard: "tells *me that*".
  static let hearsayReach = 3
  /// Words between a modal and the verb it makes imagined: "would *gladly* pay".
  static let hypothesisReach = 2
  /// Words between "only" and what it narrows.
  static let limitReach = 1
  /// Words between a verb and a negation behind it: "will raise taxes *on* nobody".
  static let negationReach = 4

  private let reversers: Reversers

  /// A finder with a lexicon's phrases.
  init(reversers: Reversers) {
    self.reversers = reversers
  }

  /// The phrases lost.
  ///
  /// - Parameters:
  ///   - before: the speaker's words before the match in its first sentence.
  ///   - claim: the words that match.
  ///   - after: those behind it in its last sentence.
  ///   - next: the speaker's next sentence.
  ///   - reported: those of all these words that are the reporter's.
  func find(
    before: [QuoteWord],
    claim: [QuoteWord],
    after: [QuoteWord],
    next: [QuoteWord],
    reported: Set<QuoteWord> = []
  ) -> [String] {
    guard let first = claim.first else { return [] }
    let isFuture = claim.contains { Self.isFuture($0.form) }
    return leftLost(Reversers.parts(of: before, reported: reported), first, isFuture)
      + rightLost(Reversers.parts(of: after), isFuture) + nextLost(Reversers.parts(of: next))
  }

  private func leftLost(_ parts: [Reversers.Part], _ first: QuoteWord, _ isFuture: Bool) -> [String]
  {
    reversers.find(in: parts, side: .before).filter { found in
      let between = parts[found.range.upperBound...]
      let gaps = between.map(\.gap) + [first.gap]
      let widest = gaps.max() ?? .none
      // "…, but I voted": what stands before a "but" is not about what follows.
      if between.contains(where: { $0.form == Self.but }) || between.last?.form == Self.and {
        return false
      }
      switch found.reverser.meaning {
      case .negation:
        let isParenthesis = gaps.count { $0 == .comma } == 2 && widest == .comma
        let isOwnClause = Self.subjects.contains(first.form)
        return (widest == .none || isParenthesis) && !isOwnClause
          && !between.contains { Self.joints.contains($0.form) }
      case .denial: return widest < .clause
      case .condition: return widest < .sentence
      case .time: return isFuture && widest < .sentence
      case .hearsay: return between.count <= Self.hearsayReach && widest < .sentence
      case .hypothesis:
        return between.count <= Self.hypothesisReach && widest == .none
          && !parts[found.range.lowerBound].isReported
      case .limit: return between.count <= Self.limitReach && widest == .none
      case .reversal, .contrast, .none: return false
      }
    }.map { $0.reverser.words.joined(separator: " ") }
  }

  private func rightLost(_ parts: [Reversers.Part], _ isFuture: Bool) -> [String] {
    let end = Self.end(of: parts)
    return reversers.find(in: Array(parts[..<end]), side: .after).filter { found in
      let start = found.range.lowerBound
      let widest = parts[...start].map(\.gap).max() ?? .none
      switch found.reverser.meaning {
      case .negation:
        return widest == .none && start <= Self.negationReach
          && !parts[..<start].contains { Self.joints.contains($0.form) }
      case .denial: return start <= Self.hearsayReach
      case .condition: return true
      case .time: return isFuture
      case .reversal: return true
      case .contrast: return parts[start].gap > .none
      case .limit: return start <= Self.hearsayReach && widest == .none
      case .hearsay: return start == 0 && widest == .comma
      case .hypothesis: return start == 0 && widest == .none
      case .none: return false
      }
    }.map { $0.reverser.words.joined(separator: " ") }
  }

  /// Where the claim's clause ends: at a semicolon, or where another clause is joined on: ", and".
  private static func end(of parts: [Reversers.Part]) -> Int {
    for (place, part) in parts.enumerated() {
      if part.gap == .sentence { return place }
      if Self.clauseJoints.contains(part.form), part.gap > .none { return place }
    }
    return parts.count
  }

  /// A condition that stands alone as the next sentence: "We will come. If we are asked."
  private func nextLost(_ parts: [Reversers.Part]) -> [String] {
    guard parts.dropFirst().allSatisfy({ $0.gap == .none }),
      let found = reversers.find(in: parts, side: .after).first, found.range.lowerBound == 0,
      found.reverser.meaning == .condition || found.reverser.meaning == .limit
    else { return [] }
    return [found.reverser.words.joined(separator: " ")]
  }

  private static let but = FunctionWord.but.rawValue
  private static let and = FunctionWord.and.rawValue
  /// Words that join a clause of the same rank.
  private static let clauseJoints: Set<String> = Set(
    [FunctionWord.and, .so, .because].map(\.rawValue)
  )
  /// The verbs of the future, and how they end when contracted.
  private static let future: Set<String> = [
    FunctionWord.will.rawValue, FunctionWord.shall.rawValue, "won't", "shan't",
  ]

  private static func isFuture(_ form: String) -> Bool {
    future.contains(form) || form.hasSuffix(FunctionWord.contractedWill.rawValue)
  }

  /// Words that open a clause of its own, which a negation before them does not reach.
  private static let subjects: Set<String> = Set(
    Pronoun.allCases.filter(\.isSubject).map(\.rawValue)
      + ["i'm", "i'll", "i've", "we'll", "we're", "we've", "it's", "they're", "he's", "she's"]
  )
  /// Words that join another clause.
  private static let joints: Set<String> = Set(
    [
      FunctionWord.and, .so, .because, .that, .which, .who, .`where`, .when, .`as`, .than, .whose,
    ].map(\.rawValue)
  )
}
