import Lexicon
import Mentions
import Quotation
import Syntax
import TestSupport
import Testing
import Text

@Suite struct MentionFinderTests {
  /// The stages before the finder, made once.
  private struct Stages {
    let segmenter: Segmenter
    let syntax: SyntaxAnalyzer
    let quotes: QuoteFinder
    let finder: MentionFinder

    static let shared = Result { try Stages() }

    init() throws {
      let lexicon = try TestLexicon.bundled.get()
      segmenter = try Segmenter(lexicon: lexicon)
      syntax = try SyntaxAnalyzer(lexicon: lexicon)
      quotes = QuoteFinder(lexicon: lexicon)
      finder = MentionFinder(lexicon: lexicon)
    }

    func read(
      _ source: SourceText,
      sources: [TextRange] = []
    ) -> (tagged: TaggedText, mentions: [Mention]) {
      let tagged = syntax.analyze(source, segmenter.segment(source))
      let found = finder.find(
        in: tagged,
        quotes: quotes.find(in: tagged),
        sources: sources.map { SourcePlace($0, cue: [], in: tagged) }
      )
      return (tagged, found)
    }
  }

  @Test(arguments: try MarkedCase.all(in: "Coreference/mentions.marked"))
  func `a mention tells what the fixture says`(_ marked: MarkedCase) throws {
    let claims = marked.lines.filter { $0.hasPrefix("= ") }
    try #require(!claims.isEmpty)
    let text = try MarkedText(
      marked.lines.filter { !$0.hasPrefix("= ") }.joined(separator: "\n")
    )
    let (tagged, mentions) = try Stages.shared.get().read(text.source)
    for claim in claims {
      let parts = claim.dropFirst(2).split(separator: ",", maxSplits: 2).map {
        String($0.drop { $0 == " " })
      }
      try #require(parts.count == 3)
      let mark = try #require(text.marks.first { $0.label == parts[0] })
      let mention = mentions.last {
        !$0.isJoint && tagged.range(of: $0.tokens).start == mark.range.start
          && tagged.range(of: $0.tokens).end <= mark.range.end
      }
      let value = mention.flatMap { self.value(of: parts[1], mention: $0, in: tagged) }
      #expect(value ?? "none" == parts[2], "\(parts[1])")
    }
  }

  private func value(of property: String, mention: Mention, in tagged: TaggedText) -> String? {
    switch property {
    case "kind": mention.kind.rawValue
    case "type": mention.type.rawValue
    case "gender": mention.gender.rawValue
    case "name": mention.name.map { tagged.string(of: $0) }
    case "extent": tagged.string(of: mention.extent)
    case "age": mention.age.map(String.init)
    case "plural": mention.isPlural.map { $0 ? "yes" : "no" }
    case "definite": mention.isDefinite ? "yes" : "no"
    case "possessive": mention.isPossessive ? "yes" : "no"
    case "roles":
      mention.kind != .name || mention.roles.isEmpty
        ? nil : mention.roles.map { tagged.string(of: $0) }.joined(separator: " | ")
    default: "no property \(property)"
    }
  }

  @Test(arguments: [
    ("Peter and Mark Thornbury slept.", ["Peter", "Mark Thornbury"]),
    (
      "Helen Marlow and her husband, the painter Mark Pike, slept.",
      ["Helen Marlow", "the painter Mark Pike"]
    ),
    (
      "Helen Marlow, Mark Pike and Anna Thornbury slept.",
      ["Helen Marlow", "Mark Pike", "Anna Thornbury"]
    ),
    ("The mayor and the bishop slept.", ["The mayor", "the bishop"]),
    (
      "The mayor, Helen Marlow, and her deputy, Mark Pike, slept.", ["Helen Marlow", "Mark Pike"]
    ),
    (
      "Helen Marlow, the mayor, and Mark Pike, her deputy, slept.", ["Helen Marlow", "Mark Pike"]
    ),
  ])
  func `persons joined by "and" are also one mention`(
    _ text: String,
    _ members: [String]
  ) throws {
    let (tagged, mentions) = try Stages.shared.get().read(SourceText(text))
    let joint = try #require(mentions.first { $0.isJoint })
    #expect(joint.members.map { tagged.string(of: $0) } == members)
    #expect(joint.isPlural == true)
  }

  @Test(arguments: [
    "Helen Marlow slept and Mark Pike woke.", "Tea and biscuits were served.",
    "Helen Marlow met the mayor, and Mark Pike left.", "Helen Marlow’s and other boats sank.",
  ])
  func `what is not joined persons is no joint mention`(_ text: String) throws {
    let (_, mentions) = try Stages.shared.get().read(SourceText(text))
    #expect(!mentions.contains { $0.isJoint })
  }

  @Test(arguments: [
    ("one, who asked for anonymity", "one"), ("some who saw the fox", "some"),
    ("the others, who saw the fox", "the others"),
  ])
  func `a source that begins with a word for somebody is a mention of it`(
    _ words: String,
    _ expected: String
  ) throws {
    let source = SourceText("It leaked, said \(words).")
    let start = source.bytes.count - words.utf8.count - 1
    let (tagged, mentions) = try Stages.shared.get().read(
      source,
      sources: [TextRange(start: start, end: source.bytes.count - 1)]
    )
    let found = mentions.filter { tagged.range(of: $0.tokens).start == start }
    #expect(found.map { tagged.string(of: $0.tokens) } == [expected])
  }

  @Test func `a given name before "and" is lent the surname behind it`() throws {
    let (tagged, mentions) = try Stages.shared.get().read(
      SourceText("Peter and Mark Thornbury slept.")
    )
    let lent = mentions.filter { $0.lentSurname != nil }
    #expect(lent.map { tagged.string(of: $0.tokens) } == ["Peter"])
    #expect(lent.first?.lentSurname.map { tagged.string(of: $0) } == "Thornbury")
  }

  @Test(arguments: [
    ("KOVÁCS", "kovacs"), ("Kova\u{301}cs", "kovacs"),
    ("Müller-Lüdenscheidt", "muller-ludenscheidt"),
    ("O’Brien", "obrien"), ("Łukasz", "lukasz"), ("İzmir", "izmir"), ("山田", "山田"),
  ])
  func `spellings of a name fold to one`(_ name: String, _ folded: String) {
    #expect(NameFolding.fold(Array(name.utf8)[...]) == Array(folded.utf8))
  }
}
