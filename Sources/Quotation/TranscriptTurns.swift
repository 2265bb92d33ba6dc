import Lexicon
import Syntax
import Text

/// Finds the turns of a transcript or interview whose speakers stand before a colon.
///
/// A single label proves nothing (`Torbeck: No Trams`): two different ones must follow each other
/// closely, and what they head must read like speech.
struct TranscriptTurns {
  /// How many paragraphs without a label may stand between two turns of one conversation.
  static let maximumGap = 8

  /// One turn in so many must ask or be in the first or second person; a list of properties
  /// ("Status: …", "Timeline: …") stays far below, talk far above.
  static let spokenShare = 3
  /// Where nobody speaks twice, one in so many must.
  static let spokenShareOfMany = 2

  private let tagged: TaggedText
  private let reader: SpeakerLabelReader
  private let clauses: ReportingClauses

  /// A finder for a text.
  init(_ tagged: TaggedText) {
    self.tagged = tagged
    reader = SpeakerLabelReader(tagged: tagged)
    clauses = ReportingClauses(tagged: tagged)
  }

  /// The stretches of all turns, in order.
  func drafts() -> [StretchDraft] {
    let paragraphs = tagged.segmentation.paragraphs
    let labels = paragraphs.indices.compactMap { place in
      place == 0 && paragraphs[place].kind == .heading ? nil : reader.label(of: place)
    }.filter { $0.form != .name || endsSentence($0) }
    guard labels.count > 1 else { return [] }
    var drafts: [StretchDraft] = []
    for run in runs(of: labels) where isConversation(run) {
      for (place, label) in run.enumerated() {
        let next = place + 1 < run.count ? run[place + 1].paragraph : nil
        drafts += turn(of: label, before: next)
      }
    }
    return drafts
  }

  /// Parts the labels where too many paragraphs stand between them.
  private func runs(of labels: [SpeakerLabel]) -> [[SpeakerLabel]] {
    var runs: [[SpeakerLabel]] = []
    for label in labels {
      if let last = runs.last?.last, label.paragraph - last.paragraph <= Self.maximumGap + 1 {
        runs[runs.count - 1].append(label)
      } else {
        runs.append([label])
      }
    }
    return runs
  }

  /// Whether the labels take turns and what they head reads like speech.
  private func isConversation(_ run: [SpeakerLabel]) -> Bool {
    let keys = Set(run.map(\.key))
    guard run.count > 1, keys.count > 1 else { return false }
    let spoken = run.count { isQuestion($0) || addresses($0) }
    let hasPair = zip(run, run.dropFirst()).contains {
      $0.form == .question && $1.form == .answer
    }
    if hasPair { return true }
    let hasLetter = run.contains { $0.form == .question || $0.form == .answer }
    let isRepeated = hasReturn(run)
    let sentences = run.count { endsSentence($0) }
    guard !hasLetter, sentences * 2 > run.count else { return false }
    if isRepeated { return spoken * Self.spokenShare >= run.count }
    // Several who speak once each, all in capitals.
    if run.count > 2, run.allSatisfy({ $0.form == .capitals }) {
      return spoken * Self.spokenShareOfMany >= run.count
    }
    // Two people who speak once each: the first must ask.
    return run.count == 2 && isQuestion(run[0])
  }

  /// Whether somebody speaks, another answers, and the first speaks again.
  private func hasReturn(_ run: [SpeakerLabel]) -> Bool {
    run.indices.dropFirst(2).contains { place in
      namesSame(run[place], run[place - 2]) && !namesSame(run[place], run[place - 1])
    }
  }

  /// Whether two labels are the same.
  ///
  /// One may be the end of the other (IDA HOLM and HOLM), or both may have one title and one surname
  /// ("Hon. Ida Holm" and "Hon. Holm").
  private func namesSame(_ one: SpeakerLabel, _ other: SpeakerLabel) -> Bool {
    let (short, long) =
      one.key.count < other.key.count ? (one.key, other.key) : (other.key, one.key)
    guard short.count < long.count else { return short == long }
    if let space = short.firstIndex(of: 0x20), short[..<space].last == UInt8(ascii: "."),
      long.starts(with: short[...space]), long.suffix(short.count - space) == short[space...]
    {
      return true
    }
    return short.count + 1 < long.count
      && long.suffix(short.count + 1).elementsEqual([0x20] + short)
  }

  private func words(_ label: SpeakerLabel) -> TextRange {
    TextRange(
      start: label.start,
      end: tagged.segmentation.paragraphs[label.paragraph].range.end
    )
  }

  private func isQuestion(_ label: SpeakerLabel) -> Bool {
    let words = words(label)
    return !words.isEmpty && tagged.source.bytes[words.end - 1] == UInt8(ascii: "?")
  }

  private func endsSentence(_ label: SpeakerLabel) -> Bool {
    let words = words(label)
    guard !words.isEmpty else { return true }
    switch Neighbour(before: words.end, in: tagged.source.bytes, bounds: words.start..<words.end) {
    case .terminal, .ellipsis, .dash, .closingBracket: return true
    default:
      return MarkScanner(bytes: tagged.source.bytes)
        .marks(in: max(words.start, words.end - 4)..<words.end).last?.range.end == words.end
    }
  }

  /// Whether the words speak of oneself or to another.
  private func addresses(_ label: SpeakerLabel) -> Bool {
    tagged.tokens(in: words(label)).contains { (tagged.pronoun($0)?.person ?? 3) < 3 }
  }

  /// The stretches of a turn: the labelled paragraph and those behind it that go on with it.
  private func turn(of label: SpeakerLabel, before next: Int?) -> [StretchDraft] {
    var drafts: [StretchDraft] = []
    let own = words(label)
    if !own.isEmpty {
      drafts.append(
        StretchDraft(
          words: own,
          marking: .label,
          paragraph: label.paragraph,
          label: label.range
        )
      )
    }
    if isQuoted(own) { return drafts }
    let stop = next ?? tagged.segmentation.paragraphs.count
    var place = label.paragraph + 1
    while place < stop {
      let paragraph = tagged.segmentation.paragraphs[place]
      guard paragraph.kind != .heading, !isNarration(paragraph) else { break }
      if isStageDirection(paragraph) {
        place += 1
        continue
      }
      // Behind the last label the narrator may take over unmarked.
      if next == nil, !isSpoken(paragraph) { break }
      if reader.hasLabel(place) { break }
      drafts.append(
        StretchDraft(
          words: paragraph.range,
          marking: .label,
          paragraph: place,
          label: label.range,
          continues: drafts.last?.range
        )
      )
      place += 1
    }
    return drafts
  }

  /// Whether quotation marks stand around the words of a turn; nothing behind them is part of it.
  private func isQuoted(_ words: TextRange) -> Bool {
    let marks = MarkScanner(bytes: tagged.source.bytes).marks(in: words.start..<words.end)
    return marks.first?.range.start == words.start
  }

  /// Whether a paragraph holds no words but those in brackets, or leads to what follows:
  /// (CROSSTALK), [applause], "The interview went on:".
  private func isStageDirection(_ paragraph: Paragraph) -> Bool {
    let bytes = tagged.source.bytes
    let last = bytes[paragraph.range.end - 1]
    if last == UInt8(ascii: ":") { return true }
    var depth = 0
    for token in tagged.tokens(in: paragraph.range) {
      switch tagged.tokens[token].kind {
      case .openingBracket: depth += 1
      case .closingBracket: depth -= 1
      case .word, .number: if depth == 0 { return false }
      default: break
      }
    }
    return true
  }

  /// Whether a paragraph reports what somebody else says in quotation marks.
  private func isNarration(_ paragraph: Paragraph) -> Bool {
    let tokens = tagged.tokens(in: paragraph.range)
    guard tokens.contains(where: { tagged.tokens[$0].kind == .quotationMark }) else {
      return false
    }
    return tokens.contains { token in
      guard clauses.isQuotingVerb(token), token > tokens.lowerBound else { return false }
      let isOwn = (tagged.pronoun(token - 1)?.person ?? 3) < 3
      return !isOwn && (tagged.tags[token - 1].isNoun || tagged.pronoun(token - 1) != nil)
    }
  }

  /// Whether a paragraph is in the first or second person.
  private func isSpoken(_ paragraph: Paragraph) -> Bool {
    let tokens = tagged.tokens(in: paragraph.range)
    let isPersonal = tokens.contains { (tagged.pronoun($0)?.person ?? 3) < 3 }
    return isPersonal && !tokens.contains { clauses.isQuotingVerb($0) }
  }
}
