import Coreference
import Lexicon
import Mentions
import Quotation
import Speakers
import Syntax
import Text

/// Gives a layer of an analysis as a JSON object: `{"id", LAYER: […]}`, offsets in code points.
public struct LayerRecord: Sendable {
  private let layer: Layer

  /// A record of a layer.
  public init(layer: Layer) {
    self.layer = layer
  }

  /// Writes the layer of an analysis, without a line's end.
  public func write(_ analysis: Analysis, to json: inout JSONWriter) {
    let spans = SpanRenderer(analysis.tagged.source, unit: .scalars)
    json.object { json in
      json.key("id")
      json.string(analysis.article.id)
      json.key(layer.rawValue)
      json.array { writeItems(of: analysis, spans, to: &$0) }
    }
  }

  private func writeItems(
    of analysis: Analysis,
    _ spans: SpanRenderer,
    to json: inout JSONWriter
  ) {
    let tagged = analysis.tagged
    switch layer {
    case .sentences:
      for sentence in tagged.segmentation.sentences { json.pair(spans.offsets(sentence.range)) }
    case .tokens:
      for token in tagged.tokens { json.pair(spans.offsets(token.range)) }
    case .tags:
      for (token, tag) in zip(tagged.tokens, tagged.tags) {
        json.item(spans.span(token.range)) { $0.member("tag", "\(tag)") }
      }
    case .phrases:
      for phrase in tagged.nounPhrases {
        json.item(spans.span(tagged.range(of: phrase.tokens))) {
          $0.member("kind", "\(phrase.kind)")
          $0.member("head", tagged.string(phrase.head))
        }
      }
    case .quotes:
      for quote in analysis.quotes { write(quote, spans, to: &json) }
    case .cues:
      for cue in CueEntry.all(in: analysis) { write(cue, analysis, spans, to: &json) }
    case .mentions:
      for place in analysis.mentions.indices { write(mention: place, analysis, spans, to: &json) }
    case .entities:
      for entity in analysis.chains.entities { write(entity, analysis, spans, to: &json) }
    case .attributions:
      var options = RecordBuilder.Options()
      options.classes = [.speech, .writing, .thought]
      let record = RecordBuilder(options: options).record(of: analysis)
      for attribution in record.attributions { attribution.write(to: &json) }
    }
  }

  private func write(_ quote: QuotedStretch, _ spans: SpanRenderer, to json: inout JSONWriter) {
    json.item(spans.span(quote.range)) {
      $0.member("role", quote.role.rawValue)
      $0.member("why", quote.roleReason)
      $0.member("marking", quote.marking.rawValue)
      $0.member("closure", quote.closure.rawValue)
      $0.key("parent")
      $0.number(orNull: quote.parent)
      $0.key("continues")
      $0.number(orNull: quote.continues)
    }
  }

  private func write(
    _ cue: CueEntry,
    _ analysis: Analysis,
    _ spans: SpanRenderer,
    to json: inout JSONWriter
  ) {
    json.item(spans.span(cue.range)) {
      $0.member("kind", cue.kind.rawValue)
      $0.member("form", cue.form.rawValue)
      $0.member("class", cue.reportingClass.rawValue)
      $0.member("polarity", cue.polarity.rawValue)
      $0.key("attributions")
      $0.strings(cue.ids)
      $0.key("rules")
      $0.strings(cue.attributions.map { analysis.attributions[$0].rule })
    }
  }

  private func write(
    mention place: Int,
    _ analysis: Analysis,
    _ spans: SpanRenderer,
    to json: inout JSONWriter
  ) {
    let mention = analysis.mentions[place]
    json.item(spans.span(analysis.range(ofMention: place))) {
      $0.member("kind", mention.kind.rawValue)
      $0.member("type", mention.type.rawValue)
      $0.member("gender", mention.gender.rawValue)
      $0.key("entity")
      $0.number(orNull: analysis.chains.entityOfMention[place])
      $0.member("rule", analysis.link(ofMention: place)?.rule)
    }
  }

  private func write(
    _ entity: Entity,
    _ analysis: Analysis,
    _ spans: SpanRenderer,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("name", entity.name)
      json.member("type", entity.type.rawValue)
      json.key("unnamed")
      json.boolean(entity.isUnnamed)
      json.key("roles")
      json.strings(entity.roles)
      json.key("aliases")
      json.strings(entity.aliases)
      json.key("mentions")
      json.array { json in
        for (mention, link) in zip(entity.mentions, entity.links) {
          json.item(spans.span(analysis.range(ofMention: mention))) {
            $0.member("kind", analysis.mentions[mention].kind.rawValue)
            $0.member("rule", link.rule)
          }
        }
      }
    }
  }
}

extension JSONWriter {
  /// A pair of offsets: `[start, end]`.
  mutating func pair(_ range: Range<Int>) {
    array {
      $0.number(range.lowerBound)
      $0.number(range.upperBound)
    }
  }

  /// An object that begins with a span's members.
  fileprivate mutating func item(_ span: SpanRecord, _ more: (inout JSONWriter) -> Void) {
    object {
      span.writeMembers(to: &$0)
      more(&$0)
    }
  }

  fileprivate mutating func number(orNull value: Int?) {
    if let value { number(value) } else { null() }
  }
}
