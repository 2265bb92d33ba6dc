import Circumstances
import Coreference
public import Lexicon
import Mentions
import Quotation
import Speakers
import Syntax
public import Text

/// Makes the record of an analysis: what people and scripts read.
public struct RecordBuilder: Sendable {
  /// What the record holds.
  public struct Options: Hashable, Sendable {
    /// The unit of its offsets.
    public var offsets = OffsetUnit.scalars
    /// The classes of attribution that it gives.
    public var classes: Set<ReportingClass> = [.speech, .writing]
    /// Attributions below this confidence are left out.
    public var minimumConfidence = 0.0
    /// Whether a quotation behind a sentence's end is an attribution of its own.
    public var splitsQuotations = false
    /// Whether it lists every quoted stretch.
    public var hasQuotes = false
    /// Whether it repeats the text.
    public var hasText = false

    /// The options of the interface: code points, speech and writing, neither quotes nor text.
    public init() {}
  }

  /// Confidences are given to this part of one; more digits would feign a precision they lack.
  private static let confidenceSteps = 1000.0

  private let options: Options

  /// A builder of records with these options.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// The record of an analysis.
  public func record(of whole: Analysis) -> AttributionRecord {
    let analysis = options.splitsQuotations ? whole.withQuotationsApart(at: .sentence) : whole
    let spans = SpanRenderer(analysis.tagged.source, unit: options.offsets)
    let date = analysis.article.date.flatMap(ArticleDate.init)
    let numbering = Numbering(analysis, keeps: keeps)
    let article = analysis.article
    return AttributionRecord(
      id: article.id,
      title: article.title,
      date: article.date,
      attributions: numbering.attributions.map {
        entry(of: $0, in: analysis, numbering: numbering, spans: spans, date: date)
      },
      speakers: numbering.speakers.map {
        speaker($0, in: analysis, numbering: numbering, spans: spans)
      },
      quotes: options.hasQuotes ? analysis.quotes.map { quote($0, spans: spans) } : nil,
      text: options.hasText ? article.source[article.source.range] : nil,
      offsets: options.offsets == .scalars ? nil : options.offsets,
      warnings: article.warnings + Self.warnings(of: analysis, spans: spans)
    )
  }

  private func keeps(_ attribution: Attribution) -> Bool {
    options.classes.contains(attribution.reportingClass)
      && Self.rounded(attribution.confidence) >= options.minimumConfidence
  }

  private static func rounded(_ confidence: Double) -> Double {
    (confidence * confidenceSteps).rounded() / confidenceSteps
  }

  private func entry(
    of place: Int,
    in analysis: Analysis,
    numbering: Numbering,
    spans: SpanRenderer,
    date: ArticleDate?
  ) -> AttributionEntry {
    let circumstance = analysis.circumstance(of: place)
    let attribution = analysis.attributions[place]
    let speaker = analysis.chains.speakerOfAttribution[place]
    return AttributionEntry(
      id: numbering.id(ofAttribution: place) ?? "",
      kind: attribution.kind.rawValue,
      reportingClass: attribution.reportingClass.rawValue,
      content: attribution.content.map(spans.span),
      cue: attribution.cue.map(spans.span),
      source: attribution.source.map { [spans.span($0)] } ?? [],
      speaker: speaker.flatMap(numbering.id(ofSpeaker:)),
      confidence: Self.rounded(attribution.confidence),
      addressee: attribution.addressee.map { [spans.span($0)] } ?? [],
      medium: circumstance.media.map(spans.span),
      when: circumstance.time.map {
        TimeRecord(span: spans.span($0.range), date: $0.expression.iso(in: date))
      },
      polarity: attribution.polarity.rawValue,
      within: numbering.id(ofHolderOf: place, in: analysis),
      evidence: Evidence(of: place, in: analysis).steps.map { step in
        let span = spans.offsets(step.range)
        return EvidenceStep(rule: step.rule, start: span.lowerBound, end: span.upperBound)
      }
    )
  }

  private func speaker(
    _ place: Int,
    in analysis: Analysis,
    numbering: Numbering,
    spans: SpanRenderer
  ) -> SpeakerEntry {
    let entity = analysis.chains.entities[place]
    return SpeakerEntry(
      id: numbering.id(ofSpeaker: place) ?? "",
      name: entity.name,
      type: SpeakerEntry.Kind(entity),
      roles: entity.roles,
      aliases: entity.aliases,
      mentions: entity.mentions.map { mention in
        MentionEntry(
          span: spans.span(analysis.range(ofMention: mention)),
          kind: analysis.mentions[mention].kind.rawValue
        )
      }
    )
  }

  private func quote(_ stretch: QuotedStretch, spans: SpanRenderer) -> QuoteEntry {
    QuoteEntry(
      span: spans.span(stretch.range),
      role: stretch.role.rawValue,
      why: stretch.roleReason,
      closure: stretch.closure.rawValue
    )
  }

  private static func warnings(of analysis: Analysis, spans: SpanRenderer) -> [String] {
    analysis.quotes.compactMap { stretch in
      let place = spans.offsets(stretch.range)
      return switch stretch.closure {
      case .unclosed: "the quotation that begins at \(place.lowerBound) has no closing mark"
      case .unopened: "the quotation that ends at \(place.upperBound) has no opening mark"
      case .closed, .continued: nil
      }
    }
  }
}

extension SpeakerEntry.Kind {
  /// What an entity is as a speaker: a place speaks for its government, so it is an organisation; a
  /// text that is quoted is one only if it has a name, being then cited like one.
  init(_ entity: Entity) {
    if entity.isUnnamed {
      self = .unnamed
      return
    }
    self =
      switch entity.type {
      case .person, .unknown: .person
      case .organisation, .place, .document: .organisation
      case .group: .group
      }
  }
}
