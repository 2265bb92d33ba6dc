import Lexicon
import Mentions
import Speakers
import Syntax
import Text

/// The gender that reports tell of whom they are laid to: "The 58-year-old said *she* would stay"; links
/// nothing.
///
/// Whoever opens a reported clause as "he" or "she" is mostly the one who reports it, so that of one whose
/// reports all open with the same pronoun the gender is known before others are looked for.
struct ReportedGenderSieve: Sieve {
  static let id = "reported-gender"

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var told: [Int: Gender] = [:]
    var doubtful: Set<Int> = []
    for (place, attribution) in discourse.attributions.enumerated() {
      let source = Int(discourse.sources[place])
      guard source >= 0, discourse.mentions[source].kind != .pronoun,
        attribution.kind == .indirect || attribution.kind == .mixed,
        let gender = Self.opening(of: attribution, in: discourse)
      else { continue }
      let root = chains.root(of: source)
      let cluster = chains.cluster(of: root)
      guard cluster.gender == .unknown, cluster.type == .person, cluster.isPlural != true,
        !wasDescribed(source, discourse, words)
      else { continue }
      if let known = told[root], known != gender { doubtful.insert(root) }
      told[root] = gender
    }
    for (root, gender) in told.sorted(by: { $0.key < $1.key }) where !doubtful.contains(root) {
      chains.note(root) { $0.gender = gender }
    }
  }

  /// Whether the same words described somebody before, who is to be found first: "The witness said he had
  /// left" of one who was called the witness.
  private func wasDescribed(_ place: Int, _ discourse: Discourse, _ words: Vocabulary) -> Bool {
    guard discourse.mentions[place].kind == .nominal, let role = words.roles[place].first else {
      return false
    }
    return (0..<place).contains { before in
      discourse.mentions[before].kind == .nominal && discourse.mentions[before].isPlural != true
        && words.roles[before].contains { $0.isSame(as: role) }
    }
  }

  /// The gender of the "he" or "she" that opens what is reported behind its source: "that she"; or nil.
  private static func opening(of attribution: Attribution, in discourse: Discourse) -> Gender? {
    guard let content = attribution.content.first, let source = attribution.source,
      source.end <= content.start
    else { return nil }
    let tokens = discourse.tagged.tokens(in: content)
    let first =
      discourse.function(tokens.lowerBound) == .that
      ? tokens.lowerBound + 1 : tokens.lowerBound
    guard first < tokens.upperBound, let pronoun = discourse.tagged.pronoun(first) else {
      return nil
    }
    switch pronoun {
    case .he: return .male
    case .she: return .female
    default: return nil
    }
  }
}
