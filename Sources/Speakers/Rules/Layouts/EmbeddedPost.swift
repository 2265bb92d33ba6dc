import Lexicon
import Syntax
import Text

/// A post from a social network set into an article, with its author's handle behind it.
///
/// *The fog can wait.* https://… — `Lena Roth` (@lenaroth) May 12, 2026.
struct EmbeddedPost: LayoutRule {
  static let id = "embedded-post"
  /// Above that of what may be found within the post, so that all of it stands.
  static let confidence = 0.96

  /// The most tokens of an author's name, with the signs that some put into it.
  static let longestName = 10
  /// The most tokens of the date behind a handle: "May 12, 2026".
  static let longestDate = 6

  func propose(in scene: ContentScene) -> [AttributionCandidate] {
    let tagged = scene.tagged
    return tagged.tokens.indices.dropFirst(3).compactMap { handle in
      guard isHandle(handle, in: tagged), tagged.tokens[handle - 1].kind == .openingBracket,
        handle + 1 < tagged.tokens.count, tagged.tokens[handle + 1].kind == .closingBracket,
        scene.context.quote(at: handle) == nil
      else { return nil }
      let block = scene.context.paragraphTokens(tagged.paragraph(of: handle))
      let farthest = max(block.lowerBound + 1, handle - 2 - Self.longestName)
      guard
        let dash = (farthest..<(handle - 1)).last(where: { tagged.tokens[$0].kind == .dash }),
        dash + 1 < handle - 1, endsPost(handle + 2, in: block, of: scene)
      else { return nil }
      let name = (dash + 1)..<(handle - 1)
      let start = postEnd(before: dash, in: block, of: tagged)
      guard let content = scene.context.trimmed(start..<withoutLinks(dash, from: start, in: tagged))
      else { return nil }
      return AttributionCandidate(
        content: [content],
        cue: [dash..<(dash + 1)],
        source: SourcePhrase(
          tokens: name,
          speaker: tagged.nounPhrase(at: name.lowerBound)?.tokens.clamped(to: name) ?? name,
          rule: Self.id,
          confidence: Self.confidence
        ),
        isVerbatim: true,
        layoutClass: .writing,
        rule: Self.id,
        confidence: Self.confidence
      )
    }
  }

  private func isHandle(_ token: Int, in tagged: TaggedText) -> Bool {
    tagged.tokens[token].kind == .address
      && tagged.source.bytes[tagged.tokens[token].range.start] == UInt8(ascii: "@")
  }

  /// Whether a date, the paragraph's end or both stand behind a handle's bracket.
  private func endsPost(_ token: Int, in block: Range<Int>, of scene: ContentScene) -> Bool {
    if token >= block.upperBound { return true }
    return scene.tagged.word(token)?.isTime == true || scene.tagged.tokens[token].kind == .terminal
  }

  /// The end of the post set before this one in the same paragraph, with its date, or its start.
  private func postEnd(before dash: Int, in block: Range<Int>, of tagged: TaggedText) -> Int {
    guard
      let earlier = (block.lowerBound..<dash).last(where: {
        isHandle($0, in: tagged) && $0 + 1 < dash && tagged.tokens[$0 + 1].kind == .closingBracket
      })
    else { return block.lowerBound }
    var end = earlier + 2
    let limit = min(dash, end + Self.longestDate)
    while end < limit {
      let token = tagged.tokens[end]
      guard token.kind == .number || token.kind == .comma || tagged.word(end)?.isTime == true
      else { break }
      end += 1
    }
    return end
  }

  /// Where a post ends before the addresses of pictures and pages behind its words.
  private func withoutLinks(_ dash: Int, from start: Int, in tagged: TaggedText) -> Int {
    var end = dash
    while end > start, tagged.tokens[end - 1].kind == .address, !isTopic(end - 1, in: tagged) {
      end -= 1
    }
    return end
  }

  private func isTopic(_ token: Int, in tagged: TaggedText) -> Bool {
    let first = tagged.source.bytes[tagged.tokens[token].range.start]
    return first == UInt8(ascii: "#") || first == UInt8(ascii: "@")
  }
}
