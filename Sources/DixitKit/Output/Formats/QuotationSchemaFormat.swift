/// schema.org as JSON-LD: an Article that has Quotations, a document a line.
///
/// Whoever is quoted is both `spokenByCharacter`, to whom the article lays the words, and `creator`.
/// Kind, class and polarity are `keywords`. The vocabulary has no place for offsets, cue and confidence.
///
/// - Source: schema.org/Quotation.
public struct QuotationSchemaFormat: DocumentFormat {
  private static let context = "https://schema.org"

  /// The format.
  public init() {}

  /// The document's graph on a line.
  public func render(_ document: RecordedDocument) -> RenderedDocument {
    let record = document.record
    let name = ResourceName(of: record.id)
    var json = JSONWriter()
    json.object { json in
      json.member("@context", Self.context)
      json.key("@graph")
      json.array { json in
        write(record, name, to: &json)
        for speaker in record.speakers { write(speaker, name, to: &json) }
        for (position, quotation) in zip(1..., record.attributions) {
          write(quotation, position, name, to: &json)
        }
      }
    }
    json.newline()
    return RenderedDocument(id: record.id, bytes: json.bytes)
  }

  private func write(_ record: AttributionRecord, _ name: ResourceName, to json: inout JSONWriter) {
    json.object { json in
      json.member("@type", "Article")
      json.member("@id", name.document)
      json.member("identifier", record.id)
      json.member("headline", record.title)
      json.member("datePublished", record.date)
      json.key("hasPart")
      json.array { json in
        for quotation in record.attributions { json.reference(name.part(quotation.id)) }
      }
    }
  }

  private func write(_ speaker: SpeakerEntry, _ name: ResourceName, to json: inout JSONWriter) {
    let isBody = [.organisation, .group].contains(speaker.type)
    json.object { json in
      json.member("@type", isBody ? "Organization" : "Person")
      json.member("@id", name.part(speaker.id))
      json.member(speaker.type == .unnamed ? "description" : "name", speaker.name)
      if !speaker.aliases.isEmpty {
        json.key("alternateName")
        json.strings(speaker.aliases)
      }
      if !speaker.roles.isEmpty {
        // Only a person has a job.
        json.key(isBody ? "keywords" : "jobTitle")
        json.strings(speaker.roles)
      }
    }
  }

  private func write(
    _ quotation: AttributionEntry,
    _ position: Int,
    _ name: ResourceName,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("@type", "Quotation")
      json.member("@id", name.part(quotation.id))
      json.key("position")
      json.number(position)
      json.member("text", quotation.content.words)
      if let speaker = quotation.speaker {
        for role in ["spokenByCharacter", "creator"] {
          json.key(role)
          json.reference(name.part(speaker))
        }
      } else if !quotation.source.isEmpty {
        json.member("creditText", quotation.source.words)
      }
      json.key("keywords")
      json.strings([quotation.kind, quotation.reportingClass, quotation.polarity])
      json.key("isPartOf")
      json.array { json in
        json.reference(name.document)
        if let within = quotation.within { json.reference(name.part(within)) }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func reference(_ name: String) {
    object { $0.member("@id", name) }
  }
}
