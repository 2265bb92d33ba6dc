import Lexicon
import Syntax
import Text

/// Joins the base noun phrases of a text that one body's name runs over, and those of an office, of what
/// it is over and of who holds it.
struct PhraseJoiner {
  let tagged: TaggedText
  let lexicon: LexiconSet

  /// A phrase that is one mention.
  enum Phrase {
    case base(NounPhrase)
    /// A body's name with the first and the last of the phrases that it runs over.
    case body(BodyNameFinder.Found, first: NounPhrase, last: NounPhrase)
  }

  /// The phrases of a text, in order.
  func phrases() -> [Phrase] {
    let names = BodyNameFinder(tagged: tagged, lexicon: lexicon).find()
    let base = tagged.nounPhrases.map { beforeShout(withoutCaption($0)) }
    var result: [Phrase] = []
    result.reserveCapacity(base.count)
    var next = 0
    var place = 0
    while place < base.count {
      while next < names.count, names[next].tokens.upperBound <= base[place].tokens.lowerBound {
        next += 1
      }
      guard next < names.count, names[next].tokens.overlaps(base[place].tokens),
        names[next].tokens.upperBound >= words(of: base[place]).upperBound
      else {
        if let described = described(at: place) ?? paper(at: place) {
          result.append(.base(described))
          place += 2
        } else if let (titled, count) = titled(at: place) ?? overDuty(at: place) {
          result.append(.base(titled))
          place += count
        } else {
          result.append(.base(base[place]))
          place += 1
        }
        continue
      }
      var last = place
      while last + 1 < base.count,
        base[last + 1].tokens.lowerBound < names[next].tokens.upperBound
      {
        last += 1
      }
      result += joined(names[next], base[place...last])
      place = last + 1
    }
    return result
  }

  /// A phrase without the page's own word before it: "CLOSE | President Lena Roth".
  private func withoutCaption(_ phrase: NounPhrase) -> NounPhrase {
    guard phrase.tokens.count > 1, tagged.isCaption(phrase.tokens.lowerBound) else { return phrase }
    return NounPhrase(
      tokens: phrase.tokens.dropFirst(),
      head: phrase.head,
      kind: phrase.kind,
      isPossessive: phrase.isPossessive
    )
  }

  /// A name before a verb in capitals, as tabloids stress it: "Lena Roth | QUITS Harbour Lane".
  private func beforeShout(_ phrase: NounPhrase) -> NounPhrase {
    guard phrase.kind == .name,
      let verb = phrase.tokens.dropFirst().first(where: { token in
        tagged.tokens[token].letterCase == .upper
          && tagged.tokens[token].range.length >= Self.shortestShout
          && tagged.tokens[token - 1].letterCase == .capitalised
          && tagged.word(token).map { word in tagged.wasSeen(word) { $0.isVerb } } == true
      })
    else { return phrase }
    return NounPhrase(
      tokens: phrase.tokens.lowerBound..<verb,
      head: verb - 1,
      kind: .name,
      isPossessive: false
    )
  }

  /// Shorter words in capitals are acronyms: "NASA".
  private static let shortestShout = 4

  /// "a Berkeley | political scientist", "Hungary | central bank" in one phrase, or nil: nobody is called "a
  /// Berkeley".
  private func described(at place: Int) -> NounPhrase? {
    guard place + 1 < tagged.nounPhrases.count else { return nil }
    let (name, noun) = (tagged.nounPhrases[place], tagged.nounPhrases[place + 1])
    let article = tagged.function(name.tokens.lowerBound)
    guard article == .a || article == .an || isPlace(name) && tagged.word(noun.head)?.body != nil,
      name.kind == .name, !name.isPossessive,
      noun.kind == .nominal, noun.tokens.lowerBound == name.tokens.upperBound,
      tagged.tags[noun.tokens.lowerBound] != .determiner,
      tagged.pronoun(noun.tokens.lowerBound) == nil, tagged.word(noun.head)?.isTime != true
    else { return nil }
    return NounPhrase(
      tokens: name.tokens.lowerBound..<noun.tokens.upperBound,
      head: noun.head,
      kind: .nominal,
      isPossessive: noun.isPossessive
    )
  }

  private func isPlace(_ name: NounPhrase) -> Bool {
    name.tokens.count == 1 && tagged.place(name.head) != nil
  }

  /// "the Baltimore | Sun" in one phrase, or nil: a day's short name is a paper's behind a place.
  private func paper(at place: Int) -> NounPhrase? {
    guard place + 1 < tagged.nounPhrases.count else { return nil }
    let (name, day) = (tagged.nounPhrases[place], tagged.nounPhrases[place + 1])
    let end = day.tokens.upperBound
    guard name.kind == .name, !name.isPossessive, tagged.function(name.tokens.lowerBound) == .the,
      day.tokens.lowerBound == name.tokens.upperBound, tagged.word(day.head)?.time == .day,
      day.head == day.tokens.lowerBound, tagged.tokens[day.head].isCapitalised,
      end == tagged.tokens.count || tagged.tokens[end].kind != .number
    else { return nil }
    return NounPhrase(
      tokens: name.tokens.lowerBound..<end,
      head: day.head,
      kind: .name,
      isPossessive: day.isPossessive
    )
  }

  /// "Deputy Minister | of Roads Farhad Niazmand" in one phrase, with how many it joins; or nil.
  private func titled(at place: Int) -> (phrase: NounPhrase, count: Int)? {
    let phrases = tagged.nounPhrases
    let office = phrases[place]
    guard !office.isPossessive, tagged.tokens[office.head].isCapitalised,
      !office.tokens.contains(where: tagged.isOnlyGivenName),
      tagged.word(office.head)?.role?.isPlural != true,
      tagged.word(office.head)?.role != nil || tagged.word(office.head)?.title != nil,
      office.tokens.upperBound < tagged.tokens.count,
      OfficeReader(tagged: tagged).isJoint(office.tokens.upperBound)
    else { return nil }
    var last = place
    // "Minister | of Water Resources | and Rural Development Abu Jallow": two duties at most.
    while last < min(place + 2, phrases.count - 1) {
      let name = phrases[last + 1]
      guard tagged.tokens[name.head].isCapitalised,
        name.tokens.lowerBound - phrases[last].tokens.upperBound == 1,
        last == place || tagged.function(phrases[last].tokens.upperBound) == .and
      else { return nil }
      last += 1
      guard name.kind == .name else { continue }
      let end = name.tokens.upperBound - (name.isPossessive ? 1 : 0)
      guard
        OfficeReader(tagged: tagged).name(
          behind: office.tokens.upperBound,
          in: office.tokens.lowerBound..<end
        ) != nil
      else { continue }
      return (joined(office, name), last - place + 1)
    }
    return nil
  }

  /// "chief | of staff Dana Orlow", "chair | of governors | Ann Poole" in one phrase, with how many it joins;
  /// or nil.
  private func overDuty(at place: Int) -> (phrase: NounPhrase, count: Int)? {
    let phrases = tagged.nounPhrases
    let office = phrases[place]
    let joint = office.tokens.upperBound
    guard !office.isPossessive, place + 1 < phrases.count, joint < tagged.tokens.count,
      let role = tagged.word(office.head)?.role, !role.isPlural,
      role.kind == .office || role.kind == .occupation, OfficeReader(tagged: tagged).isJoint(joint),
      phrases[place + 1].tokens.lowerBound == joint + 1
    else { return nil }
    var last = place + 1
    // "of governors | Ann Poole"
    if phrases[last].kind == .nominal, !phrases[last].isPossessive, last + 1 < phrases.count,
      phrases[last + 1].tokens.lowerBound == phrases[last].tokens.upperBound
    {
      last += 1
    }
    let name = phrases[last]
    guard name.kind == .name,
      let first = OfficeReader(tagged: tagged).name(
        behind: joint,
        in: office.tokens.lowerBound..<words(of: name).upperBound
      ),
      tagged.function(joint + 1) == .the || tagged.role(of: office.head..<first) != nil
        || (joint + 1..<first).allSatisfy(isPlainDuty)
    else { return nil }
    return (joined(office, name), last - place + 1)
  }

  /// An office and its bearer in one phrase.
  private func joined(_ office: NounPhrase, _ name: NounPhrase) -> NounPhrase {
    NounPhrase(
      tokens: office.tokens.lowerBound..<name.tokens.upperBound,
      head: name.head,
      kind: .name,
      isPossessive: name.isPossessive
    )
  }

  /// Whether a place, or a word in small letters, tells what an office is over and calls no one by itself: not "the widow
  /// of singer Tom Poe", "the boss of builder Marlow Homes".
  private func isPlainDuty(_ token: Int) -> Bool {
    if let place = tagged.place(token) { return place.kind != .demonym }
    guard tagged.tokens[token].letterCase == .lower else { return false }
    guard let word = tagged.word(token) else { return true }
    return word.title == nil && word.role?.isPlural != false
      && word.body?.kind != .organisation
  }

  /// What a body's name makes of the phrases it overlaps: one mention where it ends the last of them;
  /// in "Food and Drug Administration officials" it belongs to that.
  private func joined(_ name: BodyNameFinder.Found, _ phrases: ArraySlice<NounPhrase>) -> [Phrase] {
    guard let first = phrases.first, let last = phrases.last else { return [] }
    if words(of: last).upperBound <= name.tokens.upperBound {
      return [.body(name, first: first, last: last)]
    }
    let whole = NounPhrase(
      tokens: first.tokens.lowerBound..<last.tokens.upperBound,
      head: last.head,
      kind: last.kind,
      isPossessive: last.isPossessive
    )
    // "People's Bank of China Governor Yi Gang": the role behind the body's name parts the two.
    let isApart =
      last.kind == .nominal
      || NameReader(tagged: tagged).read(words(of: whole)).name.lowerBound >= name.tokens.upperBound
    return isApart ? [.base(whole)] : phrases.map(Phrase.base)
  }

  /// A phrase's tokens without the owner's mark.
  private func words(of phrase: NounPhrase) -> Range<Int> {
    phrase.tokens.lowerBound..<(phrase.tokens.upperBound - (phrase.isPossessive ? 1 : 0))
  }
}
