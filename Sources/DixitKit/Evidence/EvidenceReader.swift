package import Lexicon
import Text

/// Tells the evidence of stored attributions in words: cuts a text into sentences and counts them.
///
/// Building may fail, for it opens the sentence rules; reading never does.
package struct EvidenceReader: Sendable {
  private let segmenter: Segmenter

  /// A reader with a lexicon.
  ///
  /// - Throws: when ICU can't open its rules for English.
  package init(lexicon: LexiconSet) throws {
    segmenter = try Segmenter(lexicon: lexicon)
  }

  /// The way that the steps of an attribution go; places are code points of the text.
  package func chain(_ evidence: [EvidenceStep], cue: String, in text: String) -> EvidenceChain {
    let source = SourceText(text)
    let converter = OffsetConverter(source)
    let numbers = SentenceNumbers(
      starts: segmenter.segment(source).sentences.map {
        converter.offset(of: $0.range.start, in: .scalars)
      }
    )
    let scalars = Array(text.unicodeScalars)
    return EvidenceChain(
      evidence,
      cue: cue,
      words: { step in
        let range = (step.start..<max(step.start, step.end)).clamped(to: 0..<scalars.count)
        return String(String.UnicodeScalarView(scalars[range]))
      },
      sentence: { numbers[$0] }
    )
  }
}
