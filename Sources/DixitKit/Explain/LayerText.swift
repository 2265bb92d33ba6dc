import Coreference
import Lexicon
import Mentions
import Quotation
import Speakers
import Syntax
import Text

/// Shows a layer of an analysis to a person, an item a line, offsets in code points.
public struct LayerText: Sendable {
  private let layer: Layer

  /// A text of a layer.
  public init(layer: Layer) {
    self.layer = layer
  }

  /// The layer of an analysis below a line with the article's id.
  public func text(of analysis: Analysis) -> String {
    let spans = SpanRenderer(analysis.tagged.source, unit: .scalars)
    let lines = ["# \(analysis.article.id)"] + lines(of: analysis, spans)
    return lines.map { $0 + "\n" }.joined() + "\n"
  }

  private func lines(of analysis: Analysis, _ spans: SpanRenderer) -> [String] {
    let tagged = analysis.tagged
    return switch layer {
    case .sentences: sentences(tagged, spans)
    case .tokens:
      tagged.sentenceTokens.map { $0.map { tagged.string($0) }.joined(separator: " ") }
    case .tags:
      tagged.sentenceTokens.map { tokens in
        tokens.map { "\(tagged.string($0))/\(tagged.tags[$0])" }.joined(separator: " ")
      }
    case .phrases:
      tagged.nounPhrases.map { phrase in
        "\(line(tagged.range(of: phrase.tokens), spans))  \(phrase.kind)"
          + ", head \(tagged.string(phrase.head))"
      }
    case .quotes:
      analysis.quotes.map { quote in
        "\(line(quote.range, spans))  \(quote.role.rawValue) (\(quote.roleReason))"
          + ", \(quote.marking.rawValue), \(quote.closure.rawValue)"
      }
    case .cues:
      CueEntry.all(in: analysis).map { "\(line($0.range, spans))  \(notes($0, analysis))" }
    case .mentions: analysis.mentions.indices.map { mention($0, analysis, spans) }
    case .entities: analysis.chains.entities.flatMap { entity($0, analysis, spans) }
    case .attributions: attributions(analysis)
    }
  }

  private func notes(_ cue: CueEntry, _ analysis: Analysis) -> String {
    let form = cue.form == .none ? [] : [cue.form.rawValue]
    let notes = [cue.kind.rawValue] + form + [cue.reportingClass.rawValue, cue.polarity.rawValue]
    let carried = zip(cue.ids, cue.attributions).map { id, place in
      "\(id) (\(analysis.attributions[place].rule))"
    }
    return notes.joined(separator: ", ")
      + (carried.isEmpty ? "" : " → " + carried.joined(separator: ", "))
  }

  private func line(_ range: TextRange, _ spans: SpanRenderer) -> String {
    let span = spans.span(range)
    return "\(span.start)-\(span.end)  \(oneLine(span.text))"
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func sentences(_ tagged: TaggedText, _ spans: SpanRenderer) -> [String] {
    tagged.segmentation.paragraphs.flatMap { paragraph in
      ["[\(paragraph.kind.rawValue)]"]
        + tagged.segmentation.sentences[paragraph.sentences].map { line($0.range, spans) }
    }
  }

  private func mention(_ place: Int, _ analysis: Analysis, _ spans: SpanRenderer) -> String {
    let mention = analysis.mentions[place]
    let entity = analysis.chains.entityOfMention[place].map { analysis.chains.entities[$0].name }
    let rule = analysis.link(ofMention: place)?.rule
    return "\(line(analysis.range(ofMention: place), spans))  \(mention.kind.rawValue)"
      + ", \(mention.type.rawValue), \(mention.gender.rawValue)"
      + (entity.map { " → \($0)" } ?? "") + (rule.map { " (\($0))" } ?? "")
  }

  private func entity(
    _ entity: Entity,
    _ analysis: Analysis,
    _ spans: SpanRenderer
  ) -> [String] {
    let roles = entity.roles.isEmpty ? "" : "; roles: " + entity.roles.joined(separator: ", ")
    let aliases =
      entity.aliases.isEmpty ? "" : "; also: " + entity.aliases.joined(separator: ", ")
    let unnamed = entity.isUnnamed ? ", unnamed" : ""
    return ["\(entity.name)  \(entity.type.rawValue)\(unnamed)\(roles)\(aliases)"]
      + zip(entity.mentions, entity.links).map { mention, link in
        "    \(line(analysis.range(ofMention: mention), spans))  (\(link.rule))"
      }
  }

  private func attributions(_ analysis: Analysis) -> [String] {
    var options = RecordBuilder.Options()
    options.classes = [.speech, .writing, .thought]
    let document = RecordedDocument(analysis, builder: RecordBuilder(options: options))
    let record = document.record
    return record.attributions.flatMap { attribution in
      let speaker = record.speakers.first { $0.id == attribution.speaker }
      var lines = ["\(attribution.id)  \(speaker?.name ?? "?")  \(notes(attribution))"]
      let parts = [
        ("source", attribution.source), ("cue", attribution.cue),
        ("content", attribution.content), ("told", attribution.addressee),
        ("medium", attribution.medium),
      ]
      for (name, found) in parts {
        lines += found.map { "    \(name): \($0.start)-\($0.end)  \(oneLine($0.text))" }
      }
      if let when = attribution.when {
        lines.append("    when: \(when.start)-\(when.end)  \(oneLine(when.shown))")
      }
      for (place, step) in document.evidence(of: attribution).steps.enumerated() {
        lines.append((place == 0 ? "    because: " : "      → ") + step.line)
      }
      return lines
    }
  }

  private func notes(_ attribution: AttributionEntry) -> String {
    let notes = [
      attribution.kind, attribution.reportingClass, attribution.polarity,
      "\(attribution.confidence)",
    ]
    return (notes + (attribution.within.map { ["within \($0)"] } ?? [])).joined(separator: ", ")
  }
}
