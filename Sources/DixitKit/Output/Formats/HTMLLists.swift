/// The list of a document's attributions and the table of those who speak in it.
struct HTMLLists {
  /// Both, or that nobody says anything.
  private(set) var text = ""

  private let document: RecordedDocument

  init(_ document: RecordedDocument) {
    self.document = document
    let record = document.record
    guard !record.attributions.isEmpty else {
      text = "<p>Nobody is reported to say anything here.</p>\n"
      return
    }
    if !record.speakers.isEmpty { text += speakers(record) }
    text += "<h3>Attributions</h3>\n<ol class=\"attributions\">\n"
    for attribution in record.attributions { text += item(attribution) }
    text += "</ol>\n"
    if !record.warnings.isEmpty {
      let items = record.warnings.map { "<li>\($0.escaped(as: .html))</li>\n" }.joined()
      text += "<h3>Warnings</h3>\n<ul>\n\(items)</ul>\n"
    }
  }

  private func item(_ attribution: AttributionEntry) -> String {
    let name = RenderedDocument.numberMark + "-" + attribution.id
    let speaker = document.speaker(of: attribution)?.name ?? attribution.source.words
    var notes = [attribution.kind, attribution.reportingClass]
    if attribution.polarity != "asserted" { notes.append(attribution.polarity) }
    notes += attribution.circumstances.map { "<bdi>\($0.escaped(as: .html))</bdi>" }
    if let within = attribution.within { notes.append(number(of: within)) }
    notes.append("confidence \(attribution.confidence)")
    let cue =
      attribution.cue.isEmpty
      ? "" : " <span class=\"cue\">\(attribution.cue.words.escaped(as: .html))</span>"
    return "<li id=\"\(name)\" tabindex=\"-1\"><bdi class=\"speaker\">"
      + "\((speaker.isEmpty ? "unknown speaker" : speaker).escaped(as: .html))</bdi>\(cue) "
      + "<q class=\"words\" dir=\"auto\">\(attribution.content.words.escaped(as: .html))</q> "
      + "<span class=\"notes\">(\(notes.joined(separator: ", ")))</span> "
      + "<a href=\"#\(name)-in-text\" aria-label=\"Back to the text\">↑</a></li>\n"
  }

  private func number(of id: String) -> String {
    let place = document.record.attributions.firstIndex { $0.id == id }
    return "within \(place.map { "\($0 + 1)" } ?? id)"
  }

  private func speakers(_ record: AttributionRecord) -> String {
    let kinds = ["direct", "mixed", "indirect"]
    var counts: [String: [String: Int]] = [:]
    for attribution in record.attributions {
      if let speaker = attribution.speaker {
        counts[speaker, default: [:]][attribution.kind, default: 0] += 1
      }
    }
    let rows = record.speakers.map { speaker in
      let own = counts[speaker.id] ?? [:]
      let cells = kinds.map { own[$0] ?? 0 }
      let roles = speaker.roles.isEmpty ? "" : ", \(speaker.roles.joined(separator: ", "))"
      return
        "<tr><th scope=\"row\"><bdi>\(speaker.name.escaped(as: .html))</bdi>\(roles.escaped(as: .html))</th>"
        + "<td>\(speaker.type.rawValue)</td>"
        + (cells + [cells.reduce(0, +)]).map { "<td class=\"count\">\($0)</td>" }.joined()
        + "</tr>\n"
    }
    let heads = (["Speaker", "Type"] + kinds + ["all"]).map { "<th scope=\"col\">\($0)</th>" }
    return """
      <table>
      <caption>Speakers</caption>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>

      """
  }
}
