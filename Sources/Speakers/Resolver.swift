import Quotation
import Syntax

/// Decides between what the rules propose: a word is said once at each level.
struct Resolver {
  let scene: ContentScene

  /// The candidates that stand, in order of their first token, with a lone quotation's part filled in.
  func resolve(_ candidates: [AttributionCandidate]) -> [AttributionCandidate] {
    var standing: [AttributionCandidate] = []
    let order = candidates.indices.sorted {
      (-candidates[$0].confidence, $0) < (-candidates[$1].confidence, $1)
    }
    var owners = [Int32](repeating: -1, count: scene.tagged.tokens.count)
    for place in order where fits(candidates[place], among: standing, owners) {
      for tokens in candidates[place].content {
        for token in tokens where owners[token] < 0 { owners[token] = Int32(standing.count) }
      }
      standing.append(candidates[place])
    }
    standing.sort { ($0.firstToken, $0.lastToken) < ($1.firstToken, $1.lastToken) }
    return withLoneQuotations(standing)
  }

  /// Whether a candidate is apart from all that stand, or nested in or around one of them.
  private func fits(
    _ candidate: AttributionCandidate,
    among standing: [AttributionCandidate],
    _ owners: [Int32]
  ) -> Bool {
    guard !candidate.content.isEmpty, candidate.content.allSatisfy({ !$0.isEmpty }) else {
      return false
    }
    var rivals: Set<Int32> = []
    for tokens in candidate.content {
      for token in tokens where owners[token] >= 0 { rivals.insert(owners[token]) }
    }
    return rivals.allSatisfy { isNested(candidate, with: standing[Int($0)]) }
  }

  /// Whether one of the two holds the other with its cue.
  private func isNested(_ one: AttributionCandidate, with other: AttributionCandidate) -> Bool {
    one.isHeld(by: other) || other.isHeld(by: one)
  }

  private func withLoneQuotations(_ standing: [AttributionCandidate]) -> [AttributionCandidate] {
    let rule = LoneQuotation()
    var taken = Set<Int>()
    for candidate in standing {
      for tokens in candidate.content {
        var token = tokens.lowerBound
        while token < tokens.upperBound {
          guard let quote = scene.context.quote(at: token, within: nil) else {
            token += 1
            continue
          }
          if tokens.lowerBound <= scene.context.quoteTokens[quote].lowerBound {
            taken.insert(quote)
          }
          token = max(token + 1, scene.context.quoteTokens[quote].upperBound)
        }
      }
    }
    var found: [AttributionCandidate] = []
    var next = 0
    for quote in scene.context.quotes.indices
    where scene.context.quotes[quote].bindsTokens && !scene.context.quoteTokens[quote].isEmpty {
      let first = scene.context.quoteTokens[quote].lowerBound
      while next < standing.count, standing[next].firstToken <= first {
        found.append(standing[next])
        next += 1
      }
      guard !taken.contains(quote) else { continue }
      switch rule.answer(for: quote, after: found, in: scene) {
      case .extends(let place): found[place].content += scene.withContinuation(quote)
      case .stands(let candidate): found.append(candidate)
      case nil: break
      }
    }
    return found + standing[next...]
  }
}

extension AttributionCandidate {
  /// Whether one stretch of the other's content holds all of this candidate's cue and content.
  func isHeld(by other: AttributionCandidate) -> Bool {
    let parts = content + cue
    return other.content.contains { outer in
      parts.allSatisfy { outer.lowerBound <= $0.lowerBound && $0.upperBound <= outer.upperBound }
    }
  }
}
