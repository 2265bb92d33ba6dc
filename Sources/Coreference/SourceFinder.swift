import Lexicon
import Mentions
import Speakers
import Syntax
import Text

/// Finds the mention that is the source of an attribution.
///
/// A relative pronoun stands for the phrase before it: the source of "Councillor Tate, who said …"
/// is "Councillor Tate".
struct SourceFinder {
  let tagged: TaggedText
  let mentions: [Mention]
  let mentionOfToken: [Int32]

  /// A relative pronoun's phrase begins no further back than this many tokens.
  static let farthestRelative = 30

  /// The tokens of a bracket behind a name, marks included: "(D-Nev.)".
  static let longestBracket = 10

  func source(of attribution: Attribution) -> Int? {
    let spoken = attribution.source.map { tagged.tokens(in: $0) } ?? 0..<0
    let speaker = attribution.speaker ?? spoken
    guard let first = speaker.first, first < tagged.tokens.count else { return nil }
    // Of "whose lawyer" the lawyer speaks.
    if isRelative(first), tagged.function(first) != .whose || speaker.count == 1 {
      return phrase(before: first)
    }
    // "Edith Combe, 34, said": the age alone is nobody.
    guard var mention = somebody(in: speaker) ?? somebody(in: spoken) else { return nil }
    // "her counterpart" is the counterpart, "His claim" with "His" alone is he.
    if mentions[mention].kind == .pronoun, mention > 0,
      mentions[mention - 1].tokens.lowerBound == mentions[mention].tokens.lowerBound,
      mentions[mention - 1].tokens.upperBound
        <= (spoken.overlaps(speaker) ? spoken.upperBound : speaker.upperBound)
    {
      mention -= 1
    }
    // "Colin’s owner": the owner's phrase leads to what it owns, if that is there too.
    let end = max(speaker.upperBound, spoken.upperBound)
    while mentions[mention].isPossessive, mentions[mention].kind != .pronoun,
      let owned = owned(behind: mentions[mention].tokens.upperBound, before: end)
    {
      mention = owned
    }
    mention =
      author(of: mention, before: end) ?? person(behind: mention, before: end) ?? person(
        opening: spoken,
        not: mention
      )
      ?? described(opening: spoken, not: mention) ?? mention
    return joint(
      around: mention,
      within: min(speaker.lowerBound, spoken.first ?? speaker.lowerBound)..<end
    )
      ?? mention
  }

  /// The first mention of a source; of "oil and gas worker Mike Wipf" the one that is somebody.
  private func somebody(in speaker: Range<Int>) -> Int? {
    var found: Int?
    for token in speaker where mentionOfToken[token] >= 0 {
      let place = Int(mentionOfToken[token])
      guard let known = found else {
        found = place
        if mentions[place].kind != .nominal || mentions[place].type != .unknown
          || mentions[place].isPossessive || mentions[place].isDefinite
        {
          return place
        }
        continue
      }
      if mentions[place].kind == .name, mentions[place].type == .person,
        tagged.function(mentions[place].tokens.lowerBound - 1) == .and
          || tagged.tokens[mentions[place].tokens.lowerBound - 1].kind == .comma
      {
        return place
      }
      if place != known, mentions[known].kind != .nominal || mentions[known].type != .unknown {
        return known
      }
    }
    return found
  }

  /// The person whose words they are, where a noun that reports is the source.
  ///
  /// "A warning from the surveyor Ann Tide | was plainer"; a letter or statement speaks for itself.
  private func author(of mention: Int, before end: Int) -> Int? {
    let told = mentions[mention]
    guard told.kind == .nominal, told.type != .document, tagged.word(told.head)?.cueNoun != nil,
      told.head + 1 == told.tokens.upperBound, told.tokens.upperBound + 1 < end
    else { return nil }
    switch tagged.function(told.tokens.upperBound) {
    case .from, .by: break
    default: return nil
    }
    guard let place = self.mention(at: told.tokens.upperBound + 1), mentions[place].kind == .name,
      mentions[place].type == .person
    else { return nil }
    return place
  }

  /// The person before whose name a body or thing stands: "UFCW Local 832 president Jeff Traeger",
  /// "Heart and Stroke senior manager Erin Kim", "University of Brenby historian Ode Tull".
  private func person(behind mention: Int, before end: Int) -> Int? {
    var mention = mention
    for _ in 0..<Self.mostBefore {
      let first = mentions[mention]
      guard first.kind != .pronoun, first.type != .person, !first.isPossessive else { return nil }
      var next = first.tokens.upperBound
      let link = next < tagged.tokens.count ? tagged.function(next) : nil
      if link == .and || link == .of { next += 1 } else { next = behindTrade(next, before: end) }
      guard next < end, let place = self.mention(at: next) else { return nil }
      let second = mentions[place]
      if second.kind == .name, second.type == .person, second.tokens.lowerBound == next {
        // Of "the office of Lena Roth" the office speaks; "of Brenby historian Ode Tull" has a role.
        return link != nil && second.roles.isEmpty ? nil : place
      }
      mention = place
    }
    return nil
  }

  /// The token behind words of trade that are no mention of their own: "Orrell | prop | Sione Taufa",
  /// "League | umpiring | director Yvette Crowe".
  private func behindTrade(_ token: Int, before end: Int) -> Int {
    var next = token
    while next < min(end, token + Self.mostTrades), mentionOfToken[next] < 0,
      tagged.tokens[next].kind == .word, tagged.tokens[next].letterCase == .lower,
      tagged.function(next) == nil
    {
      next += 1
    }
    return next
  }

  /// Words of trade between a body and a name at most: "transport affairs".
  private static let mostTrades = 2

  /// Bodies that stand before a name: "Heart and Stroke senior manager Erin Kim".
  private static let mostBefore = 3

  /// The person whose name opens a source, where a thing or a description told of that person was
  /// taken for it, "Jens Adler, 31, a nurse at the clinic", "Jens Adler of the union Aldra", or one
  /// of whom a relative clause tells, "Jens Adler, who spoke through his aide, Ode Tull".
  private func person(opening spoken: Range<Int>, not mention: Int) -> Int? {
    guard let first = spoken.first, let place = self.mention(at: first), place != mention,
      mentions[place].tokens.lowerBound == first, mentions[place].kind == .name,
      mentions[place].type == .person, !mentions[place].isPossessive,
      mentions[mention].kind != .pronoun, mentions[place].tokens.upperBound < tagged.tokens.count
    else { return nil }
    let isOfBody = mentions[mention].type != .person || tagged.isParty(mentions[mention])
    switch tagged.tokens[mentions[place].tokens.upperBound].kind {
    case .comma: if isOfBody { return place }
    case .openingBracket: return isOfBody ? place : nil
    case .word where isOfBody:
      switch tagged.function(mentions[place].tokens.upperBound) {
      case .of, .from, .at, .with, .for: return place
      default: return nil
      }
    default: return nil
    }
    let behind = mentions[place].tokens.upperBound + 1
    if behind < tagged.tokens.count {
      switch tagged.function(behind) {
      case .who, .whose, .whom: return place
      default: break
      }
    }
    let start = mentions[mention].extent.lowerBound
    let isApposition =
      mentions[mention].kind == .nominal && mentions[mention].isPlural != true
      && start > mentions[place].tokens.upperBound && tagged.tokens[start - 1].kind == .comma
    return isApposition ? place : nil
  }

  /// The text or body at the head of a source, where a thing that it is about was taken for it: "A
  /// report covering the first year of the reforms".
  private func described(opening spoken: Range<Int>, not mention: Int) -> Int? {
    guard let first = spoken.first, let place = self.mention(at: first), place != mention,
      mentions[mention].kind == .nominal || isOfOther(mention, than: place),
      mentions[mention].type != .person,
      mentions[place].kind == .nominal, !mentions[place].isPossessive,
      mentions[place].extent.lowerBound == first,
      mentions[place].tokens.upperBound < mentions[mention].extent.lowerBound
    else { return nil }
    switch mentions[place].type {
    case .document, .organisation, .group, .person: break
    // "One comment read into the record"
    case .unknown where tagged.word(mentions[place].head)?.cueNoun != nil: break
    default: return nil
    }
    if mentions[mention].kind == .name { return place }
    let between = mentions[place].tokens.upperBound..<mentions[mention].extent.lowerBound
    return between.contains { tagged.tokens[$0].kind != .word } ? nil : place
  }

  /// Whether a body's name stands in apposition to where somebody works: "A manager at the agency, *CareFirst
  /// Home Nursing*".
  private func isOfOther(_ mention: Int, than place: Int) -> Bool {
    let described = mentions[place]
    guard mentions[mention].kind == .name, mentions[mention].type == .organisation,
      described.type == .person, tagged.word(described.head)?.role?.kind != .voice,
      described.extent.upperBound > described.tokens.upperBound,
      described.extent.upperBound + 1 == mentions[mention].extent.lowerBound,
      tagged.tokens[described.extent.upperBound].kind == .comma
    else { return false }
    switch tagged.function(described.tokens.upperBound) {
    case .at, .for, .with, .from: return true
    default: return false
    }
  }

  /// What an owner owns, adverbs aside: "Suriname’s only full-time herpetologist".
  private func owned(behind token: Int, before end: Int) -> Int? {
    var next = token
    while next < end, tagged.tags[next] == .adverb || tagged.tags[next] == .adjective,
      mentionOfToken[next] < 0
    {
      next += 1
    }
    return next < end ? mention(at: next) : nil
  }

  private func mention(at token: Int) -> Int? {
    guard token < mentionOfToken.count, mentionOfToken[token] >= 0 else { return nil }
    return Int(mentionOfToken[token])
  }

  /// The joint mention that a source covers as a whole, which stands before its first member.
  private func joint(around mention: Int, within source: Range<Int>) -> Int? {
    var place = mention - 1
    while place >= 0, mentions[place].tokens.lowerBound >= source.lowerBound {
      if mentions[place].isJoint, mentions[place].tokens.upperBound <= source.upperBound,
        mentions[place].tokens.upperBound > mentions[mention].tokens.lowerBound
      {
        return place
      }
      place -= 1
    }
    return nil
  }

  private func isRelative(_ token: Int) -> Bool {
    switch tagged.function(token) {
    case .who, .which, .whom, .whose: true
    case .that: mentionOfToken[token] < 0
    default: false
    }
  }

  /// Whether a phrase agrees in number with the verb behind its relative pronoun: "a spokeswoman
  /// for the miners, who say".
  private func agrees(_ mention: Mention, behind relative: Int) -> Bool {
    guard relative + 1 < tagged.tokens.count, mention.kind == .nominal else { return true }
    switch tagged.tags[relative + 1] {
    case .verbPresent3: return mention.isPlural != true
    case .verbPresent: return mention.isPlural == true
    default: return true
    }
  }

  /// Whether a phrase around somebody may speak: neither the favour in "in favour of Lena Roth, who
  /// said" nor the response in "a response from the party, which said"; nor is the government who in "the
  /// government of Lena Roth, who said".
  private func mayBeWho(_ mention: Mention, around inner: Int?, isPerson: Bool) -> Bool {
    guard let inner, mention.kind == .nominal else { return true }
    if isPerson, mention.type == .organisation, mentions[inner].type == .person {
      return mentions[inner].kind != .name
    }
    guard mention.type == .unknown else { return true }
    switch mentions[inner].type {
    case .person: return mentions[inner].kind != .name
    case .organisation, .group: return false
    // "a rebuke from Oslo, which said"
    case .place: return !isAgent(mentions[inner])
    case .document, .unknown: return true
    }
  }

  /// Whether a mention stands behind "from" or "by".
  private func isAgent(_ mention: Mention) -> Bool {
    guard mention.tokens.lowerBound > 0 else { return false }
    let before = tagged.function(mention.tokens.lowerBound - 1)
    return before == .from || before == .by
  }

  /// The outermost phrase that ends before a relative pronoun and, for "who", is no thing.
  func phrase(before relative: Int) -> Int? {
    var end = relative
    if end > 0, tagged.tokens[end - 1].kind == .comma { end -= 1 }
    // "Gov. Lena Roth (D), who"
    if end > 0, tagged.tokens[end - 1].kind == .closingBracket,
      let opening = (max(0, end - Self.longestBracket)..<end).last(where: {
        tagged.tokens[$0].kind == .openingBracket
      })
    {
      end = opening
    }
    let isPerson = tagged.function(relative) == .who || tagged.function(relative) == .whom
    var best: Int?
    var token = end - 1
    while token >= 0, relative - token <= Self.farthestRelative,
      tagged.tokens[token].sentence == tagged.tokens[relative].sentence
    {
      if let place = mention(at: token) {
        let mention = mentions[place]
        if mention.extent.upperBound == end || mention.tokens.upperBound == end,
          !isPerson || mention.type != .place && mention.type != .document,
          agrees(mention, behind: relative), mayBeWho(mention, around: best, isPerson: isPerson)
        {
          // "a spokesman for the charity, who": the outer phrase, unless it can't be who.
          best = place
        }
        token = mention.tokens.lowerBound - 1
      } else {
        token -= 1
      }
    }
    return best ?? (end > 0 ? mention(at: end - 1) : nil)
  }
}
