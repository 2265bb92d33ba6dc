import Archive
import DixitKit

/// Hits of a search for a person to read.
struct HitPage {
  let style: PrettyPrinter.Style

  /// A block of lines a hit: where it stands, who speaks, and what is said.
  func page(_ hits: [SearchHit]) -> String {
    if hits.isEmpty { return "nothing found\n" }
    return hits.map(block).joined(separator: "\n")
  }

  private func block(_ hit: SearchHit) -> String {
    let statement = hit.statement
    let article = statement.article
    let place = [article.name, article.title, article.date, article.outlet].compactMap { $0 }
    let source = statement.source.map(\.text).joined(separator: " … ")
    let speaker = statement.speaker?.name ?? (source.isEmpty ? "?" : source)
    let cue = statement.cue.map(\.text).joined(separator: " ")
    let notes =
      [statement.kind] + (statement.polarity == "asserted" ? [] : [statement.polarity])
      + statement.circumstances + ["\(statement.confidence)"]
    let said = hit.snippet.parts.map { part in
      part.isMatch ? marked(part.text, "1") : Self.line(part.text)
    }
    return """
      \(marked(place.joined(separator: " · "), "2"))
        \(marked(speaker, "1;36"))\(cue.isEmpty ? "" : " — " + marked(cue, "33"))  \
      \(marked("[\(statement.attribution): \(notes.joined(separator: ", "))]", "2"))
          \(said.joined())

      """
  }

  /// A text in one line, without the characters that steer a terminal.
  private static func line(_ text: String) -> String {
    PrettyPrinter.shown(text.split { $0.isNewline }.joined(separator: " "))
  }

  private func marked(_ text: String, _ code: String) -> String {
    let text = Self.line(text)
    return style == .plain || text.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
