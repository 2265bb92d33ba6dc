import Lexicon
import Syntax

/// Reads offices with what they are over before a name: "Minister for Roads Farhad Niazmand", "Secretary
/// of the Navy Jo Kirk", "Mayor of New York Jens Adler".
struct OfficeReader {
  let tagged: TaggedText

  /// The most words that tell what an office is over: "Water Resources and Rural Development".
  static let longestDuty = 5
  /// The fewest words of a name: in "Governor of North Dakota" one is left, and it is no name.
  static let shortestName = 2

  /// Where the name begins behind an office that ends at a token, if "of" or "for" stands there; or
  /// nil.
  func name(behind office: Int, in phrase: Range<Int>) -> Int? {
    guard office + 2 < phrase.upperBound, isJoint(office) else { return nil }
    var first = office + 1
    if tagged.function(first) == .the { first += 1 }
    var name = first
    while name < phrase.upperBound, name - first < Self.longestDuty,
      let end = dutyEnd(at: name, in: phrase)
    {
      name = end
    }
    guard name > first, phrase.upperBound - name >= Self.shortestName, beginsName(name),
      tagged.function(name - 1) != .and
    else { return nil }
    return name
  }

  /// Whether "of", "for" or "to" stands between an office and what it is over: "ambassador to the United
  /// Nations".
  func isJoint(_ token: Int) -> Bool {
    switch tagged.function(token) {
    case .of, .for, .to: true
    default: false
    }
  }

  /// The end of a word or fixed phrase that tells what an office is over; nil where the name begins.
  private func dutyEnd(at token: Int, in phrase: Range<Int>) -> Int? {
    if let (tokens, meaning) = tagged.longestPhrase(at: token), case .place = meaning,
      tokens.upperBound <= phrase.upperBound
    {
      return tokens.upperBound
    }
    return isDuty(token, in: phrase) ? token + 1 : nil
  }

  /// Whether a word tells what an office is over: a common noun, a place or a body.
  private func isDuty(_ token: Int, in phrase: Range<Int>) -> Bool {
    guard let word = tagged.word(token) else {
      // "Bishop of Villaseca Ernesto Labrador": an unknown place before a given name and a surname.
      return token + 2 < phrase.upperBound && tagged.word(token + 1)?.femaleShare != nil
    }
    if word.function == .and { return true }
    // A nation's people, "Finn", is a given name as often.
    if let place = word.place {
      // "Secretary of Homeland Security Chad Oster": a given name is left with its surname.
      let isGivenName = word.femaleShare != nil && phrase.upperBound - token == Self.shortestName
      return place.kind != .demonym && !isGivenName
    }
    if word.body != nil { return true }
    // Two words are left, and the first is hardly ever a common one: "Rahm Emanuel".
    if phrase.upperBound - token == Self.shortestName, isMostlyProper(word) { return false }
    return word.femaleShare == nil && word.title == nil && tagged.isOrdinaryWord(token)
  }

  /// Whether a word may begin somebody's name: a given name, or a word that no lexicon knows.
  private func beginsName(_ token: Int) -> Bool {
    guard tagged.tokens[token].isCapitalised else { return false }
    guard let word = tagged.word(token) else { return true }
    if word.femaleShare != nil { return true }
    return word.body == nil && word.place == nil && word.role == nil && isMostlyProper(word)
  }

  /// Whether a word was seen as a proper noun more often than as anything else: "Rahm".
  private func isMostlyProper(_ word: Word) -> Bool {
    var (proper, other) = (0, 0)
    for count in tagged.lexicon.tagCounts[word.tags] {
      if Tag(rawValue: count.tag)?.isProperNoun == true {
        proper += Int(count.count)
      } else {
        other += Int(count.count)
      }
    }
    return proper >= other
  }
}
