import Lexicon
import Mentions
import Speakers
import Syntax
import Text

/// Weighs who is meant by a pronoun or a description that names nobody.
///
/// The weights say how many sentences of distance a property is worth. They were set by hand; each
/// was then moved by itself, and none gained on the ambiguous pronouns of GAP (development part; F1 in
/// Models/en-antecedents.card.md) without a loss among the speakers of the development sets.
struct Salience {
  /// A subject is likelier than an object by this.
  static let subject = 2.0
  /// The last one who had the floor, less a part for each sentence since.
  static let speaker = 1.5
  static let speakerDecay = 0.5
  /// For a pronoun that does not speak, it matters less who spoke.
  static let speakerOfOther = 0.5
  /// Both are in what one says: "if Verlinden wanted a deal he should".
  static let sameContent = 1.0
  /// A picture's credit.
  static let aside = -3.0
  /// An owner ("the mayor’s car") is less likely, and so is what follows a preposition.
  static let owner = -1.0
  static let oblique = -0.5
  /// The gender is known to agree, not only not known to differ.
  static let knownGender = 1.0
  /// It stands in the same paragraph.
  static let sameParagraph = 1.5
  /// It is known by name.
  static let named = 0.75
  /// It was spoken of before, once more for each doubling.
  static let repeated = 0.3
  /// It is only spoken of in what somebody else says.
  static let reported = -2.0
  /// Likewise within quotation marks.
  static let quoted = -4.0
  /// The one who was asked answers.
  static let asked = 3.0
  /// Names that do not tell whether they are persons.
  static let unsure = -0.75
  /// The least for which a pronoun is not left alone.
  static let least = -3.0

  /// Sentences outside quotation marks that an antecedent may lie back.
  static let farthest = 4
  /// Mentions looked at, however short the sentences.
  static let mostMentions = 80

  let discourse: Discourse

  /// The likeliest of the mentions before `place` whose clusters `allows` lets through.
  func best(
    for place: Int,
    farthest: Int = Self.farthest,
    _ chains: inout Chains,
    where allows: (inout Chains, Int) -> Bool
  ) -> Int? {
    var best: (score: Double, mention: Int)?
    var seen: [Int: Double] = [:]
    let asked = self.asked(before: place)
    var steps = 0
    var other = place - 1
    while other >= 0, steps < Self.mostMentions {
      defer { other -= 1 }
      let distance = discourse.distance(from: other, to: place)
      guard distance <= farthest else { break }
      steps += 1
      if discourse.mentions[other].isJoint != (discourse.mentions[place].isPlural == true),
        discourse.mentions[other].isJoint
      {
        continue
      }
      guard allows(&chains, other) else { continue }
      var score = self.score(of: other, for: place, distance: distance, &chains)
      if let asked, chains.areOne(asked, other) { score += Self.asked }
      let root = chains.root(of: other)
      if let known = seen[root], known >= score { continue }
      seen[root] = score
      if best.map({ $0.score < score }) ?? true { best = (score, other) }
    }
    guard let best, best.score >= Self.least else { return nil }
    return best.mention
  }

  func score(
    of other: Int,
    for place: Int,
    distance: Int,
    _ chains: inout Chains
  ) -> Double {
    let cluster = chains.cluster(of: other)
    let mine = discourse.mentions[place]
    var score = -Double(distance)
    switch discourse.positions[other] {
    case .subject: score += Self.subject
    case .owner: score += Self.owner
    case .oblique: score += Self.oblique
    case .aside: score += Self.aside
    case .object, .other: break
    }
    if mine.gender != .unknown, mine.gender == cluster.gender { score += Self.knownGender }
    if discourse.paragraph(of: other) == discourse.paragraph(of: place) {
      score += Self.sameParagraph
    }
    if cluster.isNamed { score += Self.named }
    if cluster.type == .unknown { score += Self.unsure }
    score +=
      Self.repeated * min(3, Double(cluster.count.bitWidth - cluster.count.leadingZeroBitCount - 1))
    if discourse.attributionOfSource[other] >= 0 {
      score +=
        discourse.attributionOfSource[place] >= 0
        ? max(0, Self.speaker - Self.speakerDecay * Double(distance)) : Self.speakerOfOther
    }
    if discourse.contentOfMention[other] >= 0,
      discourse.contentOfMention[other] == discourse.contentOfMention[place]
    {
      score += Self.sameContent
    }
    if discourse.quoteOfMention[other] >= 0,
      discourse.quoteOfMention[other] != discourse.quoteOfMention[place]
    {
      score += Self.quoted
    } else if discourse.contentOfMention[other] >= 0,
      discourse.contentOfMention[other] != discourse.contentOfMention[place]
    {
      score += Self.reported
    }
    return score
  }

  /// The one to whom the last question was put, if `place` is the source of what follows it.
  func asked(before place: Int) -> Int? {
    let attribution = Int(discourse.attributionOfSource[place])
    guard attribution > 0 else { return nil }
    let before = discourse.attributions[attribution - 1]
    guard before.isQuestion(in: discourse.tagged), let cue = before.cue.last else { return nil }
    // Without an addressee of its own, the phrase behind the cue: "asked the defendant whether".
    let tokens =
      before.addressee.map { discourse.tagged.tokens(in: $0) }
      ?? discourse.tagged.firstToken(
        atOrAfter: cue.end
      )..<min(discourse.tagged.firstToken(atOrAfter: cue.end) + 1, discourse.tagged.tokens.count)
    for token in tokens where discourse.mentionOfToken[token] >= 0 {
      let range = discourse.tagged.tokens[token].range
      return before.content.contains { $0.contains(range) }
        ? nil : Int(discourse.mentionOfToken[token])
    }
    return nil
  }
}
