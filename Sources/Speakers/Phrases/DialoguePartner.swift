import Quotation
import Syntax
import Text

/// Finds the other of two who talk by turns, each in a paragraph that holds nothing else.
///
/// “Is that a no?” stands behind “Ask somebody else.”
///
/// Of 42 in our own gold behind a short one whose marks are closed 38 are the other’s, and all 7 behind a
/// question that somebody “asked”.
struct DialoguePartner {
  let scene: ContentScene
  private var tagged: TaggedText { scene.tagged }

  /// Tokens of a turn at most.
  static let longestTurn = 24
  /// Paragraphs back to the other's last words at most.
  static let farthest = 6
  /// Attributions looked at, so that a book of dialogue takes linear time.
  static let mostBefore = 24

  /// The source of the last words of the other, for a quotation that begins a paragraph at `first`, behind the
  /// attribution at `previous` among those found before; or nil.
  func find(
    before first: Int,
    after previous: Int,
    among found: [AttributionCandidate]
  ) -> SourcePhrase? {
    let paragraph = tagged.paragraph(of: first)
    let last = found[previous]
    guard let speaker = last.source, last.paragraph(in: scene) == paragraph - 1,
      scene.context.paragraphTokens(paragraph).lowerBound == first, isTurn(last) || asks(last)
    else { return nil }
    let other = found[..<previous].suffix(Self.mostBefore).last { candidate in
      guard let source = candidate.source, candidate.isTopLevel(in: scene.context),
        paragraph - candidate.paragraph(in: scene) <= Self.farthest
      else { return false }
      return isOther(source, than: speaker)
    }
    return other?.source
  }

  /// Whether a short quotation without a cue, its marks closed, is all of its paragraph.
  private func isTurn(_ candidate: AttributionCandidate) -> Bool {
    guard candidate.cue.isEmpty, candidate.content.count == 1, let turn = candidate.content.first,
      turn == scene.context.paragraphTokens(candidate.paragraph(in: scene)),
      turn.count <= Self.longestTurn, let stretch = scene.context.stretch(filling: turn)
    else { return false }
    return scene.context.quotes[stretch].closure == .closed
  }

  /// Whether a quotation asks, by its cue and its mark: “So who did it?” the reporter asked.
  private func asks(_ candidate: AttributionCandidate) -> Bool {
    guard let cue = candidate.cueRecord, tagged.asks(cue.head),
      candidate.isQuoted(in: scene.context), let words = candidate.content.last
    else { return false }
    return words.suffix(Self.questionEnd).contains { token in
      tagged.source.bytes[tagged.tokens[token].range.start] == UInt8(ascii: "?")
    }
  }

  /// The question mark, the closing mark and a comma.
  private static let questionEnd = 3

  /// Whether two phrases name or describe two persons, as far as their last words tell.
  private func isOther(_ one: SourcePhrase, than other: SourcePhrase) -> Bool {
    guard one.speaker != other.speaker, let last = one.speaker.last, let mine = other.speaker.last,
      tagged.pronoun(last) == nil, tagged.pronoun(mine) == nil
    else { return false }
    return tagged.string(last).lowercased() != tagged.string(mine).lowercased()
  }
}
