import Lexicon
import Syntax
import Text

/// Finds speech that a dash at the start of its paragraph marks, where the text shows dialogue.
///
/// `— Varnish, the lodger said.` gives "Varnish". A list set with dashes is no dialogue: at least two
/// paragraphs near each other must begin with a dash, and one of them must ask or be reported.
struct DialogueDashes {
  /// How many paragraphs without a dash may stand between two turns.
  static let maximumGap = 3

  private let tagged: TaggedText
  private let clauses: ReportingClauses

  /// A finder for a text.
  init(_ tagged: TaggedText) {
    self.tagged = tagged
    clauses = ReportingClauses(tagged: tagged)
  }

  /// The stretches, in order.
  func drafts() -> [StretchDraft] {
    let turns = tagged.segmentation.paragraphs.indices.compactMap { turn(in: $0) }
    var drafts: [StretchDraft] = []
    var first = 0
    while first < turns.count {
      var last = first
      while last + 1 < turns.count,
        turns[last + 1].paragraph - turns[last].paragraph <= Self.maximumGap + 1
      {
        last += 1
      }
      let run = turns[first...last]
      if run.count > 1, run.contains(where: \.isSpoken) {
        drafts += run.map {
          StretchDraft(words: $0.words, marking: .dash, paragraph: $0.paragraph)
        }
      }
      first = last + 1
    }
    return drafts
  }

  /// A paragraph that begins with a dash.
  private struct Turn {
    let paragraph: Int
    let words: TextRange
    /// Whether it asks a question or a clause reports it.
    let isSpoken: Bool
  }

  private func turn(in place: Int) -> Turn? {
    let paragraph = tagged.segmentation.paragraphs[place]
    guard let start = startBehindDash(paragraph.range) else { return nil }
    let tokens = tagged.tokens(in: TextRange(start: start, end: paragraph.range.end))
    guard let first = tokens.first, tagged.tokens[first].letterCase != .lower,
      tagged.tokens[first].kind == .word || tagged.tokens[first].kind == .number
    else { return nil }
    for token in tokens.dropLast() {
      let kind = tagged.tokens[token].kind
      guard kind == .comma || kind == .terminal || kind == .dash else { continue }
      guard clauses.isShortClause(at: token + 1, before: tokens.upperBound) else { continue }
      let end = kind == .terminal ? token + 1 : token
      guard end > first else { continue }
      return Turn(paragraph: place, words: tagged.range(of: first..<end), isSpoken: true)
    }
    let words = tagged.range(of: tokens)
    let isQuestion = tagged.source.bytes[words.end - 1] == UInt8(ascii: "?")
    return Turn(paragraph: place, words: words, isSpoken: isQuestion)
  }

  /// Where the words begin behind a long dash that begins the paragraph, or its line before the
  /// paragraph's range where the dash was taken for a list's mark.
  private func startBehindDash(_ range: TextRange) -> Int? {
    let bytes = tagged.source.bytes
    if let end = dashEnd(at: range.start, before: range.end) {
      var start = end
      while start < range.end, bytes[start] == 0x20 { start += 1 }
      return start < range.end ? start : nil
    }
    var offset = range.start
    while offset > 0, bytes[offset - 1] == 0x20 { offset -= 1 }
    guard offset >= 3, dashEnd(at: offset - 3, before: offset) == offset,
      offset == 3 || bytes[offset - 4] == 0x0A || bytes[offset - 4] == 0x0D
    else { return nil }
    return range.start
  }

  /// The end of a dash of one en or more at an offset.
  private func dashEnd(at offset: Int, before end: Int) -> Int? {
    let bytes = tagged.source.bytes
    guard offset + 3 <= end, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80,
      (0x93...0x95).contains(bytes[offset + 2])
    else { return nil }
    return offset + 3
  }
}
