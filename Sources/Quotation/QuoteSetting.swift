import Lexicon
import Syntax
import Text

/// A stretch with what stands in it and around it, as the rules of roles look at it.
struct QuoteSetting {
  /// How far to either side of a stretch a rule looks, in tokens: longer than almost all clauses of
  /// news text, and a bound on the work in a text without full stops.
  static let reach = 40

  /// The text.
  let tagged: TaggedText
  /// Finds reporting clauses.
  let clauses: ReportingClauses
  /// The stretch.
  let draft: StretchDraft
  /// Whether a stretch stands around it.
  let isNested: Bool
  /// Its words.
  let inner: Range<Int>
  /// How many of them are words or numbers.
  let wordCount: Int
  /// Whether one of its first `reach` tokens is a finite verb.
  let hasFiniteVerb: Bool
  /// The token right before it within its paragraph, or nil.
  let before: Int?
  /// The token right behind it within its paragraph, or nil.
  let after: Int?
  /// The tokens before it in its sentence, `reach` at most.
  let left: Range<Int>
  /// The tokens behind it in its sentence, `reach` at most.
  let right: Range<Int>
  /// What stands last between its marks.
  let ending: Neighbour

  /// The setting of a draft.
  init(_ draft: StretchDraft, isNested: Bool, in tagged: TaggedText) {
    self.tagged = tagged
    self.draft = draft
    self.isNested = isNested
    clauses = ReportingClauses(tagged: tagged)
    let paragraph = tagged.segmentation.paragraphs[draft.paragraph]
    inner = tagged.tokens(in: draft.inner)
    var count = 0
    var hasVerb = false
    for token in inner.prefix(Self.reach) {
      let kind = tagged.tokens[token].kind
      if kind == .word || kind == .number || kind == .address { count += 1 }
      if tagged.tags[token].isFiniteVerb { hasVerb = true }
    }
    wordCount = count
    hasFiniteVerb = hasVerb
    let first = tagged.firstToken(atOrAfter: draft.range.start)
    let next = tagged.firstToken(atOrAfter: draft.range.end)
    let paragraphStart = tagged.firstToken(atOrAfter: paragraph.range.start)
    let paragraphEnd = tagged.firstToken(atOrAfter: paragraph.range.end)
    before = first > paragraphStart ? first - 1 : nil
    after = next < paragraphEnd ? next : nil
    left = Self.sentencePart(
      of: tagged,
      within: max(paragraphStart, first - Self.reach)..<first,
      endingAt: first
    )
    right = Self.sentencePart(
      of: tagged,
      within: next..<min(paragraphEnd, next + Self.reach),
      beginningAt: next
    )
    ending = Self.ending(of: draft.inner, in: tagged.source.bytes)
  }

  /// What stands last but for blanks and the closing marks of quotations within.
  private static func ending(of range: TextRange, in bytes: [UInt8]) -> Neighbour {
    let bounds = range.start..<range.end
    var end = range.end
    var marks = MarkScanner(bytes: bytes).marks(in: max(range.start, end - markReach)..<end)
    while end > range.start {
      if bytes[end - 1] == 0x20 {
        end -= 1
      } else if let mark = marks.last, mark.range.end == end {
        end = mark.range.start
        marks.removeLast()
      } else {
        break
      }
    }
    return Neighbour(before: end, in: bytes, bounds: bounds)
  }

  /// Bytes at a stretch's end in which the marks of quotations within are looked for: two curly ones
  /// and a blank.
  private static let markReach = 7

  /// The tokens up to `end` that no full stop parts from it.
  private static func sentencePart(
    of tagged: TaggedText,
    within range: Range<Int>,
    endingAt end: Int
  ) -> Range<Int> {
    var start = end
    while start > range.lowerBound, !endsSentence(start - 1, of: tagged) { start -= 1 }
    return start..<end
  }

  /// The tokens from `start` up to the full stop of its sentence.
  private static func sentencePart(
    of tagged: TaggedText,
    within range: Range<Int>,
    beginningAt start: Int
  ) -> Range<Int> {
    var end = start
    while end < range.upperBound, !endsSentence(end, of: tagged) { end += 1 }
    return start..<end
  }

  private static func endsSentence(_ token: Int, of tagged: TaggedText) -> Bool {
    guard tagged.tokens[token].kind == .terminal else { return false }
    return token + 1 == tagged.tokens.count
      || tagged.tokens[token + 1].sentence != tagged.tokens[token].sentence
      || tagged.tokens[token + 1].kind == .quotationMark
  }

  /// Whether it ends with a question or exclamation mark.
  var asks: Bool {
    guard !draft.inner.isEmpty else { return false }
    let last = tagged.source.bytes[draft.inner.end - 1]
    return last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
  }

  /// Whether it begins and ends its paragraph.
  var isWholeParagraph: Bool { before == nil && after == nil }

  /// Whether it begins a sentence: nothing or the end of another sentence stands before it.
  var beginsSentence: Bool { left.isEmpty }

  /// Whether nothing of its sentence stands behind it but marks.
  var endsSentence: Bool {
    right.allSatisfy {
      tagged.tokens[$0].kind == .quotationMark || tagged.tokens[$0].kind == .terminal
    }
  }

  /// The last token before it that is no quotation mark, comma or colon.
  var wordBefore: Int? {
    left.last { token in
      switch tagged.tokens[token].kind {
      case .quotationMark, .comma, .colon: false
      default: true
      }
    }
  }

  /// Whether all words between its marks but the small ones begin with a capital, while words around
  /// it do not.
  var isTitleCase: Bool {
    guard !isInHeadline else { return false }
    var capitals = 0
    for token in inner.prefix(Self.reach) where tagged.tokens[token].kind == .word {
      if tagged.tokens[token].isCapitalised {
        capitals += 1
      } else if !isSmallWord(token) {
        return false
      }
    }
    return capitals > 0
  }

  /// Whether the words around it are in capitals, too, as in the headlines of many papers.
  private var isInHeadline: Bool {
    var capitals = 0
    var others = 0
    for token in [left, right].joined() where tagged.tokens[token].kind == .word {
      if tagged.tokens[token].isCapitalised {
        capitals += 1
      } else if !isSmallWord(token) {
        others += 1
      }
    }
    return capitals >= Self.headlineCapitals && others * Self.headlineShare < capitals
  }

  /// From how many capital words around a stretch on its sentence may be a headline.
  private static let headlineCapitals = 3
  /// A headline has fewer than one other word in so many capital ones.
  private static let headlineShare = 4
  /// Up to how many letters a word may have that titles leave without a capital: "with".
  private static let maximumSmallWord = 4

  /// A word that titles leave without a capital: an article, preposition or conjunction.
  private func isSmallWord(_ token: Int) -> Bool {
    switch tagged.tags[token] {
    case .determiner, .preposition, .to, .conjunction, .particle: true
    default:
      tagged.function(token) != nil && tagged.tokens[token].range.length <= Self.maximumSmallWord
    }
  }

  /// What the trigger right before it tells; only small words and names may stand between.
  var triggerBefore: QuoteTrigger.Meaning? {
    var token = left.upperBound - 1
    var steps = 0
    while token >= left.lowerBound, steps < Self.triggerReach {
      if let trigger = tagged.word(token)?.quoteTrigger, trigger.standsBefore,
        trigger.meaning != .elision, trigger.meaning != .notice
      {
        return trigger.meaning
      }
      guard mayStandAfterTrigger(token) else { return nil }
      token -= 1
      steps += 1
    }
    return nil
  }

  /// What the trigger right behind it tells.
  var triggerAfter: QuoteTrigger.Meaning? {
    guard let token = right.first, let trigger = tagged.word(token)?.quoteTrigger,
      trigger.standsAfter, trigger.meaning != .elision, trigger.meaning != .notice
    else { return nil }
    return trigger.meaning
  }

  /// Up to how many tokens may stand between a trigger and its quotation: "known as the".
  private static let triggerReach = 4

  private func mayStandAfterTrigger(_ token: Int) -> Bool {
    switch tagged.tokens[token].kind {
    case .comma, .colon, .quotationMark, .openingBracket: return true
    case .word:
      switch tagged.function(token) {
      case .as, .the, .a, .an, .of, .like: return true
      default: return false
      }
    default: return false
    }
  }
}
