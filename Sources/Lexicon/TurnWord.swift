/// A word before an infinitive of saying that tells how somebody came to say it, so that it was said:
/// "stood up to say", "was heard to mutter", "would go no further than to say".
///
/// What somebody tried, wanted or needed to say is another thing.
public enum TurnWord: String, CaseIterable, Hashable, Sendable {
  case stood, rose, stepped, jumped, intervened, interrupted, paused, returned, came, went, go
  case phoned, rang, called, wrote, written, emailed, texted, tweeted
  case heard, forced, moved, careful, quick, keen
}
