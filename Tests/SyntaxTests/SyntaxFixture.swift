import Lexicon
import Syntax
import TestSupport
import Text

/// Renders what the stage finds in the notation of Fixtures/Syntax.
enum SyntaxFixture {
  /// The analyser over the built-in lexicons; made once, since reading them takes long unoptimised.
  static let analyzer = Result { try SyntaxAnalyzer(lexicon: TestLexicon.bundled.get()) }

  /// One paragraph and one sentence without the white space around them.
  static func segmentation(_ source: SourceText) -> Segmentation {
    let scalars = Array(source[source.range].unicodeScalars)
    let leading = scalars.prefix { $0.properties.isWhitespace }
    guard leading.count < scalars.count else { return Segmentation(paragraphs: [], sentences: []) }
    let trailing = scalars.reversed().prefix { $0.properties.isWhitespace }
    func bytes(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
      scalars.reduce(0) { $0 + UTF8.width($1) }
    }
    let range = TextRange(start: bytes(leading), end: source.count - bytes(trailing))
    return Segmentation(
      paragraphs: [Paragraph(range: range, kind: .body, sentences: 0..<1)],
      sentences: [Sentence(range: range, paragraph: 0)]
    )
  }

  static func analyze(_ text: String, with analyzer: SyntaxAnalyzer) -> TaggedText {
    let source = SourceText(text)
    return analyzer.analyze(source, segmentation(source))
  }

  /// The tokens, parted as in "They | left".
  static func tokens(_ text: TaggedText) -> String {
    text.tokens.indices.map(text.string).joined(separator: " | ")
  }

  /// The tokens with their tags, as in "They/PRP left/VBD".
  static func tags(_ text: TaggedText) -> String {
    text.tokens.indices
      .map { "\(text.string($0))/\(TagNames.names[Int(text.tags[$0].rawValue)])" }
      .joined(separator: " ")
  }

  /// The text with its noun phrases in brackets, as in "[They] left".
  static func phrases(_ text: TaggedText) -> String {
    var rendered = ""
    var place = 0
    for phrase in text.nounPhrases {
      let range = text.range(of: phrase.tokens)
      rendered += text.source[TextRange(start: place, end: range.start)]
      rendered += "[\(text.source[range])]"
      place = range.end
    }
    return rendered + text.source[TextRange(start: place, end: text.source.count)]
  }
}
