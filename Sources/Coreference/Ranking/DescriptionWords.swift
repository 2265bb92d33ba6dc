import Encoder
import Lexicon
import Mentions
import Syntax
import Text

/// The words of a description beside those by which each of the named was told, as the encoder's word
/// vectors have them: "the novelist" is like an author, and unlike a minister.
struct DescriptionWords {
  /// The description.
  private(set) var place = 0
  /// The role that it gives, or nil.
  private(set) var role: RoleFact?
  /// For each chain that may be meant how alike its likest role word is.
  private(set) var likeness: [Int: Float] = [:]
  /// The chain of the likest, if any has a word that is known.
  private(set) var mostAlike: Int?
  /// The chain that is spoken of most of those that may be meant.
  private(set) var mostSpokenOf: Int?

  private let discourse: Discourse
  private let words: Vocabulary
  /// The mentions that tell what somebody is, and the words for it.
  private let told: [(mention: Int, heads: [Int])]
  /// For each mention whether it is a description whose noun stands in one before.
  private let isRepeated: [Bool]

  /// Whoever was told of further away than so many mentions is told of anew.
  private static let farthestTold = 2_000

  init(_ discourse: Discourse, _ words: Vocabulary) {
    self.discourse = discourse
    self.words = words
    told = discourse.mentions.enumerated().compactMap { place, mention in
      guard mention.kind != .pronoun, !mention.isJoint else { return nil }
      let heads =
        mention.type == .person
        ? mention.roles.compactMap { role in
          role.last { discourse.tagged.tokens[$0].kind == .word }
        } : [mention.head]
      return heads.isEmpty ? nil : (place, heads)
    }
    var nouns: Set<Int32> = []
    isRepeated = discourse.mentions.enumerated().map { place, mention in
      let noun = words.heads[place]
      return mention.kind == .nominal && noun >= 0 && !nouns.insert(noun).inserted
    }
  }

  /// Turns to a description and those who may be meant by it.
  mutating func read(_ description: Int, _ candidates: [Int], _ chains: inout Chains) {
    place = description
    role = words.roles[description].first
    likeness = [:]
    let roots = Set(candidates.map { chains.root(of: $0) })
    let head = discourse.mentions[description].head
    for (mention, heads) in near(description) {
      let root = chains.root(of: mention)
      guard roots.contains(root), let states = discourse.states else { continue }
      for other in heads {
        guard let value = states.likeness(head, other) else { continue }
        likeness[root] = max(likeness[root] ?? value, value)
      }
    }
    mostAlike = likeness.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    mostSpokenOf =
      roots.map { ($0, chains.cluster(of: $0).count) }
      .max { ($0.1, $1.0) < ($1.1, $0.0) }?.0
  }

  /// The mentions around a description that tell what somebody is.
  private func near(_ description: Int) -> ArraySlice<(mention: Int, heads: [Int])> {
    var (low, high) = (0, told.count)
    while low < high {
      let middle = (low + high) / 2
      if told[middle].mention < description - Self.farthestTold {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return told[low...].prefix { $0.mention <= description + Self.farthestTold }
  }

  /// Whether a description with the same noun stands before.
  var isToldBefore: Bool { isRepeated[place] }

  /// Whether the description's noun, or a wider one, heads another mention: "the lender" for a bank.
  func isOfKind(_ other: Int) -> Bool {
    let (mine, theirs) = (words.heads[place], words.heads[other])
    return mine >= 0 && (mine == theirs || words.wider[other].contains(mine))
      || words.wider[place].contains { $0 == theirs || words.wider[other].contains($0) }
  }

  /// Whether the sentence of a mention speaks of a nation or its people: "the Kazakh" for one whom
  /// Kazakhstan sent.
  func speaksOf(_ nation: Int, beside mention: Int) -> Bool {
    let sentence = discourse.tagged.segmentation.sentences[discourse.sentence(of: mention)]
    return discourse.tagged.tokens(in: sentence.range).contains {
      discourse.tagged.place($0)?.place == nation
    }
  }

  /// How alike the description is to the likest noun or verb of a mention's sentence.
  func setting(of mention: Int) -> Float {
    guard let states = discourse.states else { return 0 }
    let head = discourse.mentions[place].head
    let sentence = discourse.tagged.segmentation.sentences[discourse.sentence(of: mention)]
    var most: Float = 0
    for token in discourse.tagged.tokens(in: sentence.range) where token != head {
      let tag = discourse.tagged.tags[token]
      guard tag == .noun || tag == .pluralNoun || tag.isVerb else { continue }
      if let value = states.likeness(head, token) { most = max(most, value) }
    }
    return most
  }
}
