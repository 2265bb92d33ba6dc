import Text

/// CoNLL columns: a token a line, with the parts of the attributions it belongs to.
///
/// A document begins at `# newdoc id = ID`, and a blank line stands behind each sentence. The columns are
/// the token's number in its sentence, the token, `TokenRange=START:END` in code points, and labels:
/// `B-content:a1` opens a stretch of the content of attribution a1, `I-content:a1` goes on with it; so for
/// `cue`, `source` and `addressee`; `_` is none. An attribution has the first column of labels in which
/// its tokens are free, so one within another stands in the next. `# columns` names the columns.
///
/// - Source: TokenRange is that of CoNLL-U, universaldependencies.org/format.html.
public struct ColumnsFormat: DocumentFormat {
  /// A token without a label.
  private static let none = "_"

  /// The format.
  public init() {}

  /// The document's sentences.
  public func render(_ document: RecordedDocument) -> RenderedDocument {
    let tokens = document.sentences.flatMap { $0 }
    let levels = LabelLevels(document, tokens: tokens)
    let names = ["ID", "FORM", "MISC"] + (1...levels.columns.count).map { "SAID\($0)" }
    var lines = ["# newdoc id = \(document.record.id.onOneLine)"]
    lines.append("# columns = " + names.joined(separator: " "))
    var token = 0
    for sentence in document.sentences where !sentence.isEmpty {
      for (number, range) in zip(1..., sentence) {
        let place = document.codePoints(range)
        let labels = levels.columns.map { $0[token] ?? Self.none }
        let cells =
          ["\(number)", document.source[range].onOneLine]
          + ["TokenRange=\(place.lowerBound):\(place.upperBound)"] + labels
        lines.append(cells.joined(separator: "\t"))
        token += 1
      }
      lines.append("")
    }
    if token == 0 { lines.append("") }
    let text = lines.map { $0 + "\n" }.joined()
    return RenderedDocument(id: document.record.id, bytes: Array(text.utf8))
  }
}

/// The labels of a document's tokens, in as many columns as attributions lie within one another.
struct LabelLevels {
  /// A label a token, for each column; at least one column.
  private(set) var columns: [[Int: String]] = [[:]]

  init(_ document: RecordedDocument, tokens: [TextRange]) {
    for attribution in document.record.attributions {
      var labels: [Int: String] = [:]
      let parts = [
        ("content", attribution.content), ("cue", attribution.cue), ("source", attribution.source),
        ("addressee", attribution.addressee),
      ]
      for (role, spans) in parts {
        for span in spans {
          for (place, token) in Self.tokens(in: document.bytes(span), tokens).enumerated() {
            let label = "\(place == 0 ? "B" : "I")-\(role):\(attribution.id)"
            labels[token] = labels[token].map { $0 + "|" + label } ?? label
          }
        }
      }
      put(labels)
    }
  }

  /// Puts the labels of an attribution into the first column that has room.
  private mutating func put(_ labels: [Int: String]) {
    var level = 0
    while level < columns.count, labels.keys.contains(where: { columns[level][$0] != nil }) {
      level += 1
    }
    if level == columns.count { columns.append([:]) }
    columns[level].merge(labels) { first, _ in first }
  }

  /// The tokens that share a byte with a stretch.
  private static func tokens(in range: TextRange, _ tokens: [TextRange]) -> Range<Int> {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].end <= range.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < tokens.count, tokens[end].start < range.end { end += 1 }
    return low..<end
  }
}

extension String {
  /// The text with a blank for every character that ends a line, parts columns or steers a terminal, so
  /// that it is a line's part for whatever splits lines; as many code points as before.
  var onOneLine: String {
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let category = scalar.properties.generalCategory
      let parts = [.control, .lineSeparator, .paragraphSeparator].contains(category)
      view.append(parts ? " " : scalar)
    }
    return String(view)
  }
}
