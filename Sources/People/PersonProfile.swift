import DixitKit
import Lexicon

/// All that articles say of one who speaks in them.
///
/// It holds no article, so it grows with what is said and not with how often.
struct PersonProfile: Sendable {
  /// How often a role is given, and when.
  struct RoleUse: Hashable, Sendable {
    var count = 0
    var days = DaySpan()
  }

  /// The names as written, and in how many articles each is the fullest.
  private(set) var names: [String: Int] = [:]
  /// Other names and descriptions.
  private(set) var aliases: [String: Int] = [:]
  private(set) var roles: [String: RoleUse] = [:]
  private(set) var bodies: [String: Int] = [:]
  private(set) var types: [SpeakerEntry.Kind: Int] = [:]
  private(set) var articles = 0
  private(set) var attributions = 0
  private(set) var days = DaySpan()
  private(set) var evidence = PersonEvidence()

  init() {}

  /// What one article says of a speaker.
  init(
    _ speaker: SpeakerDescription,
    attributions: Int,
    company: Company,
    lexicon: LexiconSet
  ) {
    let reading = SpeakerReading(speaker, lexicon: lexicon)
    names[speaker.name] = 1
    for alias in speaker.aliases { aliases[alias] = 1 }
    for role in speaker.roles { roles[role] = RoleUse(count: 1, days: DaySpan(speaker.day)) }
    for body in reading.bodies { bodies[body] = 1 }
    types[speaker.type] = 1
    articles = 1
    self.attributions = attributions
    days = DaySpan(speaker.day)
    evidence = reading.evidence
    evidence.add(company)
  }

  /// The type that most articles give, the first in the alphabet of several.
  var type: SpeakerEntry.Kind {
    types.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? .person
  }

  /// Leaves out those in whose company hardly anybody is not.
  mutating func leaveOut(_ common: Company) { evidence.leaveOut(common) }

  /// Adds what other articles say.
  mutating func formUnion(_ other: PersonProfile) {
    add(other, articles: other.articles)
  }

  /// Adds what the same article says of another speaker with the same key.
  mutating func formUnionOfSameArticle(_ other: PersonProfile) {
    add(other, articles: 0)
  }

  private mutating func add(_ other: PersonProfile, articles more: Int) {
    names.merge(other.names, uniquingKeysWith: +)
    aliases.merge(other.aliases, uniquingKeysWith: +)
    for (role, use) in other.roles {
      roles[role, default: RoleUse()].count += use.count
      roles[role, default: RoleUse()].days.formUnion(use.days)
    }
    bodies.merge(other.bodies, uniquingKeysWith: +)
    types.merge(other.types, uniquingKeysWith: +)
    articles += more
    attributions += other.attributions
    days.formUnion(other.days)
    evidence.formUnion(other.evidence)
  }
}
