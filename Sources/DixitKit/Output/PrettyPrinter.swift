import Syntax
import Text

/// Shows a document to a person: each paragraph, and below it who says what in it.
public struct PrettyPrinter: DocumentFormat {
  /// Whether colours may be used.
  public enum Style: Sendable {
    /// Text alone.
    case plain
    /// With the colours of a terminal.
    case coloured
  }

  /// Columns of a page: what most terminals show, and a line that is still easy to read.
  private static let width = 88
  private static let indent = "    "

  private let ink: Ink

  /// A printer in a style.
  public init(style: Style) {
    ink = Ink(style: style)
  }

  /// The page of a document.
  public func render(_ document: RecordedDocument) -> RenderedDocument {
    RenderedDocument(id: document.record.id, bytes: Array(page(of: document).utf8))
  }

  /// The page of a document, with a blank line at its end.
  public func page(of document: RecordedDocument) -> String {
    let record = document.record
    var lines = [heading(of: record), ""]
    var next = 0
    for paragraph in document.paragraphs {
      let text = document.source[paragraph.range]
      lines += wrapped(text, indent: "", hanging: "")
      let first = next
      while next < record.attributions.count,
        let content = record.attributions[next].content.first,
        document.bytes(content).start < paragraph.range.end
      {
        next += 1
      }
      if next > first { lines.append("") }
      for attribution in record.attributions[first..<next] {
        lines += self.lines(of: attribution, in: document)
      }
      lines.append("")
    }
    lines += quotes(of: record)
    lines.append(ink.faint(summary(of: record)))
    lines += record.warnings.map { ink.faint("warning: \($0)") }
    return lines.map { $0 + "\n" }.joined() + "\n"
  }

  private func heading(of record: AttributionRecord) -> String {
    let parts = [record.id, record.title ?? "", record.date ?? ""].filter { !$0.isEmpty }
    return ink.strong(shown(parts.joined(separator: " · ")))
  }

  private func lines(of attribution: AttributionEntry, in document: RecordedDocument) -> [String] {
    let record = document.record
    let words = { (spans: [SpanRecord]) in spans.map(\.text).joined(separator: " … ") }
    let speaker = record.speakers.first { $0.id == attribution.speaker }
    var who = speaker?.name ?? words(attribution.source)
    if who.isEmpty { who = "?" }
    if let roles = speaker?.roles, !roles.isEmpty {
      who += " (\(roles.joined(separator: ", ")))"
    }
    let cue = attribution.cue.isEmpty ? "" : " — \(words(attribution.cue))"
    let notes =
      [attribution.kind, attribution.reportingClass == "speech" ? "" : attribution.reportingClass]
      + [attribution.polarity == "asserted" ? "" : attribution.polarity]
      + attribution.circumstances
      + [attribution.within.map { "within \($0)" } ?? "", "\(attribution.confidence)"]
    let note = shown(notes.filter { !$0.isEmpty }.joined(separator: ", "))
    let first =
      "\(Self.indent)\(ink.name(shown(who)))\(ink.cue(shown(cue)))"
      + "  \(ink.faint("[\(attribution.id): \(note)]"))"
    let deeper = Self.indent + Self.indent
    return [first] + wrapped(words(attribution.content), indent: deeper, hanging: deeper)
      + reasons(document.evidence(of: attribution))
  }

  /// The way to the speaker's name, a step a paragraph.
  private func reasons(_ chain: EvidenceChain) -> [String] {
    let deeper = Self.indent + Self.indent
    return chain.steps.enumerated().flatMap { place, step in
      wrapped(
        (place == 0 ? "because " : "→ ") + step.line,
        indent: deeper,
        hanging: deeper + Self.indent
      ).map(ink.faint)
    }
  }

  private func quotes(of record: AttributionRecord) -> [String] {
    guard let quotes = record.quotes, !quotes.isEmpty else { return [] }
    return quotes.flatMap { quote in
      wrapped(
        "\(quote.role) (\(quote.why)): \(quote.text)",
        indent: Self.indent,
        hanging: Self.indent + Self.indent
      )
    } + [""]
  }

  private func summary(of record: AttributionRecord) -> String {
    let (said, speakers) = (record.attributions.count, record.speakers.count)
    return
      "\(said) attribution\(said == 1 ? "" : "s"), \(speakers) speaker\(speakers == 1 ? "" : "s")"
  }

  /// A text in lines no longer than the page, broken at white space.
  private func wrapped(_ text: String, indent: String, hanging: String) -> [String] {
    var lines: [String] = []
    var line = indent
    var isEmpty = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !isEmpty, line.count + 1 + word.count > Self.width {
        lines.append(line)
        line = hanging
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + shown(String(word))
      isEmpty = false
    }
    if !isEmpty { lines.append(line) }
    return lines
  }

  /// A text without the characters that steer a terminal.
  package static func shown(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(shown)))
  }

  private func shown(_ text: String) -> String { Self.shown(text) }

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
  }
}

/// Colours, or none.
private struct Ink: Sendable {
  let style: PrettyPrinter.Style

  func strong(_ text: String) -> String { marked(text, "1") }
  func name(_ text: String) -> String { marked(text, "1;36") }
  func cue(_ text: String) -> String { marked(text, "33") }
  func faint(_ text: String) -> String { marked(text, "2") }

  private func marked(_ text: String, _ code: String) -> String {
    style == .plain || text.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
