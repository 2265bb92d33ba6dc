import Lexicon
import Text

/// Whether the one whom a claim names is the one whom an article names.
///
/// Careful rather than generous: full names whose first names differ are two people, however alike the
/// rest. A surname alone, initials, other accents and one other spelling of a long name are accepted.
struct SpeakerMatcher {
  /// A shorter name's other spelling may well be another name: "Hansen" and "Hanson".
  static let fewestLetters = 6
  /// The same for a part of a full name, where the other part is the same.
  static let fewestOfSurname = 4
  /// Letters that may differ between two spellings whose consonants are the same.
  static let mostEdits = 2
  /// A shorter first part is no short form of a given name: "Kev" of "Kevin".
  static let shortestShortForm = 3

  /// No name or description is longer, in code points; the rest is not read.
  static let longest = 300

  private let lexicon: LexiconSet
  private let claimed: SpeakerName
  /// "Wexley" in "Wexley's father", or nil.
  private let owner: SpeakerName?

  /// A matcher for the speaker of a claim.
  init(claimed: String, lexicon: LexiconSet) {
    self.lexicon = lexicon
    let claimed = String(String.UnicodeScalarView(claimed.unicodeScalars.prefix(Self.longest)))
    self.claimed = SpeakerName(claimed, lexicon: lexicon)
    owner = Self.owner(in: claimed, lexicon)
  }

  /// Whether the claim names anybody.
  var isEmpty: Bool { claimed.words.isEmpty }
  /// The claimed name's last word.
  var surname: String? { claimed.isProper ? claimed.words.last : nil }
  /// The gender that its title or given name tells.
  var gender: Gender { gender(of: claimed) }
  /// The claimed name's words.
  var words: [String] { claimed.words }

  /// Whether the claim means this speaker.
  ///
  /// - Parameters:
  ///   - speaker: the speaker as the article's record has it.
  ///   - source: the source as the sentence has it; names two where two speak together.
  func matches(_ speaker: ReportedSpeaker, source: String = "") -> Bool {
    let name = SpeakerName(speaker.name, lexicon: lexicon)
    if matches(name) { return true }
    let members =
      Self.members(of: speaker.name) + Self.members(of: source)
      + (isDocument(name) ? Self.members(of: source, joint: FunctionWord.by.rawValue) : [])
    if members.contains(where: { matchesWhole(SpeakerName($0, lexicon: lexicon)) }) { return true }
    // The full name decides: another first name makes another person, whatever the aliases.
    if isOther(name) { return false }
    return (speaker.aliases + [source]).contains { matches(SpeakerName($0, lexicon: lexicon)) }
  }

  /// Whether the claim means the kin of somebody: "Wexley's father" for "my father".
  func matchesKin(_ words: [String], of others: [ReportedSpeaker]) -> Bool {
    guard let kin = words.first(where: { lexicon[lexicon.id(of: $0.utf8)]?.role?.kind == .kin })
    else { return false }
    if let owner {
      guard claimed.words.last == kin else { return false }
      return others.contains { other in
        let name = SpeakerName(other.name, lexicon: lexicon)
        return owner.words.allSatisfy(name.words.contains)
      }
    }
    // "her husband" for Percival Gaunt, where Agnes Gaunt speaks.
    guard claimed.isProper, claimed.words.count > 1, let surname else { return false }
    return others.contains { other in
      let name = SpeakerName(other.name, lexicon: lexicon)
      return name.words.last == surname && name.words.count > 1 && !matches(name)
    }
  }

  /// Whether words name kin of those whose surname the claim has.
  func isKin(_ words: [String], of others: [ReportedSpeaker]) -> Bool {
    guard words.contains(where: { lexicon[lexicon.id(of: $0.utf8)]?.role?.kind == .kin }) else {
      return false
    }
    return others.contains { SpeakerName($0.name, lexicon: lexicon).words.last == surname }
  }

  /// Whether the two names can be one person's.
  func matches(_ other: SpeakerName) -> Bool {
    guard !claimed.words.isEmpty, !other.words.isEmpty else { return false }
    if isOtherGender(other) { return false }
    if claimed.words == other.words { return true }
    if !claimed.isProper || !other.isProper { return matchesDescription(other) }
    let (short, long) =
      claimed.words.count <= other.words.count
      ? (claimed.words, other.words) : (other.words, claimed.words)
    if short.count == 1 { return matchesOneWord(short[0], long) }
    if Array(long.suffix(short.count)) == short { return true }
    if Array(long.prefix(short.count)) == short, !isPerson(long) { return true }
    return areSamePerson(short, long)
  }

  private func matchesWhole(_ other: SpeakerName) -> Bool {
    other.words.count > 1 && claimed.words.count > 1 ? matches(other) : claimed.words == other.words
  }

  private func matchesOneWord(_ word: String, _ long: [String]) -> Bool {
    guard let last = long.last else { return false }
    if word == last || isSpelling(word, of: last) { return true }
    // "Castellane" for Castellane Shipping; a first name is not enough for a person.
    return word == long[0] && !isPerson(long)
  }

  /// Full names: the same surname, and first names that do not contradict one another.
  private func areSamePerson(_ short: [String], _ long: [String]) -> Bool {
    guard let last = short.last, let other = long.last else { return false }
    if last == other { return isFirst(short[0], long[0]) }
    // Spelled otherwise in another script: at least one other word must be the same or nearly so.
    if short[0] == long[0], short[0].utf8.count > 1,
      isSpelling(last, of: other, least: Self.fewestOfSurname)
    {
      return true
    }
    guard short.count == long.count, isSpelling(last, of: other) else { return false }
    return zip(short, long).allSatisfy {
      $0 == $1 || isSpelling($0, of: $1, least: Self.fewestOfSurname)
    }
  }

  private func isFirst(_ left: String, _ right: String) -> Bool {
    if left == right || isSpelling(left, of: right, least: Self.fewestOfSurname) { return true }
    let (short, long) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
    return (short.utf8.count == 1 || short.utf8.count >= Self.shortestShortForm)
      && long.hasPrefix(short)
  }

  private func isOther(_ name: SpeakerName) -> Bool {
    guard claimed.isProper, name.isProper, claimed.words.count > 1, name.words.count > 1,
      let last = claimed.words.last, let other = name.words.last
    else { return false }
    let areSpellings = isSpelling(
      last,
      of: other,
      least: claimed.words[0] == name.words[0] ? Self.fewestOfSurname : Self.fewestLetters
    )
    return last != other && !areSpellings || !isFirst(claimed.words[0], name.words[0])
  }

  private func matchesDescription(_ other: SpeakerName) -> Bool {
    let (left, right) = (Self.content(claimed), Self.content(other))
    return !left.isEmpty && left == right
  }

  private static func content(_ name: SpeakerName) -> [String] {
    let articles = [FunctionWord.the, .a, .an].map(\.rawValue)
    return name.words.filter { !articles.contains($0) }
  }

  private func isPerson(_ words: [String]) -> Bool {
    words.first.flatMap { lexicon[lexicon.id(of: $0.utf8)]?.femaleShare } != nil
  }

  private func isOtherGender(_ other: SpeakerName) -> Bool {
    let (left, right) = (gender(of: claimed), gender(of: other))
    return left != .unknown && right != .unknown && left != right
  }

  /// How sure a given name must be to tell a gender, as the share of its bearers.
  private static let clearShare: Float = 0.9

  private func gender(of name: SpeakerName) -> Gender {
    if name.gender != .unknown { return name.gender }
    guard name.words.count > 1, let first = name.words.first,
      let share = lexicon[lexicon.id(of: first.utf8)]?.femaleShare
    else { return .unknown }
    return share >= Self.clearShare ? .female : share <= 1 - Self.clearShare ? .male : .unknown
  }

  private func isSpelling(_ left: String, of right: String, least: Int = fewestLetters) -> Bool {
    guard min(left.utf8.count, right.utf8.count) >= least else { return false }
    return NameSpelling.consonants(left.utf8) == NameSpelling.consonants(right.utf8)
      && NameSpelling.areWithin(
        least < Self.fewestLetters ? 1 : Self.mostEdits,
        left.utf8,
        right.utf8
      )
      && NameSpelling.consonants(left.utf8).count >= (least < Self.fewestLetters ? 1 : 3)
  }

  /// "The report by Ada Roth": whoever wrote it says what it says.
  private func isDocument(_ name: SpeakerName) -> Bool {
    name.words.last.flatMap { lexicon[lexicon.id(of: $0.utf8)]?.body?.kind } == .document
  }

  /// "Ann Roth and Per Lind" as two.
  private static func members(
    of text: String,
    joint: String = FunctionWord.and.rawValue
  ) -> [String] {
    let words = text.split(separator: " ")
    guard words.contains(Substring(joint)) else { return [] }
    return words.split { $0 == joint }.map { $0.joined(separator: " ") }
      .flatMap { part in part.split(separator: ",").map(String.init) }
  }

  private static func owner(in text: String, _ lexicon: LexiconSet) -> SpeakerName? {
    let words = text.split(separator: " ")
    guard let place = words.lastIndex(where: { $0.hasSuffix("'s") || $0.hasSuffix("’s") }),
      place + 1 < words.count
    else { return nil }
    return SpeakerName(words[...place].joined(separator: " "), lexicon: lexicon)
  }
}
