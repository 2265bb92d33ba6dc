import Text

/// BBC Citron's JSON: `text`, `quotes` and `coreference_groups`, a document a line.
///
/// A quote's `cue`, `sources`, `contents` and `coreferences` are Citron's. What it has no member for
/// stands beside them under names of our own: `kind`, `class`, `polarity`, `speaker`, `speaker_id`,
/// `addressees` and `within` of a quote, `id`, `title`, `date` and `speakers` of the document. Citron has
/// one cue a quote: an empty one is null here, and a broken one an array.
///
/// - Source: github.com/bbc/citron, docs/data_format.md. Offsets are Python's: code points.
public struct CitronFormat: DocumentFormat {
  /// The format.
  public init() {}

  /// The document on a line.
  public func render(_ document: RecordedDocument) -> RenderedDocument {
    let record = document.record
    var json = JSONWriter(reservingCapacity: 2 * document.source.count)
    json.object { json in
      json.key("id")
      json.string(record.id)
      json.member("title", record.title)
      json.member("date", record.date)
      json.key("text")
      json.string(document.text)
      json.key("quotes")
      json.array { for quote in record.attributions { write(quote, document, to: &$0) } }
      json.key("coreference_groups")
      json.array { json in
        for speaker in record.speakers { json.spans(speaker.mentions.map(\.span)) }
      }
      json.key("speakers")
      json.array { for speaker in record.speakers { write(speaker, to: &$0) } }
    }
    json.newline()
    return RenderedDocument(id: record.id, bytes: json.bytes)
  }

  private func write(
    _ quote: AttributionEntry,
    _ document: RecordedDocument,
    to json: inout JSONWriter
  ) {
    let speaker = document.speaker(of: quote)
    json.object { json in
      json.key("id")
      json.string(quote.id)
      json.key("cue")
      switch quote.cue.count {
      case 0: json.null()
      case 1: quote.cue[0].write(to: &json)
      default: json.spans(quote.cue)
      }
      json.key("sources")
      json.spans(quote.source)
      json.key("contents")
      json.spans(quote.content)
      json.key("coreferences")
      json.spans(coreferences(of: quote, speaker))
      json.key("confidence")
      json.number(quote.confidence)
      json.key("kind")
      json.string(quote.kind)
      json.key("class")
      json.string(quote.reportingClass)
      json.key("polarity")
      json.string(quote.polarity)
      json.member("speaker", speaker?.name)
      json.member("speaker_id", quote.speaker)
      json.key("addressees")
      json.spans(quote.addressee)
      json.member("within", quote.within)
    }
  }

  /// The mention by which the source is best known: its speaker's longest name, unless that is the
  /// source itself.
  private func coreferences(
    of quote: AttributionEntry,
    _ speaker: SpeakerEntry?
  ) -> [SpanRecord] {
    let names = speaker?.mentions.filter { $0.kind == "name" } ?? []
    let longest = names.max { $0.text.utf8.count < $1.text.utf8.count }
    guard let span = longest?.span, !quote.source.contains(span) else { return [] }
    return [span]
  }

  private func write(_ speaker: SpeakerEntry, to json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(speaker.id)
      json.key("name")
      json.string(speaker.name)
      json.key("type")
      json.string(speaker.type.rawValue)
      json.key("roles")
      json.strings(speaker.roles)
      json.key("aliases")
      json.strings(speaker.aliases)
    }
  }
}

extension MentionEntry {
  /// The mention without its kind.
  var span: SpanRecord { SpanRecord(start: start, end: end, text: text) }
}
