/// Where in its clause a mention stands, as far as its neighbours tell.
enum Position: UInt8, Sendable {
  /// Before the verb, or the source of an attribution.
  case subject
  /// Behind a verb.
  case object
  /// Behind a preposition.
  case oblique
  /// The owner of what follows.
  case owner
  /// Within brackets: a picture's credit, a party, an age.
  case aside
  /// None of these for sure.
  case other
}
