import Lexicon
import Mentions
import Syntax

/// Corrects the gender that a given name told, by the pronouns of a text: links nothing.
///
/// Given names tell a gender mostly, not always ("Nino" is a man's name in Italy and a woman's in
/// Georgia). Where again and again "she" follows somebody whose name says he, and nobody else is near
/// who could be meant, the name is wrong.
struct GenderSieve: Sieve {
  static let id = "gender"

  /// Sentences whose pronouns must contradict the name: one may be a slip, or somebody unnamed.
  static let fewestVotes = 2
  /// The same where the text names somebody else whom the pronoun would fit.
  static let fewestVotesBesideOthers = 3
  /// Pronouns that agree weigh so much more.
  static let agreement = 2
  /// Sentences outside quotation marks that a person may lie back.
  static let farthest = 1

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var votes: [Int: (against: Int, inFavour: Int)] = [:]
    var lastVote = -1
    // Persons near by, with the last mention of each.
    var near: [(root: Int, mention: Int)] = []
    for place in discourse.mentions.indices
    where discourse.quoteOfMention[place] < 0 && !discourse.isInHeading(place) {
      near.removeAll { discourse.distance(from: $0.mention, to: place) > Self.farthest }
      let mention = discourse.mentions[place]
      if let pronoun = discourse.tagged.pronoun(mention.head), mention.kind == .pronoun {
        let sentence = discourse.sentence(of: place)
        guard pronoun == .he || pronoun == .she, sentence != lastVote else { continue }
        let known = near.map { ($0.root, chains.cluster(of: $0.root).gender) }
        let fitting = known.filter { Cluster.agree($0.1, pronoun.gender) }
        if fitting.count == 1, fitting[0].1 == pronoun.gender {
          votes[fitting[0].0, default: (0, 0)].inFavour += 1
          lastVote = sentence
        } else if fitting.isEmpty, known.count == 1 {
          votes[known[0].0, default: (0, 0)].against += 1
          lastVote = sentence
          near = [(known[0].0, place)]
        }
      } else if mayBePerson(place, &chains) {
        let root = chains.root(of: place)
        near.removeAll { $0.root == root }
        near.append((root, place))
      }
    }
    let suspects = votes.filter {
      $1.against >= Self.fewestVotes && $1.against > Self.agreement * $1.inFavour
    }
    guard !suspects.isEmpty else { return }
    let evidence = evidence(&chains, discourse)
    for (root, count) in suspects.sorted(by: { $0.key < $1.key }) {
      let gender = chains.cluster(of: root).gender
      let hasOthers = evidence.named.contains { $0.value != gender }
      let fewest = hasOthers ? Self.fewestVotesBesideOthers : Self.fewestVotes
      guard count.against >= fewest, !evidence.told.contains(root) else { continue }
      chains.note(root) { $0.gender = gender == .male ? .female : .male }
    }
  }

  /// The genders of all who are named, and those of whom more than a given name tells it.
  private func evidence(
    _ chains: inout Chains,
    _ discourse: Discourse
  ) -> (named: [Int: Gender], told: Set<Int>) {
    var named: [Int: Gender] = [:]
    var told: Set<Int> = []
    for place in discourse.mentions.indices {
      let root = chains.root(of: place)
      let cluster = chains.cluster(of: root)
      if cluster.isNamed, cluster.type == .person, cluster.gender != .unknown {
        named[root] = cluster.gender
      }
      if tellsGender(discourse.mentions[place], discourse) { told.insert(root) }
    }
    return (named, told)
  }

  /// Whether a mention may be one whom "he" or "she" means.
  private func mayBePerson(_ place: Int, _ chains: inout Chains) -> Bool {
    let cluster = chains.cluster(of: place)
    return cluster.isPlural != true
      && (cluster.type == .person || cluster.type == .unknown && cluster.isNamed)
  }

  /// Whether a mention tells a gender by more than a given name: "Mr", "mother".
  private func tellsGender(_ mention: Mention, _ discourse: Discourse) -> Bool {
    if mention.kind != .name { return mention.gender != .unknown }
    return mention.roles.joined().contains { token in
      let word = discourse.tagged.word(token)
      return (word?.title?.gender ?? .unknown) != .unknown
        || (word?.role?.gender ?? .unknown) != .unknown
    }
  }
}
