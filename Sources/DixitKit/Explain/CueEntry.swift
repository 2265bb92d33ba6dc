import Lexicon
import Speakers
import Syntax
import Text

/// Words that may report, with the attributions that rest on them.
struct CueEntry {
  /// What makes the words a cue.
  enum Kind: String {
    case verb, phrase, noun, learned
    /// A mark of the layout that only an attribution makes a cue: a headline's colon.
    case mark
  }

  let range: TextRange
  let kind: Kind
  let form: Cue.Form
  let reportingClass: ReportingClass
  let polarity: Attribution.Polarity
  /// The attributions that rest on it, as places in the analysis, in order.
  let attributions: [Int]

  /// The ids of the attributions among all that the analysis has.
  var ids: [String] { attributions.map { "a\($0 + 1)" } }

  /// The cues of an analysis in order of their first byte, those that nothing rests on too.
  static func all(in analysis: Analysis) -> [CueEntry] {
    let tagged = analysis.tagged
    var carried: [Int: [Int]] = [:]
    var marks: [TextRange: [Int]] = [:]
    let cueTokens = Set(analysis.cues.flatMap(\.tokens))
    for (place, attribution) in analysis.attributions.enumerated() {
      for range in attribution.cue {
        let tokens = tagged.tokens(in: range)
        for token in tokens { carried[token, default: []].append(place) }
        if cueTokens.isDisjoint(with: tokens) { marks[range, default: []].append(place) }
      }
    }
    let entries = analysis.cues.map { cue in
      CueEntry(cue, range: tagged.range(of: cue.tokens), attributions: carried[cue.head] ?? [])
    }
    let markEntries = marks.map { range, places in
      CueEntry(mark: range, of: analysis.attributions[places[0]], attributions: places)
    }
    return (entries + markEntries).sorted {
      ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end)
    }
  }

  private init(_ cue: Cue, range: TextRange, attributions: [Int]) {
    self.range = range
    kind =
      switch cue.kind {
      case .verb: .verb
      case .phrase: .phrase
      case .noun: .noun
      case .learned: .learned
      }
    form = cue.form
    reportingClass = cue.reportingClass
    polarity = cue.polarity
    self.attributions = attributions
  }

  private init(mark range: TextRange, of attribution: Attribution, attributions: [Int]) {
    self.range = range
    kind = .mark
    form = .none
    reportingClass = attribution.reportingClass
    polarity = attribution.polarity
    self.attributions = attributions
  }
}
