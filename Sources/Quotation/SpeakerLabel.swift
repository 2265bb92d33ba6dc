import Lexicon
import Syntax
import Text

/// What stands before a colon at the start of a paragraph and may name the one who speaks.
struct SpeakerLabel: Hashable, Sendable {
  /// How it is written.
  enum Form: UInt8, Hashable, Sendable {
    /// `Q:` or `Q.`
    case question
    /// `A:` or `A.`
    case answer
    /// `SMITH:`, `CLERK (Ms Vane):`
    case capitals
    /// `Ada Smith:`, `The Guardian:`
    case name
  }

  /// Up to how many bytes a label may have: a name with office and party in brackets.
  static let maximumLength = 70
  /// Up to how many words a label may have without what it has in brackets.
  static let maximumWords = 6

  /// Its paragraph.
  let paragraph: Int
  /// Its form.
  let form: Form
  /// Its bytes, without colon and without what stands in brackets, to compare labels by.
  let key: [UInt8]
  /// Its bytes without its colon.
  let range: TextRange
  /// Where the words begin; the paragraph's end if none follow in it.
  let start: Int
}

/// Reads the label at the start of a paragraph.
struct SpeakerLabelReader {
  private static let colon = UInt8(ascii: ":")
  /// Up to how many bytes a small word within a name has: "de", "van".
  private static let maximumParticle = 3
  /// Up to how many bytes a short form has that ends in a full stop: "Dr", "Messrs" aside.
  private static let maximumAbbreviation = 5

  /// The text.
  let tagged: TaggedText

  /// The label of a paragraph, or nil.
  func label(of place: Int) -> SpeakerLabel? {
    let range = tagged.segmentation.paragraphs[place].range
    let bytes = tagged.source.bytes
    if let label = letterLabel(place, range) { return label }
    guard bytes[range.start] != Self.colon,
      let colon = bytes[range.start..<min(range.end, range.start + SpeakerLabel.maximumLength)]
        .firstIndex(of: Self.colon)
    else { return nil }
    // A time, an address or a ratio.
    if colon + 1 < range.end, bytes[colon + 1] > 0x20 { return nil }
    return wordLabel(place, TextRange(start: range.start, end: colon), end: range.end)
  }

  /// Whether a paragraph begins with capitals before a colon, be it a speaker or a notice.
  func hasLabel(_ place: Int) -> Bool {
    let range = tagged.segmentation.paragraphs[place].range
    let bytes = tagged.source.bytes
    guard
      let colon = bytes[range.start..<min(range.end, range.start + SpeakerLabel.maximumLength)]
        .firstIndex(of: Self.colon)
    else { return false }
    return tagged.tokens(in: TextRange(start: range.start, end: colon)).allSatisfy {
      tagged.tokens[$0].kind != .word || tagged.tokens[$0].letterCase == .upper
    }
  }

  /// The label of one letter: `Q:`, `Q.`, `A:`, `A.`.
  private func letterLabel(_ place: Int, _ range: TextRange) -> SpeakerLabel? {
    let bytes = tagged.source.bytes
    guard range.length > 2, bytes[range.start + 1] == Self.colon || bytes[range.start + 1] == 0x2E,
      bytes[range.start + 2] <= 0x20
    else { return nil }
    let form: SpeakerLabel.Form
    switch bytes[range.start] {
    case UInt8(ascii: "Q"): form = .question
    case UInt8(ascii: "A"): form = .answer
    default: return nil
    }
    return SpeakerLabel(
      paragraph: place,
      form: form,
      key: [bytes[range.start]],
      range: TextRange(start: range.start, end: range.start + 1),
      start: behindBlanks(range.start + 2, before: range.end)
    )
  }

  private func wordLabel(_ place: Int, _ label: TextRange, end: Int) -> SpeakerLabel? {
    let tokens = tagged.tokens(in: label)
    var names: [Int] = []
    var depth = 0
    for token in tokens {
      switch tagged.tokens[token].kind {
      case .openingBracket: depth += 1
      case .closingBracket: depth -= 1
      case .word, .clitic: if depth == 0 { names.append(token) }
      case .terminal, .comma, .symbol, .number, .dash:
        if depth == 0, !isInName(token) { return nil }
      case .quotationMark, .colon, .semicolon, .address: return nil
      }
    }
    guard let first = names.first, let last = names.last,
      names.count <= SpeakerLabel.maximumWords, !isNotice(first), !isNotice(last)
    else { return nil }
    let isUpper = names.allSatisfy { token in
      let letterCase = tagged.tokens[token].letterCase
      return letterCase == .upper || tagged.word(token)?.title != nil
        || (letterCase == .capitalised && tagged.tokens[token].range.length == 1)
        || (letterCase == .mixed && isMostlyUpper(token))
    }
    guard isUpper || names.allSatisfy({ isNameWord($0) }) else { return nil }
    let bytes = tagged.source.bytes
    let key = Array(
      bytes[tagged.tokens[first].range.start..<tagged.tokens[last].range.end]
    )
    return SpeakerLabel(
      paragraph: place,
      form: isUpper ? .capitals : .name,
      key: key,
      range: label,
      start: behindBlanks(label.end + 1, before: end)
    )
  }

  /// A capitalised word, or a small one that stands within names ("of", "the", "de").
  private func isNameWord(_ token: Int) -> Bool {
    if tagged.tokens[token].isCapitalised { return !tagged.tags[token].isFiniteVerb }
    if tagged.tokens[token].kind == .clitic { return true }
    switch tagged.function(token) {
    case .the, .of, .and, .for, .in: return true
    default: return tagged.tokens[token].range.length <= Self.maximumParticle
    }
  }

  /// A full stop behind an initial or title, a comma before an office, a stroke within a rank ("F/O").
  private func isInName(_ token: Int) -> Bool {
    let kind = tagged.tokens[token].kind
    if kind == .comma { return true }
    if kind == .symbol { return tagged.source.bytes[tagged.tokens[token].range.start] == 0x2F }
    return kind == .terminal && token > 0 && tagged.tokens[token - 1].kind == .word
      && tagged.tokens[token - 1].range.length <= Self.maximumAbbreviation
  }

  private func isMostlyUpper(_ token: Int) -> Bool {
    let bytes = tagged.source.bytes[
      tagged.tokens[token].range.start..<tagged.tokens[token].range.end
    ]
    return bytes.count { (0x41...0x5A).contains($0) } * 2 > bytes.count
  }

  private func isNotice(_ token: Int) -> Bool {
    tagged.word(token)?.quoteTrigger?.meaning == .notice
  }

  private func behindBlanks(_ offset: Int, before end: Int) -> Int {
    var offset = offset
    while offset < end, tagged.source.bytes[offset] <= 0x20 { offset += 1 }
    return offset
  }
}
