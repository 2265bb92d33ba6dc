import Lexicon
import Quotation
import Syntax
import Text

/// What a content rule may look at.
struct ContentScene {
  let context: AttributionContext
  let clauses: [CueClause]
  /// For each token the clause that starts there, as a place in `clauses`, or -1.
  let clauseAtToken: [Int32]
  /// For each token the first clause whose cue it belongs to, as a place in `clauses`, or -1.
  private let clauseOfCueToken: [Int32]
  let ends: ContentEnd

  var tagged: TaggedText { context.tagged }

  init(context: AttributionContext, clauses: [CueClause]) {
    self.context = context
    self.clauses = clauses
    var places = [Int32](repeating: -1, count: context.tagged.tokens.count)
    for (place, clause) in clauses.enumerated() {
      places[clause.tokens.lowerBound] = Int32(place)
    }
    clauseAtToken = places
    var ofCue = [Int32](repeating: -1, count: context.tagged.tokens.count)
    for (place, clause) in clauses.enumerated().reversed() {
      for token in clause.cue.tokens { ofCue[token] = Int32(place) }
    }
    clauseOfCueToken = ofCue
    ends = ContentEnd(context: context, clauses: clauses, clauseAtToken: places)
  }
}

extension ContentScene {
  /// The clause that the rules read around a cue, or nil.
  func clause(around cue: Range<Int>) -> CueClause? {
    cue.lazy.map { clauseOfCueToken[$0] }.first { $0 >= 0 }.map { clauses[Int($0)] }
  }
}

/// Where the content of a clause is, by a content rule.
struct ContentFinding: Sendable {
  /// The stretches of content, as tokens, in order.
  var content: [Range<Int>]
  /// Marks that belong to the cue beside its words: the colon in "said:".
  var cueMark: Range<Int>?
  /// The id of the rule.
  let rule: String
  /// How sure the rule is, 0…1.
  let confidence: Double
}

/// A way to find what a cue reports.
protocol ContentRule: Sendable {
  /// Its name in records and explanations.
  static var id: String { get }
  /// The content, or nil if the rule does not apply.
  func content(of clause: CueClause, in scene: ContentScene) -> ContentFinding?
}

/// The content rules in the order in which they are asked; the first answer stands.
enum ContentRules {
  static let all: [any ContentRule] = [
    QuotationBefore(), ParentheticalClause(), QuotationAfter(), ReportedClause(),
    QuotedPredicate(), Charge(),
  ]
}

extension ContentScene {
  /// Whether a sentence, or the part of it that counts, starts at a token: nothing but conjunctions,
  /// adverbs and commas stands before it.
  func isSentenceStart(_ token: Int, in region: Range<Int>) -> Bool {
    var place = token - 1
    while place >= region.lowerBound {
      let isLight =
        tagged.tags[place] == .adverb || tagged.tags[place] == .conjunction
        || tagged.tags[place] == .interjection || tagged.tokens[place].kind == .comma
        || tagged.tokens[place].kind == .dash || tagged.tokens[place].kind == .openingBracket
      guard isLight else { return false }
      place -= 1
    }
    return true
  }

  /// Passes over the conjunctions and sentence adverbs that open a sentence: "However, ".
  func skipOpeners(from start: Int, to limit: Int) -> Int {
    var place = datelineEnd(from: start, to: limit)
    while place < limit {
      let tag = tagged.tags[place]
      let isConjunction = tag == .conjunction
      let isAdverbWithComma =
        tag == .adverb && place + 1 < limit && tagged.tokens[place + 1].kind == .comma
      if isConjunction || (place > start && tagged.tokens[place].kind == .comma) {
        place += 1
      } else if isAdverbWithComma {
        place += 2
      } else {
        break
      }
    }
    return place
  }

  /// The end of a dateline: "OSTER, May 12 (Agency) – ", "OSTER: ", or `start` where none stands.
  func datelineEnd(from start: Int, to limit: Int) -> Int {
    let paragraph = context.paragraphTokens(tagged.paragraph(of: start))
    guard start == paragraph.lowerBound, tagged.tokens[start].letterCase == .upper else {
      return start
    }
    for token in start..<min(limit, start + Self.longestDateline) {
      switch tagged.tokens[token].kind {
      case .dash: return dateEnd(behind: token, to: limit) ?? token + 1
      case .colon where (start..<token).allSatisfy({ tagged.tokens[$0].letterCase != .capitalised }):
        return token + 1
      case .comma, .number, .openingBracket, .closingBracket, .symbol, .terminal: continue
      case .word where tagged.tokens[token].isCapitalised: continue
      default: return start
      }
    }
    return start
  }

  /// The end of the date that stands between a dateline's place and another dash: "OSTER, Norland – 12 May
  /// 2026 –".
  private func dateEnd(behind dash: Int, to limit: Int) -> Int? {
    for token in (dash + 1)..<min(limit, dash + Self.longestDate) {
      if tagged.tokens[token].kind == .dash { return token > dash + 1 ? token + 1 : nil }
      guard
        tagged.tokens[token].kind == .number || tagged.tokens[token].kind == .comma
          || tagged.word(token)?.isTime == true
      else { return nil }
    }
    return nil
  }

  /// Day, month, year, their commas and the dash behind them.
  static let longestDate = 8

  /// A dateline's most tokens: place, region, date and agency.
  static let longestDateline = 14

  /// Whether a finite verb stands in a stretch of tokens.
  func hasFiniteVerb(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      tagged.tags[$0].isFiniteVerb || tagged.function($0)?.isAuxiliary == true
    }
  }

  /// A stretch with the stretches of earlier paragraphs that it continues, earliest first.
  func withContinued(_ quote: Int) -> [Range<Int>] {
    var chain = [context.quoteTokens[quote]]
    var place = quote
    while let earlier = context.quotes[place].continues {
      chain.append(context.quoteTokens[earlier])
      place = earlier
    }
    return chain.reversed()
  }

  /// A stretch with the stretches of later paragraphs that continue it.
  func withContinuation(_ quote: Int) -> [Range<Int>] {
    var chain = [context.quoteTokens[quote]]
    var place = quote
    var next = quote + 1
    while next < context.quotes.count {
      if context.quotes[next].continues == place {
        chain.append(context.quoteTokens[next])
        place = next
      } else if context.quotes[next].parent == nil,
        context.quotes[next].range.start > context.quotes[place].range.end,
        context.quotes[next].continues == nil
      {
        break
      }
      next += 1
    }
    return chain
  }
}
