public import Lexicon
public import Syntax
import Text

/// Finds all that is set off as somebody's words: by quotation marks, dashes or speakers' labels.
///
/// ```
/// “The weir is sound,” Ms Tamsett said.   →   “The weir is sound,”   utterance (followed-by-cue)
/// ```
public struct QuoteFinder: Sendable {
  private let lexicon: LexiconSet
  private let classifier = RoleClassifier()

  /// A finder that reads with these lexicons.
  public init(lexicon: LexiconSet) {
    self.lexicon = lexicon
  }

  /// The stretches of a text, sorted by start, the longer first; they nest and never cross.
  ///
  /// - Complexity: linear in the length of the text.
  public func find(in tagged: TaggedText) -> [QuotedStretch] {
    let turns = TranscriptTurns(tagged).drafts()
    let dashes = DialogueDashes(tagged).drafts()
    let layout = turns + dashes
    let floors = Dictionary(
      layout.map { ($0.paragraph, $0.range.start) },
      uniquingKeysWith: { first, _ in first }
    )
    let linker = ContinuationLinker(
      bytes: tagged.source.bytes,
      paragraphs: tagged.segmentation.paragraphs
    )
    let marked = linker.linked(
      MarkedStretchFinder(tagged, lexicon: lexicon).drafts(floors: floors)
    )
    return classifier.stretches(of: StretchTree(layout + marked), in: tagged)
  }
}
