import Text

/// W3C Web Annotation as JSON-LD: a collection of annotations a document, a line each.
///
/// The words said are the targets of an annotation, one a stretch, each with a TextPositionSelector and a
/// TextQuoteSelector. Its bodies give kind, class and polarity (`classifying`), confidence (`assessing`),
/// the speaker (`identifying`) and what it lies within (`linking`). Cue, source and addressee are
/// annotations of their own, tagged with their role and linked to that of the words.
///
/// - Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017; offsets are code points
///   (4.2.4 and 4.2.5).
public struct WebAnnotationFormat: DocumentFormat {
  private static let context = "http://www.w3.org/ns/anno.jsonld"

  /// The format.
  public init() {}

  /// The document's collection on a line.
  public func render(_ document: RecordedDocument) -> RenderedDocument {
    let record = document.record
    let name = ResourceName(of: record.id)
    let targets = AnnotationTargets(document, source: name.document)
    let parts = record.attributions.map(Self.parts)
    var json = JSONWriter(reservingCapacity: document.source.count)
    json.object { json in
      json.member("@context", Self.context)
      json.member("id", name.findings)
      json.member("type", "AnnotationCollection")
      json.member("label", record.title ?? record.id)
      json.key("total")
      json.number(parts.reduce(record.attributions.count) { $0 + $1.count })
      json.key("first")
      json.object { json in
        json.member("id", name.part("page1"))
        json.member("type", "AnnotationPage")
        json.key("startIndex")
        json.number(0)
        json.key("items")
        json.array { json in
          for (attribution, parts) in zip(record.attributions, parts) {
            let speaker = document.speaker(of: attribution)
            write(attribution, speaker, name, targets, to: &json)
            for (role, spans) in parts {
              write(role, spans, of: attribution, name, targets, to: &json)
            }
          }
        }
      }
    }
    json.newline()
    return RenderedDocument(id: record.id, bytes: json.bytes)
  }

  /// What has an annotation beside that of the words.
  private static func parts(_ attribution: AttributionEntry) -> [(String, [SpanRecord])] {
    [
      ("cue", attribution.cue), ("source", attribution.source),
      ("addressee", attribution.addressee),
    ].filter { !$0.1.isEmpty }
  }

  private func write(
    _ attribution: AttributionEntry,
    _ speaker: SpeakerEntry?,
    _ name: ResourceName,
    _ targets: AnnotationTargets,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("id", name.part(attribution.id))
      json.member("type", "Annotation")
      json.member("motivation", "identifying")
      json.key("body")
      json.array { json in
        for value in [attribution.kind, attribution.reportingClass, attribution.polarity] {
          json.textualBody(value, purpose: "classifying")
        }
        json.textualBody("\(attribution.confidence)", purpose: "assessing")
        if let speaker { json.speakerBody(speaker, name) }
        if let within = attribution.within { json.linkBody(name.part(within)) }
      }
      targets.write(attribution.content, to: &json)
    }
  }

  private func write(
    _ role: String,
    _ spans: [SpanRecord],
    of attribution: AttributionEntry,
    _ name: ResourceName,
    _ targets: AnnotationTargets,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("id", name.part("\(attribution.id)-\(role)"))
      json.member("type", "Annotation")
      json.member("motivation", "linking")
      json.key("body")
      json.array { json in
        json.textualBody(role, purpose: "tagging")
        json.linkBody(name.part(attribution.id))
      }
      targets.write(spans, to: &json)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func textualBody(_ value: String, purpose: String) {
    object { json in
      json.member("type", "TextualBody")
      json.member("purpose", purpose)
      json.member("value", value)
    }
  }

  fileprivate mutating func linkBody(_ name: String) {
    object { json in
      json.member("type", "SpecificResource")
      json.member("purpose", "linking")
      json.member("source", name)
    }
  }

  fileprivate mutating func speakerBody(_ speaker: SpeakerEntry, _ name: ResourceName) {
    object { json in
      json.member("type", "SpecificResource")
      json.member("purpose", "identifying")
      json.key("source")
      json.object { json in
        json.member("id", name.part(speaker.id))
        let isBody = [.organisation, .group].contains(speaker.type)
        json.member("type", isBody ? "Organization" : "Person")
        json.member("name", speaker.name)
      }
    }
  }
}
