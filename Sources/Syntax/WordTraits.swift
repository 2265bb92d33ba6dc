import Lexicon

/// What the noun phrase finder asks of a word, in a few bits, so that no entry need be copied.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt16

  static let day = WordTraits(rawValue: 1 << 0)
  static let month = WordTraits(rawValue: 1 << 1)
  /// A time as an adverb, as "yesterday".
  static let timeAdverb = WordTraits(rawValue: 1 << 2)
  /// A part of a day or a span, as "morning" and "week".
  static let timePart = WordTraits(rawValue: 1 << 3)
  static let anyTime: WordTraits = [.day, .month, .timeAdverb, .timePart]
  /// A role or a title.
  static let post = WordTraits(rawValue: 1 << 4)
  static let title = WordTraits(rawValue: 1 << 5)
  static let body = WordTraits(rawValue: 1 << 6)
  static let givenName = WordTraits(rawValue: 1 << 7)
  /// A determiner before a determiner: "all" and "both".
  static let predeterminer = WordTraits(rawValue: 1 << 8)
  /// "this", "some": a phrase without a noun.
  static let standsAlone = WordTraits(rawValue: 1 << 9)
  static let auxiliary = WordTraits(rawValue: 1 << 10)
  static let of = WordTraits(rawValue: 1 << 11)
  /// The people or things of a place: "Latvian".
  static let demonym = WordTraits(rawValue: 1 << 12)
  /// A participle that stands before a title, as "retired".
  static let former = WordTraits(rawValue: 1 << 13)

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// The traits of a word.
  init(_ word: Word) {
    self = []
    switch word.time {
    case .day: insert(.day)
    case .month: insert(.month)
    case .adverb: insert(.timeAdverb)
    case .part, .unit: insert(.timePart)
    case nil: break
    }
    if word.title != nil { formUnion([.title, .post]) }
    if word.role != nil { insert(.post) }
    if word.place?.kind == .demonym { insert(.demonym) }
    if word.body != nil { insert(.body) }
    if word.signals.contains(.former) { insert(.former) }
    if word.femaleShare != nil { insert(.givenName) }
    guard let function = word.function else { return }
    if function.isAuxiliary { insert(.auxiliary) }
    switch function {
    case .all, .both: formUnion([.predeterminer, .standsAlone])
    case .this, .that, .these, .those, .each, .another, .some, .any: insert(.standsAlone)
    case .of: insert(.of)
    default: break
    }
  }
}
