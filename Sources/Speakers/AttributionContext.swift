import Lexicon
import Quotation
import Syntax
import Text

/// A text with what the attribution rules ask of it, worked out once.
struct AttributionContext {
  let tagged: TaggedText
  let quotes: [QuotedStretch]
  let cues: [Cue]
  /// The tokens of each quoted stretch, marks included.
  let quoteTokens: [Range<Int>]
  /// For each token the innermost stretch that holds it, as a place in `quotes`, or -1.
  let quoteOfToken: [Int32]
  /// For each token the place of the cue that it belongs to, or -1.
  let cueOfToken: [Int32]

  init(tagged: TaggedText, quotes: [QuotedStretch], cues: [Cue]) {
    self.tagged = tagged
    self.quotes = quotes
    self.cues = cues
    quoteTokens = quotes.map { tagged.tokens(in: $0.range) }
    var quoteOf = [Int32](repeating: -1, count: tagged.tokens.count)
    for (place, tokens) in quoteTokens.enumerated() where quotes[place].bindsTokens {
      for token in tokens { quoteOf[token] = Int32(place) }
    }
    quoteOfToken = quoteOf
    var cueOf = [Int32](repeating: -1, count: tagged.tokens.count)
    for (place, cue) in cues.enumerated() {
      for token in cue.tokens { cueOf[token] = Int32(place) }
    }
    cueOfToken = cueOf
  }

  /// The innermost stretch around a token, or nil.
  func quote(at token: Int) -> Int? {
    quoteOfToken[token] < 0 ? nil : Int(quoteOfToken[token])
  }

  /// The outermost stretch around a token that lies within the stretch `outer` (nil: the text).
  func quote(at token: Int, within outer: Int?) -> Int? {
    var place = quote(at: token)
    while let inner = place, inner != outer {
      let holder = holder(of: inner)
      if holder == outer { return inner }
      place = holder
    }
    return nil
  }

  /// The stretch of marks around a stretch; a transcript's turn does not count.
  private func holder(of quote: Int) -> Int? {
    var place = quotes[quote].parent
    while let holder = place, !quotes[holder].bindsTokens { place = quotes[holder].parent }
    return place
  }

  /// The stretch whose tokens are exactly these, or nil.
  func stretch(filling tokens: Range<Int>) -> Int? {
    var place = tokens.first.flatMap { quote(at: $0) }
    while let stretch = place, quoteTokens[stretch].count <= tokens.count {
      if quoteTokens[stretch] == tokens { return stretch }
      place = quotes[stretch].parent
    }
    return nil
  }

  /// The tokens in which a cue may find its source and content: its sentence, and within a quotation
  /// no more than the quotation's own words.
  func region(of cue: Cue) -> Range<Int> {
    let sentence = tagged.sentenceTokens[tagged.tokens[cue.head].sentence]
    let reach = (cue.head - Self.farthestReach)..<(cue.head + Self.farthestReach)
    let near = sentence.clamped(to: reach)
    guard let place = quote(at: cue.head) else { return near }
    return near.clamped(to: tagged.tokens(in: quotes[place].inner))
  }

  /// How far from a cue its source and content may reach, in tokens.
  ///
  /// No sentence of PolNeAR's training part has so many; in text without full stops it keeps the
  /// work for each cue within bounds.
  static let farthestReach = 400

  /// Whether words of these roles may be the content of an attribution by themselves.
  func mayBeUttered(_ quote: Int) -> Bool {
    quotes[quote].role == .utterance || quotes[quote].role == .unknown
  }

  /// Whether a token stands in a headline or a line that heads what follows.
  func isInHeading(_ token: Int) -> Bool {
    tagged.segmentation.paragraphs[tagged.paragraph(of: token)].kind == .heading
  }

  /// The tokens of a stretch's paragraph.
  func paragraphTokens(_ paragraph: Int) -> Range<Int> {
    let sentences = tagged.segmentation.paragraphs[paragraph].sentences
    guard let first = sentences.first, let last = sentences.last else { return 0..<0 }
    return tagged.sentenceTokens[first].lowerBound..<tagged.sentenceTokens[last].upperBound
  }
}

extension QuotedStretch {
  /// Whether its marks part it from the words around it; a transcript's turn holds whole sentences
  /// with quotations of their own and does not.
  var bindsTokens: Bool { marking != .label }
}

extension AttributionContext {
  /// Whether a noun phrase tells a time: "Monday", "last week".
  func isTime(_ phrase: Range<Int>) -> Bool {
    PhraseWalker(tagged: tagged).isTime(phrase)
  }
}
