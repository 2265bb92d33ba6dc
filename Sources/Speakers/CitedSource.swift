import Lexicon
import Syntax

/// Whom an outlet cites for what it reports: he is the source, and the outlet only passes his words on.
///
/// "The Ostrey Argus reported, citing *two board members*, that the mill will close."
struct CitedSource {
  static let id = "cited"
  static let confidence = 0.9

  /// Words between the outlet's report and "citing": "reported late on Tuesday, citing".
  static let farthest = 6

  let context: AttributionContext
  private var tagged: TaggedText { context.tagged }

  /// The same candidates, those of outlets that cite people with these as their sources.
  func mended(_ candidates: [AttributionCandidate]) -> [AttributionCandidate] {
    let citing = context.cues.filter {
      $0.form == .participle && $0.frames.isEmpty && context.quote(at: $0.head) == nil
    }
    guard !citing.isEmpty else { return candidates }
    var mended = candidates
    for cue in citing {
      let region = context.region(of: cue)
      guard
        let span = SubjectAfter(tagged: tagged).find(
          at: cue.tokens.upperBound,
          to: region.upperBound
        ), isPerson(span.speaker),
        let place = candidates.indices.first(where: { isOutlet(candidates[$0], before: cue) })
      else { continue }
      mended[place].source = SourcePhrase(span, rule: Self.id, confidence: Self.confidence)
      mended[place].cue = [cue.tokens]
      mended[place].rule = Self.id
    }
    return mended
  }

  /// Whether a candidate is what an outlet reports right before it cites somebody.
  private func isOutlet(_ candidate: AttributionCandidate, before citing: Cue) -> Bool {
    guard let source = candidate.source, !candidate.isSourceElsewhere,
      let cue = candidate.cue.first,
      source.tokens.upperBound <= citing.head,
      tagged.tokens[source.tokens.lowerBound].sentence == tagged.tokens[citing.head].sentence,
      candidate.cueRecord?.reportingClass != .thought,
      candidate.content.allSatisfy({ !$0.contains(citing.head) }), !isPerson(source.speaker),
      tagged.pronoun(source.speaker.lowerBound) == nil
    else { return false }
    let end = cue.upperBound <= citing.head ? cue.upperBound : source.tokens.upperBound
    return citing.head - max(end, source.tokens.upperBound) <= Self.farthest
  }

  /// Whether a phrase speaks of people: by a role, a given name, or "people".
  private func isPerson(_ phrase: Range<Int>) -> Bool {
    guard let found = phrase.last.flatMap({ tagged.nounPhrase(at: $0) }) else { return false }
    return found.tokens.contains { token in
      guard let word = tagged.word(token), word.body == nil || word.role != nil else {
        return false
      }
      return word.role != nil || word.title != nil
        || found.kind == .name && word.femaleShare != nil
    }
  }
}
