import Lexicon
import Quotation
import Syntax

/// Finds where reported words end: at the sentence's end, or where the narrator takes over again.
struct ContentEnd {
  let context: AttributionContext
  let clauses: [CueClause]
  let clauseAtToken: [Int32]
  private var tagged: TaggedText { context.tagged }

  init(context: AttributionContext, clauses: [CueClause], clauseAtToken: [Int32]) {
    self.context = context
    self.clauses = clauses
    self.clauseAtToken = clauseAtToken
  }

  /// The end of the content of `clause` that starts at `start`.
  func find(from start: Int, of clause: CueClause) -> Int {
    let limit = clause.region.upperBound
    var token = start
    while token < limit {
      if let quote = context.quote(at: token, within: clause.outer) {
        token = max(token + 1, context.quoteTokens[quote].upperBound)
        continue
      }
      if isCut(at: token, for: clause) { return trimmed(token, from: start) }
      token += 1
    }
    return trimmed(max(token, limit), from: start)
  }

  /// `end` without the full stop, comma or bracket before it.
  func trimmed(_ end: Int, from start: Int) -> Int {
    var place = end
    while place > start + 1,
      context.quote(at: place - 1) == context.quote(at: start)
        || tagged.tokens[place - 1].kind != .quotationMark
    {
      switch tagged.tokens[place - 1].kind {
      case .terminal, .comma, .semicolon, .colon, .dash: place -= 1
      default: return place
      }
    }
    return place
  }

  private func isCut(at token: Int, for clause: CueClause) -> Bool {
    if clause.outer != nil, goesOn(at: token, for: clause) { return true }
    switch tagged.tokens[token].kind {
    case .comma: return startsOtherClause(behind: token, for: clause, needsLink: false)
    case .semicolon: return hasClause(behind: token, for: clause)
    case .dash: return startsOtherClause(behind: token, for: clause, needsLink: false)
    default: break
    }
    switch tagged.function(token) {
    case .and, .but, .while: return startsSharedClause(behind: token, for: clause)
    default: return false
    }
  }

  /// Whether one who tells of others' words in his own goes on with his story: “She asked me to come,
  /// | so I came”, “he told me to wait | and I said no”, “they said it rains, | which it does”.
  private func goesOn(at token: Int, for clause: CueClause) -> Bool {
    let limit = clause.region.upperBound
    var place = token
    let isComma = tagged.tokens[token].kind == .comma
    if isComma { place += 1 }
    guard place < limit else { return false }
    if isComma, clause.source?.rule == RelativePronoun.id, isVerb(place) { return true }
    var isThen = false
    switch tagged.function(place) {
    case .which: return isComma
    case .and, .but, .so: place += 1
    case .then where isComma: break
    default:
      // "they said no, they told us to go"
      return isComma && tagged.pronoun(place)?.isSubject == true && clauseAtToken[place] >= 0
    }
    if place < limit, tagged.function(place) == .then {
      isThen = true
      place += 1
    }
    guard place < limit, tagged.pronoun(place)?.isSubject == true else { return false }
    return isComma || isThen || clause.tail.opening == .infinitive || clauseAtToken[place] >= 0
  }

  private func isVerb(_ token: Int) -> Bool {
    tagged.tags[token].isFiniteVerb || tagged.function(token)?.isAuxiliary == true
  }

  /// Whether a clause with a cue of its own starts behind a comma: ", adding that", ", while the
  /// president insisted", ", according to".
  private func startsOtherClause(behind comma: Int, for clause: CueClause, needsLink: Bool) -> Bool
  {
    var place = comma + 1
    let limit = clause.region.upperBound
    var isLinked = false
    while place < limit {
      switch tagged.function(place) {
      case .and, .but, .while, .whereas, .although, .though, .as, .yet, .so, .then, .also:
        isLinked = true
        place += 1
        continue
      default: break
      }
      guard tagged.tags[place] == .adverb, clauseAtToken[place] < 0 else { break }
      place += 1
    }
    guard place < limit else { return false }
    let cue = context.cueOfToken[place]
    if cue >= 0, case .phrase = context.cues[Int(cue)].kind { return true }
    guard clauseAtToken[place] >= 0 else { return false }
    let other = clauses[Int(clauseAtToken[place])]
    guard other.outer == clause.outer, other.cue.head != clause.cue.head else { return false }
    if other.cue.form == .participle { return true }
    // "Asked whether the fog had lifted, | Roth said": the clause at the front is over.
    if clause.tokens.lowerBound == clause.region.lowerBound, clause.source?.rule == PassiveAgent.id
    {
      return true
    }
    return isLinked && other.reports
  }

  /// Whether a verb that shares the source follows: "and insisted that", or that of a passive: "were told
  /// by the agency that …, | and were assured by the importer that".
  private func startsSharedClause(behind conjunction: Int, for clause: CueClause) -> Bool {
    var place = conjunction + 1
    while place < clause.region.upperBound, tagged.tags[place] == .adverb, clauseAtToken[place] < 0
    {
      place += 1
    }
    guard place < clause.region.upperBound, clauseAtToken[place] >= 0 else { return false }
    let other = clauses[Int(clauseAtToken[place])]
    guard other.outer == clause.outer else { return false }
    return other.source?.rule == SharedSubject.id && other.reports
      || other.cue.form == .participle
      || clause.cue.form == .passive && other.cue.form == .passive && other.source != nil
        && other.reports
  }

  /// Whether a clause with a cue and subject of its own follows a semicolon.
  private func hasClause(behind semicolon: Int, for clause: CueClause) -> Bool {
    for place in (semicolon + 1)..<max(semicolon + 1, clause.region.upperBound)
    where clauseAtToken[place] >= 0 {
      let other = clauses[Int(clauseAtToken[place])]
      if other.outer == clause.outer, other.reports { return true }
    }
    return false
  }
}

extension CueClause {
  /// Whether content seems to follow its verb.
  var reports: Bool {
    switch tail.opening {
    case .quote: true
    case .subordinator: !cue.frames.isDisjoint(with: [.that, .question])
    case .clause: cue.frames.contains(.bare)
    case .infinitive: !cue.frames.isDisjoint(with: [.infinitive, .request])
    case .gerund: cue.frames.contains(.gerund)
    case .other: !cue.frames.isDisjoint(with: [.noun, .as, .naming, .charge])
    case .colon, .comma, .end: false
    }
  }
}
