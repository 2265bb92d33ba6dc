import Lexicon

/// What a role or description says of somebody: "the harbour master of Skarra", "Kingsmere manager".
struct RoleDescription: Hashable, Sendable {
  /// The roles, by their lemmas, that the person holds: "harbour master".
  private(set) var roles: [Role] = []
  /// Words, folded, that tell which of many holders it is: of bodies, countries and the like.
  private(set) var details: Set<String> = []
  /// The bodies as written: "Skua Securities".
  private(set) var bodies: [String] = []

  /// Reads a description.
  ///
  /// Roles behind the first preposition are other people's ("a friend of the minister"), as are those
  /// before an owner's ending ("the mayor's lawyer").
  init(_ text: String, lexicon: LexiconSet) {
    let words = Self.words(of: text)
    var run: [String] = []
    var isPastHead = false
    var place = 0
    while place < words.count {
      let word = words[place]
      let known = lexicon[lexicon.id(of: word.form.utf8)]
      let function = known?.function
      if !isPastHead, function == nil, let found = Self.role(at: place, of: words, lexicon) {
        end(&run)
        place += found.length
        // "The mayor's lawyer" is no mayor.
        if words[place - 1].isOwner { roles.removeAll() } else { roles.append(found.role) }
        continue
      }
      if Self.isPreposition(function) { isPastHead = true }
      if Self.isDetail(word, known, isFirst: place == 0) {
        if let country = known?.place {
          details.insert(Self.country(country))
        } else {
          for part in FoldedName(word.written).words { details.insert(part) }
        }
        if known?.place?.kind != .demonym { run.append(word.written) }
      } else if function == .of || function == .and, !run.isEmpty, place + 1 < words.count,
        words[place + 1].isCapital
      {
        run.append(word.written)
      } else {
        end(&run)
      }
      if word.isOwner {
        end(&run)
        if !isPastHead { roles.removeAll() }
      }
      place += 1
    }
    end(&run)
  }

  /// The same without some details: the person's own names are none.
  func without(details names: Set<String>) -> RoleDescription {
    var copy = self
    copy.details.subtract(names)
    return copy
  }

  private mutating func end(_ run: inout [String]) {
    if !run.isEmpty { bodies.append(run.joined(separator: " ")) }
    run = []
  }

  private static func country(_ word: PlaceWord) -> String { "place \(word.place)" }

  /// Capitals are a name's, unless they begin the description and the word is an ordinary one.
  private static func isDetail(_ word: QuotedWord, _ known: Word?, isFirst: Bool) -> Bool {
    if known?.place != nil { return word.isCapital }
    guard word.isCapital, known?.function == nil, known?.title == nil, known?.time == nil else {
      return false
    }
    return !isFirst || word.isAcronym || known == nil || known?.tags.isEmpty == true
  }

  private static func isPreposition(_ function: FunctionWord?) -> Bool {
    switch function {
    case .of, .to, .by, .in, .on, .at, .from, .with, .for, .about, .against, .over, .under, .who,
      .whose, .which, .that, .near, .within:
      true
    default: false
    }
  }

  /// The role whose words begin at a place, the longest one, with how many words it has.
  private static func role(
    at place: Int,
    of words: [QuotedWord],
    _ lexicon: LexiconSet
  ) -> (role: Role, length: Int)? {
    let id = lexicon.id(of: words[place].form.utf8)
    var best: (role: Role, length: Int)?
    if let role = lexicon[id]?.role, !role.isPlural { best = (role, 1) }
    if best == nil, let title = lexicon[id]?.title, title.kind != .honorific,
      let role = Self.role(called: title.full, lexicon)
    {
      best = (role, 1)
    }
    for phrase in lexicon.phrases[id] ?? [] where phrase.words.count > best?.length ?? 0 {
      let isHere =
        place + phrase.words.count <= words.count
        && phrase.words.indices.allSatisfy {
          lexicon.id(of: words[place + $0].form.utf8) == phrase.words[$0]
        }
      guard isHere else { continue }
      switch phrase.meaning {
      case .role(let role) where !role.isPlural: best = (role, phrase.words.count)
      case .title(let title) where title.kind != .honorific:
        if let role = Self.role(called: title.full, lexicon) { best = (role, phrase.words.count) }
      default: continue
      }
    }
    return best
  }

  /// The role that a title is in full: "senator" for "Sen.".
  private static func role(called name: String, _ lexicon: LexiconSet) -> Role? {
    let words = name.split(separator: " ").map { lexicon.id(of: $0.utf8) }
    guard let first = words.first else { return nil }
    if words.count == 1 { return lexicon[first]?.role }
    for phrase in lexicon.phrases[first] ?? [] where phrase.words == words {
      if case .role(let role) = phrase.meaning { return role }
    }
    return nil
  }

  /// A word of a description.
  private struct QuotedWord {
    let written: String
    /// In lower case, without an owner's ending and marks at its edges.
    let form: String
    let isCapital: Bool
    /// Whether it is all in capitals: "NSA".
    let isAcronym: Bool
    /// Whether what follows is the word's own: "the mayor's".
    let isOwner: Bool
  }

  private static func words(of text: String) -> [QuotedWord] {
    text.split(whereSeparator: \.isWhitespace).compactMap { piece in
      var word = piece.drop { !$0.isLetter && !$0.isNumber }
      while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
      let isPlural = piece.hasSuffix("s'") || piece.hasSuffix("s’")
      let isOwner = word.hasSuffix("'s") || word.hasSuffix("’s")
      if isOwner { word.removeLast(2) }
      guard let first = word.first else { return nil }
      return QuotedWord(
        // "U.S." keeps its last stop.
        written: word.contains(".") ? word + "." : String(word),
        form: word.lowercased(),
        isCapital: first.isUppercase,
        isAcronym: word.count > 1 && word.allSatisfy(\.isUppercase),
        isOwner: isOwner || isPlural
      )
    }
  }
}
