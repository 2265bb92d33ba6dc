import Lexicon
import Speakers
import Syntax

extension Attribution {
  /// Whether its cue asks: a verb that takes questions and no statements, "ask".
  func isQuestion(in tagged: TaggedText) -> Bool {
    cue.contains { range in tagged.tokens(in: range).contains(where: tagged.asks) }
  }
}
