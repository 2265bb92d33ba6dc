/// A tag as the tagger tells them apart: some closed classes are states of their own, since they
/// foretell the next word better than their tag does ("was" and "had" before a participle).
public struct TagState: Hashable, Sendable {
  /// The place in `names`.
  public let index: UInt8

  /// The state at a place in `names`.
  public init(index: UInt8) {
    self.index = index
  }

  /// How many states there may be; a power of two above the number of names.
  public static let limit = 64

  /// The names in the files: those of the tags without PUNCT, then tags with a closed class behind
  /// a full stop, then the kinds of mark and the edge of a sentence.
  public static let names =
    TagNames.names.filter { $0 != "PUNCT" } + [
      "VB.be", "VBP.be", "VBZ.be", "VBD.be", "VBN.be", "VBG.be",
      "VB.have", "VBP.have", "VBZ.have", "VBD.have", "VBN.have", "VBG.have",
      "VB.do", "VBP.do", "VBZ.do", "VBD.do",
      "IN.that", "IN.of", "IN.if", "IN.as", "DT.this", "PRP.he", "PRP.him", "WH.when", "RB.not",
      "CC.but", "comma", "end", "colon", "dash", "open", "close", "quote", "start",
    ]

  /// The state of a name, if there is one.
  public init?(name: String) {
    guard let place = Self.names.firstIndex(of: name) else { return nil }
    index = UInt8(place)
  }
}

/// How dear it is that a state follows others: -64 times the binary logarithm of its probability.
public struct TagSequence: Hashable, Sendable {
  /// The states before, the nearest last; at most two.
  public let before: [TagState]
  /// The states that follow, with their weights, as a stretch of `LexiconSet.tagWeights`.
  public let following: Range<Int>

  /// A sequence with these properties.
  public init(before: [TagState], following: Range<Int>) {
    self.before = before
    self.following = following
  }
}

/// What the ending or the writing of a word tells of its tag.
public struct TagClue: Hashable, Sendable {
  /// What kind of clue: "lower", "capital", "written".
  public let kind: String
  /// The ending, or the way of writing; "*" for any.
  public let form: String
  /// The tags with their weights, as a stretch of `LexiconSet.tagWeights`.
  public let tags: Range<Int>

  /// A clue with these properties.
  public init(kind: String, form: String, tags: Range<Int>) {
    self.kind = kind
    self.form = form
    self.tags = tags
  }
}

/// A tag or state with -64 times the binary logarithm of a probability.
public struct TagWeight: Hashable, Sendable {
  /// The raw value of a tag, or the index of a state.
  public let tag: UInt8
  /// The weight, 0 for what is certain.
  public let weight: Int16

  /// A weight for a tag or state.
  public init(tag: UInt8, weight: Int16) {
    self.tag = tag
    self.weight = weight
  }
}
