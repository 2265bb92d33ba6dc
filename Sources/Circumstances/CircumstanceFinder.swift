public import Lexicon
public import Quotation
public import Speakers
public import Syntax
import Text

/// Finds how and when each attribution was said.
///
/// It looks for adjuncts of the cue's clause, by where they stand: behind the cue, between source and
/// cue, at the head of the clause, and behind a quotation that ends it. Nothing within the content is
/// looked at, and nothing that was found before is changed.
public struct CircumstanceFinder: Sendable {
  private let media: MediumWords
  private let calendar: CalendarWords

  /// A finder with the words of these lexicons.
  public init(lexicon: LexiconSet) {
    media = MediumWords(lexicon)
    calendar = CalendarWords(lexicon)
  }

  /// The circumstance of each attribution, in their order.
  public func find(
    in tagged: TaggedText,
    quotes: [QuotedStretch],
    attributions: [Attribution]
  ) -> [Circumstance] {
    let forms = WordForms(tagged: tagged)
    let times = TimeReader(forms: forms, words: calendar)
    let reader = MediumReader(
      forms: forms,
      words: media,
      times: times,
      quotes: QuoteBounds(quotes, in: tagged)
    )
    let scan = AdjunctScan(tagged: tagged, times: times, media: reader)
    let clauses = ReportingClauses(tagged: tagged, attributions: attributions)
    return attributions.indices.map { place in
      guard let clause = clauses.clause(of: place) else { return .none }
      return circumstance(of: clause, in: tagged, scan)
    }
  }

  private func circumstance(
    of clause: ReportingClause,
    in tagged: TaggedText,
    _ scan: AdjunctScan
  ) -> Circumstance {
    var parts: [Adjuncts] = [scan.behindCue(clause)]
    if let between = clause.between { parts.append(scan.whole(between, clause)) }
    if let tail = clause.sourceTail { parts.append(scan.behindName(tail, clause)) }
    for gap in clause.gaps { parts.append(scan.whole(gap, clause)) }
    if let trail = clause.behindContent { parts.append(scan.behindContent(trail, clause)) }
    if let head = clause.head { parts.append(scan.atHead(head, clause)) }
    let media = Set(parts.flatMap(\.media)).sorted { $0.lowerBound < $1.lowerBound }
    let times = parts.flatMap(\.times)
    let time = times.first { $0.expression != .unresolved } ?? times.first
    return Circumstance(
      media: media.map(tagged.range),
      time: time.map {
        StatedTime(
          range: tagged.range(of: $0.tokens),
          expression: clause.isToCome && $0.expression.isNearest ? .unresolved : $0.expression
        )
      }
    )
  }
}

extension TimeExpression {
  /// Whether it is the last one of its kind only because what is said has been said.
  fileprivate var isNearest: Bool {
    switch self {
    case .weekday(_, nil), .day(_, _, nil), .month(_, nil, nil): true
    default: false
    }
  }
}
