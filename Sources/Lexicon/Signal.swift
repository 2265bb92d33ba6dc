/// What a word tells one or two rules and nobody else; the words are in signal-words.tsv.
public enum Signal: String, CaseIterable, Hashable, Sendable {
  /// Before an infinitive of saying it tells how somebody came to say it, so that it was said: "stood up to
  /// say", "was heard to mutter". What somebody tried, wanted or needed to say is another thing.
  case turn
  /// Stands before a title as an adjective does: "retired Colonel Ada Roth".
  case former
  /// What a source asks not to be: "who asked not to be named".
  case anonymity
  /// A name follows the participle: "the pupil, named Orrin".
  case naming
  /// What somebody has become follows the participle: "footballer turned pundit Ada Roth".
  case becoming
  /// Gives a name and reports nothing: "Drivers had nicknamed it “Inspector”".
  case renaming
  /// Told of somebody who says, or of whom others know, how to call them: "gave his name as".
  case introducing
  /// Of two of one family or of one surname, the one of more years.
  case elder
  /// Of two of one family or of one surname, the one of fewer years.
  case younger
  /// Counts those who are named together as two.
  case two
  /// Counts those who are named together as three.
  case three
  /// Counts those who are named together as four.
  case four
  /// Has a capital anywhere: of a party or a faith.
  case capital
  /// Says how many without saying which: "several people".
  case quantity
  /// In capitals before other words it is a page's own, of a film or picture: "CLOSE President Roth said".
  case caption
  /// The last part of the names of sites: "Hindsight.com".
  case site
}

/// The signals of a word; a set that takes two bytes.
public struct Signals: Hashable, Sendable {
  private var bits: UInt16 = 0

  /// Whether a signal is among them.
  public func contains(_ signal: Signal) -> Bool { bits & Self.bit(of: signal) != 0 }

  /// Adds a signal, and tells whether it was new.
  mutating func insert(_ signal: Signal) -> Bool {
    let isNew = !contains(signal)
    bits |= Self.bit(of: signal)
    return isNew
  }

  private static func bit(of signal: Signal) -> UInt16 {
    switch signal {
    case .turn: 1
    case .former: 1 << 1
    case .anonymity: 1 << 2
    case .naming: 1 << 3
    case .renaming: 1 << 4
    case .introducing: 1 << 5
    case .elder: 1 << 6
    case .younger: 1 << 7
    case .two: 1 << 8
    case .three: 1 << 9
    case .four: 1 << 10
    case .site: 1 << 11
    case .capital: 1 << 12
    case .quantity: 1 << 13
    case .caption: 1 << 14
    case .becoming: 1 << 15
    }
  }
}
