import Lexicon
import Speakers
import Syntax

extension Attribution {
  /// Whether its cue asks: a verb that takes questions and no statements, "ask".
  func isQuestion(in tagged: TaggedText) -> Bool {
    cue.contains { range in
      tagged.tokens(in: range).contains { token in
        guard let form = tagged.word(token)?.reporting else { return false }
        return form.verbs.contains { verb in
          let frames = tagged.lexicon.reportingVerbs[verb].frames
          return frames.contains(.question) && !frames.contains(.that)
        }
      }
    }
  }
}
