import Lexicon

/// What the roles and other names of a speaker in one article tell of who it is.
struct SpeakerReading {
  /// A given name is a woman's or a man's if so many of its bearers are.
  private static let clearShare: Float = 0.9

  private(set) var evidence = PersonEvidence()
  /// The bodies that the roles name, as written.
  private(set) var bodies: [String] = []

  init(_ speaker: SpeakerDescription, lexicon: LexiconSet) {
    var descriptions = speaker.roles.map { RoleDescription($0, lexicon: lexicon) }
    var ownWords = Set(FoldedName(speaker.name).words)
    for alias in speaker.aliases {
      let description = RoleDescription(alias, lexicon: lexicon)
      if description.roles.isEmpty {
        // "Roth", "Mr Roth": a name, and no description.
        ownWords.formUnion(FoldedName(alias).words)
      } else {
        descriptions.append(description)
      }
      evidence.add(Self.titleGender(alias, lexicon))
    }
    for description in descriptions {
      evidence.add(description.without(details: ownWords), lexicon: lexicon)
      for body in description.bodies where ownWords.isDisjoint(with: FoldedName(body).words) {
        if !bodies.contains(body) { bodies.append(body) }
      }
    }
    evidence.add(Self.titleGender(speaker.name, lexicon))
    evidence.add(Self.nameGender(speaker.name, lexicon))
  }

  /// What an honorific before a name tells: "Mrs Roth".
  private static func titleGender(_ name: String, _ lexicon: LexiconSet) -> Gender {
    guard let word = name.split(separator: " ").first, word.utf8.count < name.utf8.count else {
      return .unknown
    }
    let form = word.last == "." ? word.dropLast() : word
    guard let title = lexicon[lexicon.id(of: form.utf8)]?.title, title.kind == .honorific else {
      return .unknown
    }
    return title.gender
  }

  /// What a given name before others tells.
  private static func nameGender(_ name: String, _ lexicon: LexiconSet) -> Gender {
    let words = FoldedName(name).words
    guard words.count > 1, let share = lexicon[lexicon.id(of: words[0].utf8)]?.femaleShare else {
      return .unknown
    }
    return share >= clearShare ? .female : share <= 1 - clearShare ? .male : .unknown
  }
}
