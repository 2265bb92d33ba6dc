import Lexicon
import Quotation
import Syntax
import Text

/// A quotation right before the clause: *“The fog can wait,”* she said.
///
/// When other words of its sentence stand before the quotation, they are reported too: *The ferry
/// will sail “fog or no fog”*, the pilot said. A second half behind the clause is taken in as well.
struct QuotationBefore: ContentRule {
  static let id = "quotation-before"
  static let confidence = 0.98

  func content(of clause: CueClause, in scene: ContentScene) -> ContentFinding? {
    let context = scene.context
    guard clause.cue.frames.contains(.quote), clause.cue.form != .participle,
      let quote = quoteBefore(clause, in: scene), context.mayBeUttered(quote)
    else { return nil }
    let tokens = context.quoteTokens[quote]
    var content: [Range<Int>]
    if tokens.lowerBound <= clause.region.lowerBound
      || scene.isSentenceStart(tokens.lowerBound, in: clause.region)
      || opensOuter(tokens.lowerBound, in: clause.region, context)
    {
      content = scene.withContinued(quote)
    } else {
      guard clause.cue.frames.contains(.parenthetical) else { return nil }
      let start = scene.skipOpeners(from: clause.region.lowerBound, to: tokens.lowerBound)
      content = [start..<tokens.upperBound]
    }
    content += secondHalf(of: clause, in: scene)
    return ContentFinding(content: content, rule: Self.id, confidence: Self.confidence)
  }

  /// Whether nothing but the mark of the quotation around it stands before a token: ‘|“It is hot,” she
  /// said|’.
  private func opensOuter(_ token: Int, in region: Range<Int>, _ context: AttributionContext)
    -> Bool
  {
    (region.lowerBound..<token).allSatisfy { context.tagged.tokens[$0].kind == .quotationMark }
  }

  /// The stretch that ends right before the clause, if its end looks like the end of speech.
  private func quoteBefore(_ clause: CueClause, in scene: ContentScene) -> Int? {
    let context = scene.context
    var token = clause.tokens.lowerBound - 1
    var isParted = false
    while token >= 0 {
      switch context.tagged.tokens[token].kind {
      case .comma, .dash: isParted = true
      default:
        guard context.tagged.tags[token] == .adverb || context.tagged.function(token) == .as,
          context.quote(at: token) == clause.outer
        else {
          guard let quote = context.quote(at: token, within: clause.outer),
            context.quoteTokens[quote].upperBound == token + 1,
            context.tagged.tokens[token].sentence == context.tagged.tokens[clause.cue.head].sentence
          else { return nil }
          return isParted || endsLikeSpeech(context.quotes[quote], in: context.tagged.source)
            ? quote : nil
        }
      }
      token -= 1
      if clause.tokens.lowerBound - token > 4 { return nil }
    }
    return nil
  }

  /// Whether a comma, full stop, question or exclamation mark stands before the closing mark.
  private func endsLikeSpeech(_ quote: QuotedStretch, in source: SourceText) -> Bool {
    guard !quote.inner.isEmpty else { return false }
    switch source.bytes[quote.inner.end - 1] {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"),
      UInt8(ascii: "-"):
      return true
    default: break
    }
    // "…" and "—" end in these bytes.
    return source.bytes[quote.inner.end - 1] == 0xA6 || source.bytes[quote.inner.end - 1] == 0x94
  }

  private func secondHalf(of clause: CueClause, in scene: ContentScene) -> [Range<Int>] {
    guard case .quote(let quote, introduced: true) = clause.tail.opening,
      scene.context.mayBeUttered(quote)
    else { return scene.secondHalf(behind: clause) }
    return scene.withContinuation(quote)
  }
}

extension ContentScene {
  /// The second half of a broken quotation, behind a clause with an adjunct that is hard to read:
  /// "the pilot said while mooring her boat, | “and so can I”".
  func secondHalf(behind clause: CueClause) -> [Range<Int>] {
    var token = clause.tail.contentStart
    while token < clause.region.upperBound {
      if let quote = context.quote(at: token, within: clause.outer) {
        guard context.quoteTokens[quote].lowerBound == token, token > 0,
          tagged.tokens[token - 1].kind == .comma || tagged.tokens[token - 1].kind == .colon,
          context.mayBeUttered(quote)
        else { return [] }
        return withContinuation(quote)
      }
      let clause = clauseAtToken[token]
      if clause >= 0, clauses[Int(clause)].reports { return [] }
      if tagged.tokens[token].kind == .terminal { return [] }
      token += 1
    }
    return []
  }
}
