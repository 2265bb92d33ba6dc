public import Text

/// How and when something was said, as its own clause tells.
public struct Circumstance: Hashable, Sendable {
  /// The media, in order: "in an interview with CNN", "on X"; most have none.
  public let media: [TextRange]
  /// The time, or nil.
  public let time: StatedTime?

  /// A circumstance of these.
  public init(media: [TextRange], time: StatedTime?) {
    self.media = media
    self.time = time
  }

  /// Of what nothing is told.
  public static let none = Circumstance(media: [], time: nil)
}

/// A time as the text tells it.
public struct StatedTime: Hashable, Sendable {
  /// Its words, the preposition among them.
  public let range: TextRange
  /// What they say.
  public let expression: TimeExpression

  /// A time of these words.
  public init(range: TextRange, expression: TimeExpression) {
    self.range = range
    self.expression = expression
  }
}
