import Lexicon
import Speakers
import Syntax

extension Attribution {
  /// Whether its cue asks: a verb that takes questions and no statements, "ask".
  func isQuestion(in tagged: TaggedText) -> Bool {
    cue.contains { range in tagged.tokens(in: range).contains(where: tagged.asks) }
  }
}

extension TaggedText {
  /// Whether a token is a verb that takes questions and no statements: "asked".
  func asks(_ token: Int) -> Bool {
    guard let form = word(token)?.reporting else { return false }
    return form.verbs.contains { verb in
      let frames = lexicon.reportingVerbs[verb].frames
      return frames.contains(.question) && !frames.contains(.that)
    }
  }
}
