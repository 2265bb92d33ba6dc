import Text

/// Links a quotation that is left open at its paragraph's end with the one that re-opens it.
struct ContinuationLinker {
  /// How many paragraphs without quotation marks may stand between the two: a photograph's caption
  /// or an advertisement's label that was left in the text.
  static let maximumGap = 1
  /// Up to how many bytes such a paragraph may have.
  static let maximumGapLength = 60

  /// The text.
  let bytes: [UInt8]
  /// Its paragraphs.
  let paragraphs: [Paragraph]

  /// The drafts, sorted by start, with their links.
  func linked(_ drafts: [StretchDraft]) -> [StretchDraft] {
    var drafts = drafts
    var pending: Int?
    for place in drafts.indices where drafts[place].marking == .marks {
      let draft = drafts[place]
      let paragraph = paragraphs[draft.paragraph]
      if let open = pending, continues(draft, drafts[open]) {
        drafts[open].closure = .continued
        drafts[place].continues = drafts[open].range
        pending = nil
      }
      if draft.closure == .unclosed, draft.range.end == paragraph.range.end {
        pending = place
      } else if let open = pending, drafts[open].paragraph < draft.paragraph {
        pending = nil
      }
    }
    return drafts
  }

  /// Whether a stretch begins its paragraph and takes up one that was left open before.
  private func continues(_ draft: StretchDraft, _ open: StretchDraft) -> Bool {
    guard draft.markClass == open.markClass, draft.paragraph > open.paragraph,
      draft.range.start == paragraphs[draft.paragraph].range.start
    else { return false }
    let between = (open.paragraph + 1)..<draft.paragraph
    return between.count <= Self.maximumGap
      && between.allSatisfy { isInsertion(paragraphs[$0].range) }
  }

  /// Whether a paragraph is short and no sentence.
  private func isInsertion(_ range: TextRange) -> Bool {
    range.length <= Self.maximumGapLength
      && Neighbour(before: range.end, in: bytes, bounds: range.start..<range.end) != .terminal
  }
}
