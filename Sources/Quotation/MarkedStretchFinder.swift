import Lexicon
import Syntax
import Text

/// Finds the stretches between quotation marks, paragraph by paragraph.
struct MarkedStretchFinder {
  private let tagged: TaggedText
  private let scanner: MarkScanner
  private let elisions: Elisions
  private let ends: OpenEnds

  /// A finder for a text.
  init(_ tagged: TaggedText, lexicon: LexiconSet) {
    self.tagged = tagged
    scanner = MarkScanner(bytes: tagged.source.bytes)
    elisions = Elisions(lexicon: lexicon)
    ends = OpenEnds(tagged)
  }

  /// The stretches of all paragraphs, in order of their paragraphs.
  ///
  /// - Parameter floors: where the words of a paragraph begin behind its label or dash.
  func drafts(floors: [Int: Int]) -> [StretchDraft] {
    let paragraphs = tagged.segmentation.paragraphs
    let marks = paragraphs.map { scanner.marks(in: $0.range.start..<$0.range.end) }
    var drafts: [StretchDraft] = []
    var pending: StretchDraft?
    for (place, paragraph) in paragraphs.enumerated() {
      guard !marks[place].isEmpty else {
        pending = nil
        continue
      }
      let setting = Setting(
        paragraph: paragraph,
        place: place,
        marks: marks[place],
        floor: floors[place] ?? paragraph.range.start,
        isContinued: pending != nil,
        reopening: place + 1 < marks.count ? reopeningClass(marks[place + 1]) : nil
      )
      let found = stretches(in: setting)
      drafts += found
      pending = found.last { $0.closure == .unclosed && $0.range.end == paragraph.range.end }
    }
    return drafts
  }

  /// A paragraph and what its neighbours tell.
  private struct Setting {
    let paragraph: Paragraph
    let place: Int
    let marks: [QuoteMark]
    let floor: Int
    /// Whether the paragraph before left a quotation open.
    let isContinued: Bool
    /// The class of the mark with which the next paragraph begins.
    let reopening: QuoteMark.Class?

    var bounds: Range<Int> { paragraph.range.start..<paragraph.range.end }
  }

  /// The class of the mark with which a paragraph begins, or nil.
  private func reopeningClass(_ marks: [QuoteMark]) -> QuoteMark.Class? {
    guard let first = marks.first, first.before == .edge, first.contextLeaning == .opens else {
      return nil
    }
    return first.markClass
  }

  private func stretches(in setting: Setting) -> [StretchDraft] {
    let pairing = DoublePairing(
      bytes: tagged.source.bytes,
      bounds: setting.bounds,
      marks: setting.marks
    )
    let pairs = pairing.pairs()
    var doubles = pairs.compactMap { draft(of: $0, in: setting) }
    doubles.sort { ($0.range.start, -$0.range.end) < ($1.range.start, -$1.range.end) }
    doubles = nested(doubles)
    let used = Set(pairs.flatMap { [$0.open, $0.close] }.compactMap { $0?.range.start })
    let singles = pairing.singles.filter { !used.contains($0.range.start) }
    if singles.isEmpty { return doubles }
    let pairer = SinglePairing(
      bytes: tagged.source.bytes,
      bounds: setting.bounds,
      elisions: elisions,
      reopening: setting.reopening
    )
    var drafts = doubles
    for (group, isOutermost) in grouped(singles, within: doubles) {
      for pair in pairer.pairs(of: group) {
        if pair.close == nil, !isOutermost { continue }
        if let draft = draft(of: pair, in: setting) { drafts.append(draft) }
      }
    }
    drafts.sort { ($0.range.start, -$0.range.end) < ($1.range.start, -$1.range.end) }
    return nested(drafts)
  }

  /// Drops what would cross an earlier stretch; sorted drafts only.
  private func nested(_ drafts: [StretchDraft]) -> [StretchDraft] {
    var kept: [StretchDraft] = []
    var open: [TextRange] = []
    for draft in drafts {
      while let last = open.last, last.end <= draft.range.start { open.removeLast() }
      if let last = open.last, !last.contains(draft.range) { continue }
      open.append(draft.range)
      kept.append(draft)
    }
    return kept
  }

  /// The single marks that stand within the same double quotation, group by group.
  private func grouped(
    _ singles: [QuoteMark],
    within doubles: [StretchDraft]
  ) -> [(marks: [QuoteMark], isOutermost: Bool)] {
    var groups = [[QuoteMark]](repeating: [], count: doubles.count + 1)
    var open: [Int] = []
    var next = 0
    for mark in singles {
      while next < doubles.count, doubles[next].range.start <= mark.range.start {
        while let last = open.last, doubles[last].range.end <= doubles[next].range.start {
          open.removeLast()
        }
        open.append(next)
        next += 1
      }
      while let last = open.last, doubles[last].range.end <= mark.range.start { open.removeLast() }
      groups[open.last.map { $0 + 1 } ?? 0].append(mark)
    }
    return groups.enumerated().filter { !$0.element.isEmpty }.map { ($0.element, $0.offset == 0) }
  }

  private func draft(of pair: MarkPair, in setting: Setting) -> StretchDraft? {
    switch (pair.open, pair.close) {
    case (let open?, let close?):
      return StretchDraft(
        range: TextRange(start: open.range.start, end: close.range.end),
        inner: TextRange(start: open.range.end, end: close.range.start),
        marking: .marks,
        closure: .closed,
        paragraph: setting.place,
        markClass: open.markClass
      )
    case (let open?, nil):
      let isReopened =
        setting.reopening == open.markClass && pair.limit == setting.paragraph.range.end
      guard
        let end = ends.end(ofUnclosed: pair, in: setting.paragraph, isReopened: isReopened)
      else { return nil }
      return StretchDraft(
        range: TextRange(start: open.range.start, end: end),
        inner: TextRange(start: open.range.end, end: end),
        marking: .marks,
        closure: .unclosed,
        paragraph: setting.place,
        markClass: open.markClass
      )
    case (nil, let close?):
      guard
        let start = ends.start(
          ofUnopened: pair,
          in: setting.paragraph,
          floor: setting.floor,
          isContinued: setting.isContinued
        )
      else { return nil }
      return StretchDraft(
        range: TextRange(start: start, end: close.range.end),
        inner: TextRange(start: start, end: close.range.start),
        marking: .marks,
        closure: .unopened,
        paragraph: setting.place,
        markClass: close.markClass
      )
    case (nil, nil): return nil
    }
  }
}
