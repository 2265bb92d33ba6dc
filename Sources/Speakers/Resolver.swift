import Lexicon
import Quotation
import Syntax

/// Decides between what the rules propose: a word is said once at each level.
struct Resolver {
  let scene: ContentScene
  /// The least confidence of a candidate that the encoder had a word in.
  var least = 0.0
  /// Whether quotations that nobody took up are looked at.
  var rules = RuleSet()

  /// The candidates that stand, in order of their first token, with a lone quotation's part filled in.
  ///
  /// - Parameter doubted: the rules' own candidates, of which those stand as well that report within
  ///   the words of another (`InnerReport`).
  func resolve(
    _ candidates: [AttributionCandidate],
    doubted: [AttributionCandidate] = []
  ) -> [AttributionCandidate] {
    var standing: [AttributionCandidate] = []
    let order = candidates.indices.sorted {
      (-candidates[$0].confidence, $0) < (-candidates[$1].confidence, $1)
    }
    var claims = Claims(tokens: scene.tagged.tokens.count)
    for place in order {
      let isDoubted = candidates[place].support != nil && candidates[place].confidence < least
      guard !isDoubted else { continue }
      guard let candidate = fitting(candidates[place], among: standing, claims) else { continue }
      claims.add(candidate)
      standing.append(candidate)
    }
    standing.sort { ($0.firstToken, $0.lastToken) < ($1.firstToken, $1.lastToken) }
    standing = withLoneQuotations(standing)
    if doubted.isEmpty { return standing }
    return withInnerReports(withSharedReports(standing, among: doubted), among: doubted)
  }

  /// What stands, with those of the rules' candidates that go on with the source of one, where its
  /// words end: "said that it leaks | and asked whether anybody had looked".
  private func withSharedReports(
    _ standing: [AttributionCandidate],
    among doubted: [AttributionCandidate]
  ) -> [AttributionCandidate] {
    let tagged = scene.tagged
    var sources: [Int: Range<Int>] = [:]
    var isCue: Set<Int> = []
    var claims = Claims(tokens: tagged.tokens.count)
    for candidate in standing {
      claims.add(candidate)
      isCue.formUnion(candidate.cue.joined())
      if let last = candidate.content.last { sources[last.upperBound] = candidate.source?.tokens }
    }
    var all = standing
    for candidate in doubted where candidate.source?.rule == SharedSubject.id {
      guard let cue = candidate.cue.first, !isCue.contains(cue.lowerBound),
        candidate.cueRecord?.reportingClass == .speech, candidate.cueRecord?.polarity == .asserted,
        scene.context.quote(at: cue.lowerBound) == nil,
        let earlier = sources[cue.lowerBound] ?? sources[cue.lowerBound - 1],
        candidate.source.map({ $0.tokens.overlaps(earlier) }) == true,
        let candidate = fitting(candidate, among: all, claims)
      else { continue }
      claims.add(candidate)
      all.append(candidate)
    }
    return all.sorted { ($0.firstToken, $0.lastToken) < ($1.firstToken, $1.lastToken) }
  }

  /// What stands, with those of the rules' candidates that report within it, around cues of nobody's.
  private func withInnerReports(
    _ standing: [AttributionCandidate],
    among doubted: [AttributionCandidate]
  ) -> [AttributionCandidate] {
    let inner = InnerReport(context: scene.context)
    var all = standing
    var claims = Claims(tokens: scene.tagged.tokens.count)
    var isCue = [Bool](repeating: false, count: scene.tagged.tokens.count)
    for candidate in standing {
      claims.add(candidate)
      for token in candidate.cue.joined() { isCue[token] = true }
    }
    for candidate in doubted {
      guard let cue = candidate.cue.first, !candidate.cue.joined().contains(where: { isCue[$0] }),
        let holder = claims.claimants(of: cue.lowerBound).lazy.map({ all[$0] })
          .filter({ candidate.without($0).isHeld(by: $0) })
          .min(by: { $0.contentLength < $1.contentLength }),
        inner.holds(candidate.without(holder), within: holder),
        var candidate = fitting(candidate.without(holder), among: all, claims)
      else { continue }
      candidate.isInner = true
      claims.add(candidate)
      all.append(candidate)
    }
    return all.sorted { ($0.firstToken, $0.lastToken) < ($1.firstToken, $1.lastToken) }
  }

  /// A candidate that is apart from all that stand, or nested in or around each of them, if need be
  /// without the words that another took before it; nil if less than half is left.
  private func fitting(
    _ candidate: AttributionCandidate,
    among standing: [AttributionCandidate],
    _ claims: Claims
  ) -> AttributionCandidate? {
    guard !candidate.content.isEmpty, candidate.content.allSatisfy({ !$0.isEmpty }) else {
      return nil
    }
    var rivals: Set<Int> = []
    for tokens in candidate.content {
      for token in tokens { rivals.formUnion(claims.claimants(of: token)) }
    }
    rivals = rivals.filter { !isNested(candidate, with: standing[$0]) }
    if rivals.isEmpty { return candidate }
    let free = candidate.content.flatMap {
      $0.filter { token in claims.claimants(of: token).allSatisfy { !rivals.contains($0) } }
    }
    let whole = candidate.content.reduce(0) { $0 + $1.count }
    guard free.count * 2 >= whole else { return nil }
    var trimmed = candidate
    trimmed.content = free.runs.compactMap { scene.context.trimmed($0) }
    return trimmed.content.isEmpty ? nil : trimmed
  }

  /// Whether one of the two holds the other with its cue.
  private func isNested(_ one: AttributionCandidate, with other: AttributionCandidate) -> Bool {
    one.isHeld(by: other) || other.isHeld(by: one)
  }

  private func withLoneQuotations(_ standing: [AttributionCandidate]) -> [AttributionCandidate] {
    let rule = LoneQuotation()
    let headline = HeadlineQuotation()
    var taken = Set<Int>()
    for candidate in standing {
      for tokens in candidate.content {
        var token = tokens.lowerBound
        while token < tokens.upperBound {
          guard let quote = scene.context.quote(at: token, within: nil) else {
            token += 1
            continue
          }
          // A quotation is still free if the whole candidate stands within it.
          let whole = scene.context.quoteTokens[quote]
          if tokens.lowerBound <= whole.lowerBound
            || candidate.cue.first.map({ !whole.contains($0) }) ?? true
          {
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
      let answer =
        rules.has(LoneQuotation.id) ? rule.answer(for: quote, after: found, in: scene) : nil
      switch answer {
      case .extends(let place): found[place].content += scene.withContinuation(quote)
      case .stands(let candidate): found.append(candidate)
      case nil:
        if rules.has(HeadlineQuotation.id),
          let candidate = headline.answer(for: quote, among: standing, in: scene)
        {
          found.append(candidate)
        }
      }
    }
    return found + standing[next...]
  }
}

/// Which of the candidates that stand lay claim to each token: one, or several that are nested.
private struct Claims {
  private var chainOfToken: [Int32]
  private var lists: [[Int]] = [[]]
  private var count = 0

  init(tokens: Int) {
    chainOfToken = [Int32](repeating: 0, count: tokens)
  }

  /// The candidates whose content holds a token, as their places among those that stand.
  func claimants(of token: Int) -> [Int] { lists[Int(chainOfToken[token])] }

  /// Notes the next candidate that stands.
  mutating func add(_ candidate: AttributionCandidate) {
    var made: [Int32: Int32] = [:]
    for tokens in candidate.content {
      for token in tokens {
        let old = chainOfToken[token]
        if let new = made[old] {
          chainOfToken[token] = new
        } else {
          lists.append(lists[Int(old)] + [count])
          made[old] = Int32(lists.count - 1)
          chainOfToken[token] = Int32(lists.count - 1)
        }
      }
    }
    count += 1
  }
}

extension AttributionCandidate {
  /// The same without the clause at its end that reports it: "that it would wait |, her office said".
  func without(_ holder: AttributionCandidate) -> AttributionCandidate {
    guard let last = content.last, let outer = holder.content.last, let cue = holder.cue.first,
      outer.contains(last.lowerBound), outer.upperBound < last.upperBound,
      last.contains(cue.lowerBound)
    else { return self }
    var shorter = self
    shorter.content[content.count - 1] = last.lowerBound..<outer.upperBound
    return shorter
  }

  /// Whether one stretch of the other's content holds all of this candidate's cue and content.
  func isHeld(by other: AttributionCandidate) -> Bool {
    let parts = content + cue
    return other.content.contains { outer in
      parts.allSatisfy { outer.lowerBound <= $0.lowerBound && $0.upperBound <= outer.upperBound }
    }
  }
}
