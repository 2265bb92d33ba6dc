import Lexicon
import Quotation
import Speakers
import Syntax
import TestSupport
import Text

/// A case of `Fixtures/Speakers`: a text, and behind `> ` what is to be found in it, one attribution a
/// line: `rule [source] <cue> content … content (polarity, within 1)`; `[→ speaker]` where a source stands elsewhere.
struct AttributionCase: Sendable, CustomStringConvertible {
  let name: String
  let text: String
  let expected: [String]

  var description: String { name }

  static func all(in path: String) throws -> [AttributionCase] {
    try MarkedCase.all(in: path).map { marked in
      AttributionCase(
        name: marked.name,
        text: marked.lines.filter { !$0.hasPrefix(prefix) }.joined(separator: "\n")
          .replacing("⏎", with: "\n"),
        expected: marked.lines.filter { $0.hasPrefix(prefix) }.map {
          String($0.dropFirst(prefix.count))
        }
      )
    }
  }

  /// What the stage finds in the text, in the notation of the fixture.
  static func found(in text: String) throws -> [String] {
    let stages = try Stages.shared.get()
    let source = SourceText(text)
    let tagged = stages.syntax.analyze(source, stages.segmenter.segment(source))
    let quotes = stages.quoteFinder.find(in: tagged)
    let attributions = stages.attributor.attribute(tagged: tagged, quotes: quotes)
    let lines = attributions.filter { $0.reportingClass != .thought }.map {
      line(for: $0, in: source, speaker: $0.speaker.map { source[tagged.range(of: $0)] })
    }
    return lines.isEmpty ? ["none"] : lines
  }

  /// The stages before this one, built once: in a debug build their tables take their time.
  struct Stages {
    let segmenter: Segmenter
    let syntax: SyntaxAnalyzer
    let quoteFinder: QuoteFinder
    let attributor: Attributor

    static let shared = Result {
      let lexicon = try TestLexicon.bundled.get()
      return Stages(
        segmenter: try Segmenter(lexicon: lexicon),
        syntax: try SyntaxAnalyzer(lexicon: lexicon),
        quoteFinder: QuoteFinder(lexicon: lexicon),
        attributor: Attributor(lexicon: lexicon)
      )
    }
  }

  private static let prefix = "> "

  static func line(
    for attribution: Attribution,
    in source: SourceText,
    speaker: String? = nil
  ) -> String {
    func text(_ ranges: [TextRange]) -> String {
      ranges.map { source[$0].replacing("\n", with: "⏎") }.joined(separator: " … ")
    }
    var notes: [String] = []
    if attribution.polarity != .asserted { notes.append(attribution.polarity.rawValue) }
    if let within = attribution.within { notes.append("within \(within + 1)") }
    let elsewhere = speaker.map { "→ \($0)" } ?? ""
    let parts = [
      attribution.rule, "[\(attribution.source.map { text([$0]) } ?? elsewhere)]",
      "<\(text(attribution.cue))>", text(attribution.content),
    ]
    return parts.joined(separator: " ")
      + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
  }
}
