import Lexicon
package import Syntax

extension TaggedText {
  /// Whether a token is a verb of saying: "spoke", "asked", and not "known".
  package func speaks(_ token: Int) -> Bool {
    word(token)?.reporting?.verbs.contains {
      lexicon.reportingVerbs[$0].reportingClass == .speech
    } ?? false
  }

  /// Whether a token is a verb that takes questions and no statements: "asked".
  package func asks(_ token: Int) -> Bool {
    guard let form = word(token)?.reporting else { return false }
    return form.verbs.contains { verb in
      let frames = lexicon.reportingVerbs[verb].frames
      return frames.contains(.question) && !frames.contains(.that)
    }
  }
}
