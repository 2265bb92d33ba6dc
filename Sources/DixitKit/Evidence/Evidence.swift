import Coreference
import Mentions
import Speakers
import Syntax
import Text

/// The steps from an attribution's cue to its speaker's name.
struct Evidence {
  /// A rule and the stretch it led to.
  struct Step {
    let rule: String
    let range: TextRange
  }

  private(set) var steps: [Step] = []

  init(of place: Int, in analysis: Analysis) {
    let attribution = analysis.attributions[place]
    let path = analysis.chains.evidenceOfAttribution[place]
    steps = [Step(rule: attribution.rule, range: Self.start(attribution, path, analysis))]
    for step in path?.steps ?? [] {
      guard let mention = step.antecedent else { continue }
      steps.append(Step(rule: step.rule, range: analysis.range(ofMention: mention)))
    }
  }

  /// What the rule that found the attribution rests on: its source, or else what stands for one.
  private static func start(
    _ attribution: Attribution,
    _ path: NamePath?,
    _ analysis: Analysis
  ) -> TextRange {
    if let source = attribution.source { return source }
    if let mention = path?.mention { return analysis.range(ofMention: mention) }
    return attribution.cue.first ?? attribution.content.first ?? TextRange(start: 0, end: 0)
  }
}

extension Analysis {
  /// The bytes of a mention, without the mark of an owner: "the port’s" gives "the port".
  func range(ofMention place: Int) -> TextRange {
    let mention = mentions[place]
    var tokens = mention.extent
    if mention.isPossessive, mention.kind != .pronoun, tokens.count > 1,
      tagged.tags[tokens.upperBound - 1] == .possessive
    {
      tokens = tokens.lowerBound..<(tokens.upperBound - 1)
    }
    return tagged.range(of: tokens)
  }

  /// Why a mention belongs to its entity, or nil if it belongs to none.
  func link(ofMention place: Int) -> Link? {
    guard let entity = chains.entityOfMention[place] else { return nil }
    let members = chains.entities[entity].mentions
    var (low, high) = (0, members.count)
    while low < high {
      let middle = (low + high) / 2
      if members[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < members.count && members[low] == place ? chains.entities[entity].links[low] : nil
  }
}
