import Lexicon
import Quotation
import Syntax
import Text

/// Words around or before a clause between commas: *The quay*, pilot Lena Roth noted,
/// *was built for herring.*.
struct ParentheticalClause: ContentRule {
  static let id = "parenthetical"
  static let confidence = 0.82

  func content(of clause: CueClause, in scene: ContentScene) -> ContentFinding? {
    guard clause.cue.frames.contains(.parenthetical),
      clause.cue.form == .finite || clause.cue.form == .relayed,
      clause.source?.rule != RelativePronoun.id, clause.source?.ownsPlace == true,
      !clause.cue.tokens.contains(where: { scene.tagged.tags[$0] == .modal })
    else { return nil }
    var edge = clause.tokens.lowerBound
    let opensWithAs = edge > clause.region.lowerBound && scene.tagged.function(edge - 1) == .as
    if opensWithAs { edge -= 1 }
    guard edge - 1 > clause.region.lowerBound else {
      return opensWithAs ? following(clause, in: scene) : nil
    }
    guard isParted(edge - 1, for: clause, in: scene) else { return nil }
    let start = contentStart(of: clause, before: edge, in: scene)
    let end = scene.ends.trimmed(edge, from: start)
    guard start < end, scene.context.quote(at: start) == clause.outer || start < end else {
      return nil
    }
    let before = start..<end
    switch clause.tail.opening {
    case .end, .other:
      guard isRest(clause, in: scene), scene.hasFiniteVerb(before) || isHeading(clause, in: scene)
      else { return nil }
      return ContentFinding(content: [before], rule: Self.id, confidence: Self.confidence)
    case .comma:
      let behind = clause.tail.contentStart + 1
      let rest = behind..<max(behind, scene.ends.find(from: behind, of: clause))
      guard !rest.isEmpty, scene.hasFiniteVerb(before) || scene.hasFiniteVerb(rest) else {
        return nil
      }
      if !continues(rest, before, in: scene) {
        return scene.hasFiniteVerb(before)
          ? ContentFinding(content: [before], rule: Self.id, confidence: Self.confidence) : nil
      }
      return ContentFinding(
        content: [before, rest] + scene.listItems(behind: clause, end: rest.upperBound),
        rule: Self.id,
        confidence: Self.confidence
      )
    case .quote(let quote, introduced: true):
      guard hasNounPhrase(before, in: scene),
        !scene.hasFiniteVerb(before) || isBroken(before, in: scene)
      else { return nil }
      let behind = scene.context.quoteTokens[quote].lowerBound
      let rest = behind..<max(behind, scene.ends.find(from: behind, of: clause))
      return ContentFinding(content: [before, rest], rule: Self.id, confidence: Self.confidence)
    default: return nil
    }
  }

  /// After "as": as officials noted, *the quay is old*.
  private func following(_ clause: CueClause, in scene: ContentScene) -> ContentFinding? {
    guard case .comma = clause.tail.opening else { return nil }
    let behind = clause.tail.contentStart + 1
    let end = scene.ends.find(from: behind, of: clause)
    guard behind < end, scene.hasFiniteVerb(behind..<end) else { return nil }
    return ContentFinding(content: [behind..<end], rule: Self.id, confidence: Self.confidence)
  }

  private func isParted(_ token: Int, for clause: CueClause, in scene: ContentScene) -> Bool {
    switch scene.tagged.tokens[token].kind {
    case .comma, .dash: true
    default: scene.context.quote(at: token) != clause.outer
    }
  }

  /// Where the reported sentence begins: behind openers, a semicolon, or an earlier report.
  private func contentStart(of clause: CueClause, before edge: Int, in scene: ContentScene) -> Int {
    var start = clause.region.lowerBound
    var token = edge - 1
    while token > clause.region.lowerBound {
      if scene.tagged.tokens[token].kind == .semicolon,
        scene.context.quote(at: token) == clause.outer
      {
        start = token + 1
        break
      }
      token -= 1
    }
    return scene.skipOpeners(from: start, to: edge)
  }

  /// Whether nothing that could be content follows the clause.
  private func isRest(_ clause: CueClause, in scene: ContentScene) -> Bool {
    var token = clause.tail.contentStart
    while token < clause.region.upperBound {
      switch scene.tagged.tokens[token].kind {
      case .terminal, .semicolon, .closingBracket: return true
      case .quotationMark: return false
      case .comma: return true
      default: token += 1
      }
    }
    return true
  }

  private func isHeading(_ clause: CueClause, in scene: ContentScene) -> Bool {
    let paragraph = scene.tagged.paragraph(of: clause.cue.head)
    return scene.tagged.segmentation.paragraphs[paragraph].kind == .heading
  }

  /// Whether the words behind the clause carry on those before it rather than add a clause of the
  /// narrator's: "…, he said, but refused", "…, police said, while the mayor left".
  private func continues(_ rest: Range<Int>, _ before: Range<Int>, in scene: ContentScene) -> Bool {
    guard let first = rest.first else { return false }
    if scene.tagged.tags[first] == .verbGerund { return false }
    switch scene.tagged.function(first) {
    case .and, .but, .while, .who, .which: return false
    default: return true
    }
  }

  private func hasNounPhrase(_ tokens: Range<Int>, in scene: ContentScene) -> Bool {
    tokens.contains {
      guard let phrase = scene.tagged.nounPhrase(at: $0) else { return false }
      return !scene.ends.context.isTime(phrase.tokens)
    }
  }

  /// Whether the words before the clause stop in mid-sentence: their last verb still wants its rest.
  private func isBroken(_ tokens: Range<Int>, in scene: ContentScene) -> Bool {
    guard let last = tokens.last else { return false }
    return scene.tagged.tags[last].isFiniteVerb || scene.tagged.function(last) != nil
  }
}
