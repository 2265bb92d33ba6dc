import Lexicon
import Quotation
import Syntax
import Text

/// A clause behind the verb: Roth said *that she would wait*, vowed *to wait*, asked
/// *whether to wait*.
struct ReportedClause: ContentRule {
  static let id = "reported-clause"
  /// With "that", "whether" or another word that opens the clause.
  static let confidence = 0.88
  /// Without one.
  static let bareConfidence = 0.84

  func content(of clause: CueClause, in scene: ContentScene) -> ContentFinding? {
    guard clause.source != nil, !clause.isInverted || clause.tail.opening == .colon else {
      return nil
    }
    let frames = clause.cue.frames
    let start: Int
    var confidence = Self.confidence
    switch clause.tail.opening {
    case .subordinator:
      let isThat = scene.tagged.function(clause.tail.contentStart) == .that
      guard frames.contains(isThat ? .that : .question) || clause.cue.form == .relayed else {
        return nil
      }
      start = clause.tail.contentStart
    case .clause:
      guard frames.contains(.bare) || clause.cue.form == .relayed else { return nil }
      start = clause.tail.contentStart
      confidence = Self.bareConfidence
    case .infinitive:
      if frames.contains(.request), let addressee = clause.tail.addressee {
        start = addressee.lowerBound
      } else if frames.contains(.infinitive) {
        start = clause.tail.contentStart
      } else {
        return nil
      }
    case .gerund:
      start = clause.tail.contentStart
    case .colon:
      guard frames.contains(.quote), clause.cue.form == .finite else { return nil }
      start = clause.tail.contentStart
    case .quote(let quote, introduced: false):
      // "said “a deal” was near": the quotation opens the clause.
      guard !scene.context.mayBeUttered(quote), frames.contains(.bare) else { return nil }
      start = clause.tail.contentStart
    default: return nil
    }
    // "He said:" and a list below.
    if clause.tail.opening == .colon,
      start == scene.context.paragraphTokens(scene.tagged.paragraph(of: clause.cue.head)).upperBound
    {
      let items = scene.listItems(behind: clause, end: start)
      return items.isEmpty
        ? nil : ContentFinding(content: items, rule: Self.id, confidence: confidence)
    }
    let end = scene.ends.find(from: start, of: clause)
    guard start < end else { return nil }
    return ContentFinding(
      content: [start..<end] + scene.listItems(behind: clause, end: end),
      rule: Self.id,
      confidence: confidence
    )
  }
}
