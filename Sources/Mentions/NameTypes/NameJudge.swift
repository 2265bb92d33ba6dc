import Encoder
import Glibc
import Lexicon
import Syntax
import Text

/// Gives names the types that the classifier is sure of, where rules took them for something else.
///
/// All places where a text has the same name tell together.
struct NameJudge {
  let tagged: TaggedText
  let lexicon: LexiconSet
  let classifier: NameClassifier
  let states: TokenStates
  let sources: [TextRange]

  /// How likely a type must be: that of the mean of all places of the name.
  ///
  /// Set by hand.
  private static let leastShare: Float = 0.6

  /// The mentions with the types that the classifier gives to their names.
  func judged(_ mentions: [Mention]) -> [Mention] {
    let named = mentions.indices.filter { mentions[$0].kind == .name && !mentions[$0].isJoint }
    guard !named.isEmpty else { return mentions }
    let surroundings = NameSurroundings(tagged: tagged, lexicon: lexicon, sources: sources)
    let likelihoods = classifier.likelihoods(
      of: named.map { surroundings.columns(of: mentions[$0]) },
      looks: named.map { surroundings.looks(of: mentions[$0]) },
      states: states
    )
    let forms = named.map { form(of: mentions[$0]) }
    var sums: [[UInt8]: (count: Int, values: [Float])] = [:]
    for (form, values) in zip(forms, likelihoods) {
      let sum = sums[form] ?? (0, [Float](repeating: 0, count: values.count))
      sums[form] = (sum.count + 1, zip(sum.values, values).map(+))
    }
    let typing = NameTyping(tagged: tagged, lexicon: lexicon)
    var result = mentions
    for (place, form) in zip(named, forms) {
      guard let sum = sums[form], let type = type(sum.values.map { $0 / Float(sum.count) }) else {
        continue
      }
      result[place] = judged(mentions[place], type, typing)
    }
    return result
  }

  private func type(_ likelihoods: [Float]) -> NameType? {
    NameType.allCases.first { likelihoods[$0.rawValue] >= Self.leastLikelihood }
  }

  private static let leastLikelihood = log(leastShare)

  private func judged(_ mention: Mention, _ type: NameType, _ typing: NameTyping) -> Mention {
    switch (type, mention.type) {
    case (.person, .person), (.organisation, .organisation), (.place, .place): return mention
    case (.person, _):
      return mention.with(
        type: .person,
        gender: mention.name.map(typing.gender) ?? .unknown
      )
    case (.organisation, _): return mention.with(type: .organisation, gender: .unknown)
    case (.place, _): return mention.with(type: .place, gender: .unknown)
    case (.other, _): return mention
    }
  }

  /// The folded words of a name.
  private func form(of mention: Mention) -> [UInt8] {
    var form: [UInt8] = []
    for token in mention.name ?? mention.tokens {
      let range = tagged.tokens[token].range
      form += NameFolding.fold(tagged.source.bytes[range.start..<range.end])
      form.append(0x20)
    }
    return form
  }
}
