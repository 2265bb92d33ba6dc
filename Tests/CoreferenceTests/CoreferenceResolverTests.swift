import Coreference
import Lexicon
import Mentions
import Quotation
import Speakers
import Syntax
import TestSupport
import Testing
import Text

@Suite struct CoreferenceResolverTests {
  @Test(arguments: try MarkedCase.all(in: "Coreference/names.marked"))
  func `names are linked as the fixture says`(_ marked: MarkedCase) throws {
    try check(marked)
  }

  @Test(arguments: try MarkedCase.all(in: "Coreference/descriptions.marked"))
  func `descriptions are linked as the fixture says`(_ marked: MarkedCase) throws {
    try check(marked)
  }

  @Test(arguments: try MarkedCase.all(in: "Coreference/bodies.marked"))
  func `bodies are linked as the fixture says`(_ marked: MarkedCase) throws {
    try check(marked)
  }

  @Test(arguments: try MarkedCase.all(in: "Coreference/pronouns.marked"))
  func `pronouns and labels are linked as the fixture says`(_ marked: MarkedCase) throws {
    try check(marked)
  }

  /// What a claim says of nobody.
  private static let nobody = "nobody"

  private func check(_ marked: MarkedCase) throws {
    let stages = try CoreferenceStages.shared.get()
    let example = try CoreferenceCase(marked.lines)
    let tagged = stages.tagged(example.text.source)
    let quotes = stages.quotes.find(in: tagged)
    let attributions = example.attributions
    let mentions = stages.mentions(
      in: tagged,
      quotes: quotes,
      attributions: attributions.map(\.attribution)
    )
    let chains = stages.resolver.resolve(
      tagged: tagged,
      quotes: quotes,
      mentions: mentions,
      attributions: attributions.map(\.attribution)
    )
    try #require(!example.claims.isEmpty)
    for claim in example.claims {
      let (entity, mention) = try who(claim.mark, example, tagged, mentions, chains)
      let name = entity.map { chains.entities[$0].name } ?? Self.nobody
      if example.range(of: claim.name) != nil {
        let other = try who(claim.name, example, tagged, mentions, chains).entity
        #expect((entity == other) == claim.holds, "\(claim.mark), \(claim.name)")
      } else if claim.holds {
        #expect(name == claim.name, "\(claim.mark)")
        if let rule = claim.rule {
          let linked = try #require(mention, "\(claim.mark)")
          #expect(link(of: linked, in: chains)?.rule == rule, "\(claim.mark)")
        }
      } else {
        // A name that is nowhere in the text would never be found.
        let text = String(decoding: example.text.source.bytes, as: UTF8.self).lowercased()
        let isThere = text.contains(claim.name.lowercased())
        #expect(isThere || claim.name == Self.nobody, "\(claim.mark): no \(claim.name) there")
        #expect(name != claim.name, "\(claim.mark)")
      }
    }
  }

  /// Who a mark is, and the mention that tells it.
  private func who(
    _ mark: String,
    _ example: CoreferenceCase,
    _ tagged: TaggedText,
    _ mentions: [Mention],
    _ chains: CoreferenceChains
  ) throws -> (entity: Int?, mention: Int?) {
    if mark.hasPrefix("S") {
      let place = try #require(example.attributions.firstIndex { "S\($0.number)" == mark })
      return (
        chains.speakerOfAttribution[place], chains.evidenceOfAttribution[place]?.mention
      )
    }
    let range = try #require(example.range(of: mark))
    let found = try #require(
      mentions.indices.first {
        !mentions[$0].isJoint && tagged.range(of: mentions[$0].tokens).start == range.start
      },
      "no mention begins at \(mark)"
    )
    return (chains.entityOfMention[found], found)
  }

  private func link(of mention: Int, in chains: CoreferenceChains) -> Link? {
    guard let place = chains.entityOfMention[mention] else { return nil }
    let entity = chains.entities[place]
    return entity.mentions.firstIndex(of: mention).map { entity.links[$0] }
  }

  @Test func `the way to a speaker's name begins at its source and ends at the name`() throws {
    let stages = try CoreferenceStages.shared.get()
    let example = try CoreferenceCase([
      "The ferryman, Casimir Lund, tied up. Lund yawned. ⟦C1 “I am tired,”⟧ ⟦S1 he⟧ ⟦V1 said⟧."
    ])
    let tagged = stages.tagged(example.text.source)
    let mentions = stages.mentions(in: tagged)
    let chains = stages.resolver.resolve(
      tagged: tagged,
      quotes: [],
      mentions: mentions,
      attributions: example.attributions.map(\.attribution)
    )
    let path = try #require(chains.evidenceOfAttribution[0])
    #expect(tagged.string(of: mentions[path.mention].tokens) == "he")
    let way = path.steps.map { step in
      step.antecedent.map { tagged.string(of: mentions[$0].tokens) }
    }
    #expect(way == ["Lund", "Casimir Lund"])
    #expect(path.steps.map(\.rule) == ["pronoun", "short-name"])
  }

  @Test func `an entity lists its roles and other names once each`() throws {
    let stages = try CoreferenceStages.shared.get()
    let source = SourceText(
      "Harbour master Ines Calder yawned. Calder slept. The harbour master snored. Calder woke."
    )
    let tagged = stages.tagged(source)
    let mentions = stages.mentions(in: tagged)
    let chains = stages.resolver.resolve(
      tagged: tagged,
      quotes: [],
      mentions: mentions,
      attributions: []
    )
    let entity = try #require(chains.entities.first { $0.name == "Ines Calder" })
    #expect(entity.roles == ["Harbour master"])
    #expect(entity.aliases == ["Calder", "the harbour master"])
    #expect(entity.type == .person)
    #expect(!entity.isUnnamed)
    #expect(entity.mentions.count == 4)
  }

  @Test func `an attribution without a source has no speaker`() throws {
    let stages = try CoreferenceStages.shared.get()
    let tagged = stages.tagged(SourceText("Ines Calder slept. “Nobody knows.”"))
    let mentions = stages.mentions(in: tagged)
    let alone = Attribution(
      content: [TextRange(start: 19, end: 38)],
      cue: [],
      source: nil,
      speaker: nil,
      addressee: nil,
      kind: .direct,
      reportingClass: .speech,
      polarity: .asserted,
      within: nil,
      rule: "fixture",
      confidence: 1
    )
    let chains = stages.resolver.resolve(
      tagged: tagged,
      quotes: [],
      mentions: mentions,
      attributions: [alone]
    )
    #expect(chains.speakerOfAttribution == [nil])
    #expect(chains.evidenceOfAttribution == [nil])
  }
}
