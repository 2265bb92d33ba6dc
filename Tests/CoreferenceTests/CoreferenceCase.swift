import Coreference
import Lexicon
import Mentions
import Quotation
import Speakers
import Syntax
import TestSupport
import Text

/// A case of Fixtures/Coreference: a marked text and who its marks are and are not.
struct CoreferenceCase {
  /// What a line says of a mark.
  struct Claim {
    let mark: String
    let name: String
    let rule: String?
    let holds: Bool
  }

  let text: MarkedText
  let claims: [Claim]

  init(_ lines: [String]) throws(MarkedText.Mistake) {
    let isClaim = { (line: String) in line.hasPrefix("= ") || line.hasPrefix("- ") }
    text = try MarkedText(lines.filter { !isClaim($0) }.joined(separator: "\n"))
    claims = lines.filter(isClaim).map { line in
      // What is not so has no rule: all behind the mark is a name, which may be several.
      let holds = line.hasPrefix("= ")
      let parts = line.dropFirst(2).split(separator: ",", maxSplits: holds ? .max : 1)
        .map { $0.drop { $0 == " " } }
      return Claim(
        mark: String(parts.first ?? ""),
        name: parts.count > 1 ? String(parts[1]) : "",
        rule: parts.count > 2 ? String(parts[2]) : nil,
        holds: holds
      )
    }
  }

  /// The stretch that a mark covers, or nil.
  func range(of mark: String) -> TextRange? { text.marks.first { $0.label == mark }?.range }

  /// The attributions that the marks make, with the numbers of their marks, in order; one whose
  /// content lies within another's points to it.
  var attributions: [(number: String, attribution: Attribution)] {
    let numbers = Set(text.marks.filter { $0.label.hasPrefix("S") }.map { $0.label.dropFirst() })
    let contents = numbers.map { number in
      (number: String(number), content: range(of: "C\(number)") ?? TextRange(start: 0, end: 0))
    }.sorted { ($0.content.start, -$0.content.end) < ($1.content.start, -$1.content.end) }
    return contents.indices.map { place in
      let (number, content) = contents[place]
      let isDirect = text.source[content].first == "“"
      let holder = contents[..<place].lastIndex {
        !content.isEmpty && $0.content != content && $0.content.contains(content)
      }
      return (
        number,
        Attribution(
          content: content.isEmpty ? [] : [content],
          cue: range(of: "V\(number)").map { [$0] } ?? [],
          source: range(of: "S\(number)"),
          speaker: nil,
          addressee: range(of: "A\(number)"),
          kind: isDirect ? .direct : .indirect,
          reportingClass: .speech,
          polarity: .asserted,
          within: holder,
          rule: "fixture",
          confidence: 1
        )
      )
    }
  }
}

/// The stages before the resolver, over the lexicons that ship.
struct CoreferenceStages {
  let segmenter: Segmenter
  let syntax: SyntaxAnalyzer
  let quotes: QuoteFinder
  private let finder: MentionFinder
  let resolver: CoreferenceResolver

  /// Made once, since reading the lexicons takes long unoptimised.
  static let shared = Result { try CoreferenceStages() }

  init() throws {
    let lexicon = try TestLexicon.bundled.get()
    segmenter = try Segmenter(lexicon: lexicon)
    syntax = try SyntaxAnalyzer(lexicon: lexicon)
    quotes = QuoteFinder(lexicon: lexicon)
    finder = MentionFinder(lexicon: lexicon)
    resolver = CoreferenceResolver(ranker: try AntecedentRanker.bundled())
  }

  /// The mentions of a text, found beside the sources of its attributions as the pipeline finds them.
  func mentions(
    in tagged: TaggedText,
    quotes: [QuotedStretch] = [],
    attributions: [Attribution] = []
  ) -> [Mention] {
    let sources = attributions.compactMap { attribution in
      attribution.source.map { SourcePlace($0, cue: attribution.cue, in: tagged) }
    }
    return finder.find(in: tagged, quotes: quotes, sources: sources)
  }

  func tagged(_ source: SourceText) -> TaggedText {
    syntax.analyze(source, segmenter.segment(source))
  }
}
