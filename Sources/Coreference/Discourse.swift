import Encoder
import Lexicon
import Mentions
import Quotation
import Speakers
import Syntax
import Text

/// The text, its mentions and its attributions, with what the rules ask about their places.
///
/// Made once a document, in time linear in its tokens.
struct Discourse {
  let tagged: TaggedText
  let mentions: [Mention]
  let quotes: [QuotedStretch]
  let attributions: [Attribution]
  /// What the encoder knows of each token, if it read the text.
  let states: TokenStates?
  /// For each mention its position in its clause.
  let positions: [Position]
  /// For each mention the innermost stretch of somebody's quoted words around it, or -1.
  let quoteOfMention: [Int32]
  /// For each mention whether it is only a word at arm's length: marked “draft”, dubbed “the Duke”.
  let isAtArmsLength: [Bool]
  /// For each mention the innermost attribution whose content holds it, or -1.
  let contentOfMention: [Int32]
  /// For each mention the first attribution of which it is the source, or -1.
  let attributionOfSource: [Int32]
  /// For each attribution the mention that is its source, or -1.
  let sources: [Int32]
  /// For each sentence how many before it say something outside quotation marks.
  let narrativePlaces: [Int32]
  /// For each token the mention that it is of, or -1; joint mentions left out.
  let mentionOfToken: [Int32]

  /// The mentions that are neither joint nor an owner within another, so that each begins behind
  /// the one before.
  let standing: [Int]

  init(
    tagged: TaggedText,
    mentions: [Mention],
    quotes: [QuotedStretch],
    attributions: [Attribution],
    states: TokenStates? = nil
  ) {
    self.tagged = tagged
    self.states = states
    self.mentions = mentions
    self.quotes = quotes
    self.attributions = attributions
    var mentionOfToken = [Int32](repeating: -1, count: tagged.tokens.count)
    for (place, mention) in mentions.enumerated() where !mention.isJoint {
      for token in mention.tokens { mentionOfToken[token] = Int32(place) }
    }
    self.mentionOfToken = mentionOfToken
    var end = 0
    var standing: [Int] = []
    for (place, mention) in mentions.enumerated()
    where !mention.isJoint && mention.tokens.lowerBound >= end {
      standing.append(place)
      end = mention.tokens.upperBound
    }
    self.standing = standing
    let starts = mentions.map { tagged.tokens[$0.tokens.lowerBound].range.start }
    let spoken = quotes.indices.filter {
      quotes[$0].role == .utterance || quotes[$0].role == .unknown
    }
    quoteOfMention = Nesting(spoken.map { (quotes[$0].range, $0) }).innermost(at: starts)
    let distant = quotes.indices.filter { quotes[$0].role == .scare || quotes[$0].role == .term }
    isAtArmsLength = Nesting(distant.map { (quotes[$0].range, $0) }).innermost(at: starts)
      .map { $0 >= 0 }
    contentOfMention = Nesting(
      attributions.enumerated().flatMap { place, attribution in
        attribution.content.map { ($0, place) }
      }
    ).innermost(at: starts)
    let finder = SourceFinder(tagged: tagged, mentions: mentions, mentionOfToken: mentionOfToken)
    let sources = attributions.map { finder.source(of: $0).map(Int32.init) ?? -1 }
    self.sources = sources
    var attributionOfSource = [Int32](repeating: -1, count: mentions.count)
    for (place, source) in sources.enumerated().reversed() where source >= 0 {
      attributionOfSource[Int(source)] = Int32(place)
    }
    self.attributionOfSource = attributionOfSource
    positions = PositionReader(tagged: tagged).positions(
      of: mentions,
      isSource: attributionOfSource.map { $0 >= 0 }
    )
    narrativePlaces = Self.narrativePlaces(in: tagged, quotes: quotes)
  }

  private static func narrativePlaces(in tagged: TaggedText, quotes: [QuotedStretch]) -> [Int32] {
    let sentences = tagged.segmentation.sentences
    var places = [Int32](repeating: 0, count: sentences.count)
    let outer = quotes.filter { $0.parent == nil && $0.role != .scare && $0.role != .term }
    var quote = 0
    var place: Int32 = 0
    for (index, sentence) in sentences.enumerated() {
      places[index] = place
      while quote < outer.count, outer[quote].range.end <= sentence.range.start { quote += 1 }
      let isQuoted = quote < outer.count && outer[quote].range.contains(sentence.range)
      if !isQuoted { place += 1 }
    }
    return places
  }

  /// The sentence of a mention.
  func sentence(of mention: Int) -> Int {
    tagged.tokens[mentions[mention].tokens.lowerBound].sentence
  }

  /// The paragraph of a mention.
  func paragraph(of mention: Int) -> Int {
    tagged.segmentation.sentences[sentence(of: mention)].paragraph
  }

  /// How many sentences that say something outside quotation marks lie between two mentions.
  func distance(from first: Int, to second: Int) -> Int {
    Int(narrativePlaces[sentence(of: second)] - narrativePlaces[sentence(of: first)])
  }

  /// Whether a mention stands in a headline or a line that heads a part.
  func isInHeading(_ mention: Int) -> Bool {
    tagged.segmentation.paragraphs[paragraph(of: mention)].kind == .heading
  }

  /// The one whose a description is: "the trucker" of "the trucker’s lawyer"; or nil.
  func owner(of place: Int) -> Int? {
    let near = max(0, place - 1)..<min(place + 2, mentions.count)
    return near.first { other in
      other != place && mentions[other].isPossessive
        && mentions[other].extent.lowerBound == mentions[place].extent.lowerBound
        && mentions[other].tokens.upperBound <= mentions[place].head
    }
  }

  /// Whether a mention begins its sentence.
  func opensSentence(_ mention: Int) -> Bool {
    let first = mentions[mention].tokens.lowerBound
    return first == 0 || tagged.tokens[first - 1].sentence != tagged.tokens[first].sentence
  }

  /// Whether a token begins its sentence.
  func opensClause(before token: Int) -> Bool {
    token == 0
      || token > 0 && tagged.tokens[token - 1].sentence != tagged.tokens[token].sentence
  }

  /// Whether a name of one word may be a common noun that only begins a sentence, "Inventories", or a
  /// text behind its dateline; or tells a time: "Every February".
  func isCommonNoun(_ mention: Int) -> Bool {
    let first = mentions[mention].tokens.lowerBound
    if tagged.word(mentions[mention].head)?.isTime == true { return true }
    return mentions[mention].tokens.count == 1
      && (opensSentence(mention) || kind(first - 1) == .dash)
      && tagged.isOrdinaryWord(mentions[mention].head)
  }

  /// Whether what a mention's bearer says holds another: in "Roe said the warden had lied" Roe is
  /// not the warden.
  func isSaid(_ mention: Int, by other: Int, _ chains: inout Chains) -> Bool {
    var content = Int(contentOfMention[mention])
    var steps = 0
    while content >= 0, steps < Self.deepestContent {
      let source = Int(sources[content])
      guard source >= 0, source != mention else { return false }
      if chains.areOne(source, other) { return true }
      content = Int(contentOfMention[source])
      steps += 1
    }
    return false
  }

  /// Speech within speech within speech; deeper ones are misread.
  private static let deepestContent = 3

  /// The innermost attribution whose own words, and no report of them, a mention stands in; or nil.
  ///
  /// In “The police told me that my son was dead,” said Roth, "my" is not in words of the police.
  func spokenContent(of mention: Int) -> Int? {
    var content = Int(contentOfMention[mention])
    var steps = 0
    while content >= 0, steps < Self.deepestContent {
      guard attributions[content].kind == .indirect, let holder = attributions[content].within
      else { return content }
      content = holder
      steps += 1
    }
    return content >= 0 ? content : nil
  }

  /// Whether a mention stands in a report within somebody's own words.
  func isInInnerReport(_ mention: Int) -> Bool {
    let content = Int(contentOfMention[mention])
    return content >= 0 && attributions[content].kind == .indirect
      && attributions[content].within != nil
  }

  /// Who says what a mention is in: Lessing for "he" in "Gilbert Lessing said he had paid"; or nil.
  func reporter(of mention: Int) -> Int? {
    let content = contentOfMention[mention]
    guard content >= 0 else { return nil }
    let source = Int(sources[Int(content)])
    return source >= 0 && source != mention ? source : nil
  }

  /// Whether a mention stands within the content of the attribution whose source is `source`.
  func isInOwnContent(_ mention: Int, source: Int) -> Bool {
    let attribution = attributionOfSource[source]
    guard attribution >= 0 else { return false }
    let range = tagged.tokens[mentions[mention].tokens.lowerBound].range
    return attributions[Int(attribution)].content.contains { $0.contains(range) }
  }

  /// The names of persons within the content of the attribution whose source is `source`: hardly anybody
  /// calls himself by name.
  func persons(inContentOf source: Int) -> [Int] {
    let attribution = Int(attributionOfSource[source])
    guard attribution >= 0 else { return [] }
    var found: [Int] = []
    for range in attributions[attribution].content {
      for token in tagged.tokens(in: range) where mentionOfToken[token] >= 0 {
        let place = Int(mentionOfToken[token])
        if mentions[place].kind == .name, mentions[place].type == .person, found.last != place {
          found.append(place)
        }
      }
    }
    return found
  }

  /// The names of persons within the quotation marks of the attribution whose source is `source`.
  ///
  /// Not those in words that are repeated there: “She said, ‘Sit down, Ada.’”
  func persons(inOwnWordsOf source: Int) -> [Int] {
    let attribution = Int(attributionOfSource[source])
    guard attribution >= 0, attributions[attribution].kind == .direct else { return [] }
    return persons(inContentOf: source).filter {
      quoteOfMention[$0] >= 0 && quotes[Int(quoteOfMention[$0])].parent == nil
    }
  }

  /// The closed-class word of a token, nil at the end of the text.
  func function(_ token: Int) -> FunctionWord? {
    tagged.tokens.indices.contains(token) ? tagged.function(token) : nil
  }

  /// What a token is made of, nil at the end of the text.
  func kind(_ token: Int) -> Token.Kind? {
    tagged.tokens.indices.contains(token) ? tagged.tokens[token].kind : nil
  }
}
