import Syntax
import Text

/// Gives the tokens and tags of an analysis as CoNLL-U, with each token's code points in MISC.
///
/// - Source: universaldependencies.org/format.html.
public struct CoNLLUWriter: Sendable {
  /// The layers that the format can hold.
  public static let layers: [Layer] = [.sentences, .tokens, .tags]

  private let hasTags: Bool

  /// A writer of tokens, with their tags if these are asked for.
  public init(hasTags: Bool) {
    self.hasTags = hasTags
  }

  /// The document of an analysis: its sentences, each with a blank line behind it.
  public func text(of analysis: Analysis) -> String {
    let tagged = analysis.tagged
    let spans = SpanRenderer(tagged.source, unit: .scalars)
    var lines = ["# newdoc id = \(analysis.article.id)"]
    for (number, tokens) in zip(1..., tagged.sentenceTokens) where !tokens.isEmpty {
      lines.append("# sent_id = \(analysis.article.id)-\(number)")
      lines.append("# text = \(onOneLine(tagged.string(of: tokens)))")
      for (place, token) in zip(1..., tokens) {
        lines.append(row(place, token, tagged, spans))
      }
      lines.append("")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func row(
    _ place: Int,
    _ token: Int,
    _ tagged: TaggedText,
    _ spans: SpanRenderer
  ) -> String {
    let range = tagged.tokens[token].range
    let offsets = spans.offsets(range)
    let next = token + 1
    let isJoined = next < tagged.tokens.count && tagged.tokens[next].range.start == range.end
    let misc =
      (isJoined ? "SpaceAfter=No|" : "")
      + "TokenRange=\(offsets.lowerBound):\(offsets.upperBound)"
    let universal = tagged.tags[token].universal(of: tagged.function(token))
    let tags = hasTags ? [universal, "\(tagged.tags[token])"] : ["_", "_"]
    let columns = ["\(place)", onOneLine(tagged.string(token)), "_"] + tags
    return (columns + ["_", "_", "_", "_", misc]).joined(separator: "\t")
  }

  private func onOneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
