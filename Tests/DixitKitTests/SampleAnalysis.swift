import Coreference
import DixitKit
import Lexicon
import Mentions
import Quotation
import Speakers
import Syntax
import TestSupport
import Text

/// An analysis made by hand, so that the record's tests rest on no stage of the pipeline.
///
/// The emoji before the quotation takes four bytes, two UTF-16 units and one code point.
struct SampleAnalysis {
  static let text = "🌊 Captain Óscar Vane waited. “Not “yet”,” he said. His mate hoped so."

  var attributions: [Attribution]
  var cues: [Cue] = []
  private let source = SourceText(text)
  private let lexicon: LexiconSet

  init() throws {
    lexicon = try TestLexicon.bundled.get()
    attributions = []
    attributions = [
      attribution(
        ["“Not “yet”,”"],
        cue: ["said"],
        source: "he",
        rule: "subject-of-cue",
        confidence: 0.94321
      ),
      attribution(
        ["“yet”"],
        cue: [],
        source: nil,
        rule: "inner-quotation",
        within: 0,
        confidence: 0.5
      ),
      attribution(
        ["so"],
        cue: ["hoped"],
        source: "His mate",
        rule: "subject-of-cue",
        reportingClass: .thought,
        confidence: 0.7
      ),
    ]
  }

  /// The bytes of some words, at their first place.
  func range(_ words: String) -> TextRange {
    let bytes = Array(words.utf8)
    for start in 0...(source.count - bytes.count)
    where source.bytes[start..<(start + bytes.count)].elementsEqual(bytes) {
      return TextRange(start: start, end: start + bytes.count)
    }
    return source.range
  }

  func attribution(
    _ content: [String],
    cue: [String],
    source: String?,
    rule: String,
    within: Int? = nil,
    reportingClass: ReportingClass = .speech,
    confidence: Double
  ) -> Attribution {
    Attribution(
      content: content.map(range),
      cue: cue.map(range),
      source: source.map(range),
      speaker: nil,
      addressee: nil,
      kind: .direct,
      reportingClass: reportingClass,
      polarity: .asserted,
      within: within,
      rule: rule,
      confidence: confidence
    )
  }

  /// The analysis: the captain is mentioned by name and by pronoun, and owns the mate.
  func analysis() -> Analysis {
    let words = ["Captain", "Óscar", "Vane", "he", "His", "mate"]
    let tokens = words.map { word in
      Token(range: range(word), kind: .word, letterCase: .lower, sentence: 0, word: .unknown)
    }
    let tagged = TaggedText(
      source: source,
      segmentation: Segmentation(
        paragraphs: [Paragraph(range: source.range, kind: .body, sentences: 0..<1)],
        sentences: [Sentence(range: source.range, paragraph: 0)]
      ),
      tokens: tokens,
      tags: Array(repeating: .noun, count: tokens.count),
      sentenceTokens: [0..<tokens.count],
      nounPhrases: [],
      lexicon: lexicon
    )
    let captain = Entity(
      name: "Óscar Vane",
      type: .person,
      isUnnamed: false,
      roles: ["Captain"],
      aliases: [],
      mentions: [0, 1, 2],
      links: [
        Link(antecedent: nil, rule: "first"), Link(antecedent: 0, rule: "pronoun"),
        Link(antecedent: 1, rule: "pronoun"),
      ]
    )
    let mate = Entity(
      name: "his mate",
      type: .person,
      isUnnamed: true,
      roles: [],
      aliases: [],
      mentions: [3],
      links: [Link(antecedent: nil, rule: "first")]
    )
    return Analysis(
      article: Article(id: "vane", title: "A “wait”", date: "2026-03-01", text: Self.text),
      tagged: tagged,
      quotes: [quote("“Not “yet”,”", .closed), quote("“yet”", .unclosed)],
      mentions: [
        mention(0..<3, .name), mention(3..<4, .pronoun), mention(4..<5, .pronoun),
        mention(4..<6, .nominal),
      ],
      cues: cues,
      attributions: attributions,
      chains: CoreferenceChains(
        entities: [captain, mate],
        entityOfMention: [0, 0, 0, 1],
        speakerOfAttribution: [0, nil, 1],
        evidenceOfAttribution: [
          NamePath(mention: 1, steps: [Link(antecedent: 0, rule: "pronoun")]), nil,
          NamePath(mention: 3, steps: []),
        ]
      )
    )
  }

  private func quote(_ words: String, _ closure: QuotedStretch.Closure) -> QuotedStretch {
    QuotedStretch(
      range: range(words),
      inner: range(words),
      marking: .marks,
      closure: closure,
      parent: nil,
      continues: nil,
      label: nil,
      role: .utterance,
      roleReason: "followed-by-cue"
    )
  }

  private func mention(_ tokens: Range<Int>, _ kind: Mention.Kind) -> Mention {
    Mention(
      tokens: tokens,
      extent: tokens,
      head: tokens.upperBound - 1,
      kind: kind,
      name: nil,
      roles: [],
      place: nil,
      type: .person,
      gender: .unknown,
      isPlural: nil,
      isPossessive: false,
      isDefinite: true
    )
  }
}
