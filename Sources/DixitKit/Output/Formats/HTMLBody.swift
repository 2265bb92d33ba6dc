import Text

/// The paragraphs of a document in HTML, with what is said, its sources and cues marked.
struct HTMLBody {
  /// The paragraphs.
  private(set) var text = ""

  private struct Mark {
    let range: TextRange
    let kind: String
    /// The attribution whose content it is, as a place in the record, if it is the last of it.
    let numbers: Int?
  }

  init(_ document: RecordedDocument) {
    let marks = document.record.attributions.enumerated().flatMap { place, attribution in
      Self.marks(of: attribution, place, document)
    }
    let paragraphs = document.blocks
    let markup = NestedMarkup(
      of: document.source.count,
      blocks: paragraphs.map(\.range),
      stretches: marks.map(\.range)
    )
    var open: [(mark: Int, part: Int)] = []
    var isInBlock = false
    for event in markup.events {
      switch event {
      case .beginBlock(let block):
        isInBlock = true
        let kind = paragraphs[block].kind == .heading ? " class=\"heading\"" : ""
        text += "<p dir=\"auto\"\(kind)>"
      case .endBlock:
        isInBlock = false
        text += "</p>\n"
      case .text(let range):
        if isInBlock { text += document.source[range].escaped(as: .html) }
      case .open(let stretch, let part):
        text += "<span class=\"\(marks[stretch].kind)\">"
        open.append((stretch, part))
      case .close:
        text += "</span>"
        let (stretch, part) = open.removeLast()
        if let place = marks[stretch].numbers, part + 1 == markup.partCounts[stretch] {
          text += Self.number(place, document)
        }
      }
    }
  }

  /// The number of an attribution, which leads to its entry in the list.
  private static func number(_ place: Int, _ document: RecordedDocument) -> String {
    let attribution = document.record.attributions[place]
    let name = RenderedDocument.numberMark + "-" + attribution.id
    let speaker = document.speaker(of: attribution)?.name ?? "unknown speaker"
    let label = "Attribution \(place + 1), \(attribution.kind), \(speaker)"
    return "<sup><a id=\"\(name)-in-text\" href=\"#\(name)\" "
      + "aria-label=\"\(label.escaped(as: .html, isAttribute: true))\">\(place + 1)</a></sup>"
  }

  private static func marks(
    of attribution: AttributionEntry,
    _ place: Int,
    _ document: RecordedDocument
  ) -> [Mark] {
    let last = attribution.content.count - 1
    let said = attribution.content.enumerated().map { number, span in
      Mark(
        range: document.bytes(span),
        kind: "said \(attribution.kind)",
        numbers: number == last ? place : nil
      )
    }
    let roles = [("source", attribution.source), ("cue", attribution.cue)]
    return said
      + roles.flatMap { role, spans in
        spans.map { Mark(range: document.bytes($0), kind: role, numbers: nil) }
      }
  }
}
