import Coreference
import Lexicon
import Mentions
import Quotation
import Speakers
import Syntax
import TestSupport
import Testing
import Text

@Suite struct CoreferenceLawTests {
  /// Texts a kind; more are run by hand.
  private static let texts = 12
  /// Pieces a text.
  private static let length = 200

  @Test(arguments: 0..<texts)
  func `any text gives chains that hold together`(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for text in [
      random.unicode(Self.length), random.bytes(Self.length), random.marks(Self.length),
      random.lines(Self.length), "",
    ] {
      try check(SourceText(text))
    }
  }

  private func check(_ source: SourceText) throws {
    let stages = try CoreferenceStages.shared.get()
    let tagged = stages.tagged(source)
    let quotes = stages.quotes.find(in: tagged)
    let mentions = stages.mentions(in: tagged, quotes: quotes)
    for mention in mentions {
      #expect(mention.tokens.contains(mention.head))
      #expect(mention.extent.lowerBound <= mention.tokens.lowerBound)
      #expect(mention.extent.upperBound <= tagged.tokens.count)
      #expect(mention.name.map { mention.tokens.lowerBound <= $0.lowerBound } ?? true)
    }
    // Each mention in turn as a source of the text around it.
    let attributions = mentions.filter { !$0.isJoint }.map { mention in
      Attribution(
        content: [source.range],
        cue: [],
        source: tagged.range(of: mention.tokens),
        speaker: mention.tokens,
        addressee: nil,
        kind: .direct,
        reportingClass: .speech,
        polarity: .asserted,
        within: nil,
        rule: "law",
        confidence: 1
      )
    }
    let chains = stages.resolver.resolve(
      tagged: tagged,
      quotes: quotes,
      mentions: mentions,
      attributions: attributions
    )
    #expect(chains.entityOfMention.count == mentions.count)
    #expect(chains.speakerOfAttribution.count == attributions.count)
    #expect(chains.evidenceOfAttribution.count == attributions.count)
    for (place, entity) in chains.entities.enumerated() {
      #expect(entity.mentions == entity.mentions.sorted())
      #expect(entity.links.count == entity.mentions.count)
      #expect(entity.mentions.allSatisfy { chains.entityOfMention[$0] == place })
    }
    let again = stages.resolver.resolve(
      tagged: tagged,
      quotes: quotes,
      mentions: mentions,
      attributions: attributions
    )
    #expect(chains == again)
  }
}
