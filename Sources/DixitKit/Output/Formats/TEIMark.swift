import Text

/// A stretch of a document's text that TEI marks.
struct TEIMark {
  /// The bytes.
  let range: TextRange
  /// The element's name.
  let element: String
  /// Its attributes, but for those that tie parts to one another.
  let attributes: String
  /// What all stretches of one role of one attribution share: the id of the first part.
  let chain: String

  /// The marks of all attributions; of one place the content comes first, since it may hold the others.
  static func all(in document: RecordedDocument) -> [TEIMark] {
    document.record.attributions.flatMap { attribution in
      let id = RenderedDocument.numberMark + "-" + attribution.id
      let said = attribution.content.map { span in
        TEIMark(
          range: document.bytes(span),
          element: "said",
          attributes: attributes(of: attribution),
          chain: id
        )
      }
      let roles = [
        ("source", attribution.source), ("cue", attribution.cue),
        ("addressee", attribution.addressee),
      ]
      return said
        + roles.flatMap { role, spans in
          spans.map { span in
            TEIMark(
              range: document.bytes(span),
              element: "seg",
              attributes: "type=\"\(role)\" corresp=\"#\(id)\"",
              chain: "\(id)-\(role)"
            )
          }
        }
    }
  }

  private static func attributes(of attribution: AttributionEntry) -> String {
    let mark = RenderedDocument.numberMark
    var attributes: [String] = []
    if let speaker = attribution.speaker { attributes.append("who=\"#\(mark)-\(speaker)\"") }
    if !attribution.addressee.isEmpty {
      attributes.append("toWhom=\"#\(mark)-\(attribution.id)-addressee\"")
    }
    attributes += [
      "direct=\"\(attribution.kind == "direct")\"",
      "aloud=\"\(attribution.reportingClass == "speech")\"",
      "ana=\"#\(attribution.kind) #\(attribution.reportingClass) #\(attribution.polarity)\"",
      "cert=\"\(attribution.confidence)\"",
    ]
    return attributes.joined(separator: " ")
  }
}

/// Ties the parts of the stretches of one role of one attribution, in the order of the text.
struct TEIChains {
  /// The id of each part of each mark.
  private var ids: [[String]] = []
  private var next: [String: String] = [:]
  private var previous: [String: String] = [:]

  init(_ marks: [TEIMark], partCounts: [Int]) {
    var counts: [String: Int] = [:]
    var last: [String: String] = [:]
    for (mark, parts) in zip(marks, partCounts) {
      ids.append([])
      for _ in 0..<parts {
        counts[mark.chain, default: 0] += 1
        let number = counts[mark.chain, default: 1]
        // The first part has the name by which the others are referred to.
        let id = number == 1 ? mark.chain : "\(mark.chain).\(number)"
        ids[ids.count - 1].append(id)
        if let before = last[mark.chain] {
          next[before] = id
          previous[id] = before
        }
        last[mark.chain] = id
      }
    }
  }

  /// The attributes that name a part and tie it to the one before and the one behind.
  func attributes(of mark: Int, _ part: Int) -> String {
    let id = ids[mark][part]
    return " xml:id=\"\(id)\"" + (previous[id].map { " prev=\"#\($0)\"" } ?? "")
      + (next[id].map { " next=\"#\($0)\"" } ?? "")
  }
}
