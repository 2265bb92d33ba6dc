/// A gold attribution that was missed, a prediction that is wrong, or a wrong speaker.
public struct Mistake: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// No prediction answers it.
    case missed
    /// It answers no gold attribution.
    case spurious
    /// Its content is right and its speaker is not: the names that were right, and those given.
    case speaker(gold: [String], got: [String])
  }

  /// Code points of the content that are shown.
  private static let shownContent = 160

  /// The document's id.
  public let document: String
  /// What is wrong.
  public let kind: Kind
  /// The words of its source.
  public let source: String
  /// The words of its cue.
  public let cue: String
  /// The words of its content.
  public let content: String
}

extension Mistake: CustomStringConvertible {
  /// The mistake on one line: `id missed [source] <cue> content`.
  public var description: String {
    let shown =
      content.unicodeScalars.count > Self.shownContent
      ? String(String.UnicodeScalarView(content.unicodeScalars.prefix(Self.shownContent))) : content
    let words = "[\(source)] <\(cue)> \(shown)"
    return switch kind {
    case .missed: "\(document) missed \(words)"
    case .spurious: "\(document) spurious \(words)"
    case .speaker(let gold, let got):
      "\(document) speaker \(words)  gold \(list(gold)) got \(list(got))"
    }
  }

  private func list(_ names: [String]) -> String {
    "[" + names.map(quoted).joined(separator: ", ") + "]"
  }

  private func quoted(_ name: String) -> String {
    name.contains("'") && !name.contains("\"") ? "\"\(name)\"" : "'\(name)'"
  }
}

extension DocumentScore {
  /// What was missed, then what is spurious, then wrong speakers.
  var mistakes: [Mistake] {
    let found = Set(relaxed.map(\.gold))
    let right = Set(relaxed.map(\.predicted))
    let missed = gold.indices.filter { !found.contains($0) }.map { mistake(.missed, gold[$0]) }
    let spurious = predicted.indices.filter { !right.contains($0) }
      .map { mistake(.spurious, predicted[$0]) }
    let speakers = byContent.filter { hasRightSpeaker($0) == false }.map { pair in
      let (goldItem, predictedItem) = (gold[pair.gold], predicted[pair.predicted])
      return mistake(.speaker(gold: goldItem.accepted, got: predictedItem.names), predictedItem)
    }
    return missed + spurious + speakers
  }

  private func mistake(_ kind: Mistake.Kind, _ attribution: ScoredAttribution) -> Mistake {
    Mistake(
      document: document.id,
      kind: kind,
      source: document.text.excerpt(attribution.source.spans),
      cue: document.text.excerpt(attribution.cue.spans),
      content: document.text.excerpt(attribution.content.spans)
    )
  }
}
