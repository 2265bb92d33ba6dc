/// What somebody is claimed to have said.
public struct Claim: Hashable, Sendable {
  /// Names the claim in an answer.
  public let id: String
  /// Who is claimed to have said it.
  public let speaker: String
  /// The words, with or without marks of quotation around them.
  public let quote: String
  /// Only articles that are dated before this day count, if it is given: "2026-03-01".
  public let before: String?

  /// A claim with these members.
  public init(id: String = "", speaker: String, quote: String, before: String? = nil) {
    self.id = id
    self.speaker = speaker
    self.quote = quote
    self.before = before
  }
}
