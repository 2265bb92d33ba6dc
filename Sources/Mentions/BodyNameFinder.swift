import Lexicon
import Syntax
import Text

/// Finds names of bodies that run over several base noun phrases: "Department for Work and Pensions",
/// "Farmers' Alliance", "Save the Children".
///
/// A body noun in capitals tells that its neighbours in capitals belong to its name; others are known
/// by name (body-names.tsv).
struct BodyNameFinder {
  let tagged: TaggedText
  let lexicon: LexiconSet

  /// Where such a name stands.
  struct Found {
    var tokens: Range<Int>
    var type: Mention.EntityType
  }

  /// The most words in a run of capitals before "and" that can begin a name.
  static let longestOpening = 4

  /// The names of a text, in order; none overlaps another.
  func find() -> [Found] {
    var found: [Found] = []
    var token = 0
    while token < tagged.tokens.count {
      guard isCapital(token), let name = known(at: token) ?? built(at: token) else {
        token += 1
        continue
      }
      found.append(name)
      token = name.tokens.upperBound
    }
    return found
  }

  /// A body that is known by name.
  private func known(at token: Int) -> Found? {
    guard !lexicon.bodyNames.isEmpty, !followsGivenName(token) else { return nil }
    let bytes = tagged.source.bytes
    for (name, end) in lexicon.bodyNames.names(in: bytes, at: tagged.tokens[token].range.start) {
      guard let last = lastToken(endingAt: end, from: token), !goesOn(behind: last),
        last > token || !isOpening(token) || !tagged.isOrdinaryWord(token), !isAged(behind: last)
      else { continue }
      return Found(
        tokens: token..<(last + 1),
        type: name.kind == .organisation ? .organisation : .group
      )
    }
    return nil
  }

  /// Whether an age follows, as behind a person's name: "Grant Thornton, 34".
  private func isAged(behind last: Int) -> Bool {
    last + 2 < tagged.tokens.count && tagged.tokens[last + 1].kind == .comma
      && tagged.tokens[last + 2].kind == .number && isSameSentence(last, last + 2)
  }

  /// Whether a given name stands before a word: "Andrew Breitbart".
  private func followsGivenName(_ token: Int) -> Bool {
    isCapital(token - 1) && isSameSentence(token - 1, token) && tagged.isOnlyGivenName(token - 1)
  }

  /// The token that ends at a byte, behind the one that a name begins with; or nil.
  private func lastToken(endingAt end: Int, from first: Int) -> Int? {
    var token = first
    while token < tagged.tokens.count, tagged.tokens[token].range.end < end { token += 1 }
    return token < tagged.tokens.count && tagged.tokens[token].range.end == end ? token : nil
  }

  /// Whether another name's word follows: "Marks & Spencer Stadium".
  private func goesOn(behind last: Int) -> Bool {
    let next = last + 1
    guard next < tagged.tokens.count, isCapital(next),
      tagged.tokens[next].sentence == tagged.tokens[last].sentence
    else { return false }
    return tagged.word(next)?.body != nil
  }

  /// A name that its own words show to be a body's; only those of more than one run of capitals.
  private func built(at first: Int) -> Found? {
    guard tagged.function(first) == nil, !goesBack(before: first) else { return nil }
    var end = run(from: first)
    if let owned = ownedEnd(of: first..<end) {
      end = owned
    } else if let joined = joinedEnd(of: first..<end) {
      end = joined
    } else if !isBody(end - 1) || end - first == 1 && isOpening(first) {
      return nil
    }
    let opening = end
    end = complemented(first..<end)
    guard end > opening || run(from: first) < opening else { return nil }
    // "Institute for Tidal Research": the noun before "for" tells, not the last.
    let isDocument = tagged.word(opening - 1)?.body?.kind == .document
    return Found(tokens: first..<end, type: isDocument ? .document : .organisation)
  }

  /// Whether a run of words in capitals begins before a word; "The" is not of it.
  private func goesBack(before first: Int) -> Bool {
    isCapital(first - 1) && isSameSentence(first - 1, first) && tagged.function(first - 1) == nil
  }

  /// The end of a run of words in capitals.
  private func run(from first: Int) -> Int {
    var end = first
    while end < tagged.tokens.count, isCapital(end), isSameSentence(first, end) { end += 1 }
    return end
  }

  /// "Farmers’ Alliance", "Fennick Road Traders' Association": several own what a body noun ends.
  private func ownedEnd(of run: Range<Int>) -> Int? {
    guard let owner = run.last, run.upperBound < tagged.tokens.count,
      tagged.tags[run.upperBound] == .possessive, isCommonPlural(owner)
    else { return nil }
    let end = self.run(from: run.upperBound + 1)
    return end > run.upperBound + 1 && isSameSentence(owner, end - 1) && isBody(end - 1) ? end : nil
  }

  /// "Health and Safety Executive", "Essex Fire and Rescue Service": common words on both sides of
  /// "and", and a body noun behind.
  private func joinedEnd(of run: Range<Int>) -> Int? {
    guard let last = run.last, run.count <= Self.longestOpening, !isBody(last), isSubject(last),
      isAnd(run.upperBound)
    else { return nil }
    let end = self.run(from: run.upperBound + 1)
    guard end > run.upperBound + 2, isSameSentence(last, end - 1),
      isBody(end - 1) || isTrade(end - 1),
      (run.upperBound + 1..<end - 1).allSatisfy(isSubject)
    else { return nil }
    return end
  }

  /// The end of a body's name that goes on: "Ministry of Mines and Energy", "Society for the Protection
  /// of Birds", "Department for Environment, Food and Rural Affairs".
  private func complemented(_ name: Range<Int>) -> Int {
    var end = name.upperBound
    guard isBody(end - 1) else { return end }
    while end + 1 < tagged.tokens.count, let next = complementEnd(behind: end) { end = next }
    return end
  }

  private func complementEnd(behind end: Int) -> Int? {
    guard isSameSentence(end - 1, end), let joint = tagged.function(end) else { return nil }
    guard joint == .of || joint == .for || joint == .on || joint == .against else { return nil }
    var first = end + 1
    if first < tagged.tokens.count, tagged.function(first) == .the { first += 1 }
    guard first < tagged.tokens.count, isCapital(first) else { return nil }
    var last = run(from: first)
    // "Office for Rail Users": those whom it is for.
    let isPeople = last - first > 1 && isCommonPlural(last - 1)
    let isName = !isPeople && (!isSubject(last - 1) || (first..<last).contains(where: isProper))
    // "the suit of the Department against House Republicans"
    if joint == .on || joint == .against, (first..<last).contains(where: isBody) { return nil }
    // "left the Bank for Ada Roth", "for Norway"; but "Bank of Norway".
    if isName { return joint == .of && first == end + 1 ? last : nil }
    while last < tagged.tokens.count, let next = listEnd(behind: last) { last = next }
    return last
  }

  /// The end of the next of several subjects: "Work | and Pensions", "Agriculture | , Food | and Rural
  /// Affairs".
  private func listEnd(behind end: Int) -> Int? {
    guard isSameSentence(end - 1, end) else { return nil }
    var first = end
    let isComma = tagged.tokens[first].kind == .comma
    if isComma { first += 1 }
    if first < tagged.tokens.count, isAnd(first) { first += 1 } else if !isComma { return nil }
    guard first < tagged.tokens.count, isCapital(first), isSameSentence(end - 1, first) else {
      return nil
    }
    let last = run(from: first)
    guard (first..<last).allSatisfy(isSubject), !isBody(last - 1) else { return nil }
    // A comma alone only leads on to "and": ", Food and Rural Affairs".
    return isComma && !isAnd(first - 1) ? listEnd(behind: last) : last
  }

  private func isCapital(_ token: Int) -> Bool {
    tagged.tokens.indices.contains(token) && tagged.tokens[token].kind == .word
      && tagged.tokens[token].isCapitalised
  }

  private func isSameSentence(_ left: Int, _ right: Int) -> Bool {
    tagged.tokens.indices.contains(left) && tagged.tokens.indices.contains(right)
      && tagged.tokens[left].sentence == tagged.tokens[right].sentence
  }

  private func isAnd(_ token: Int) -> Bool {
    guard token < tagged.tokens.count else { return false }
    if tagged.function(token) == .and { return true }
    let range = tagged.tokens[token].range
    return range.length == 1 && tagged.source.bytes[range.start] == UInt8(ascii: "&")
  }

  /// Whether a word begins a sentence, where capitals tell nothing.
  private func isOpening(_ token: Int) -> Bool {
    token == 0 || !isSameSentence(token - 1, token)
      || tagged.tokens[token - 1].kind == .quotationMark
  }

  /// Whether a word is the noun of a body or document: "Ministry", "Treaty".
  private func isBody(_ token: Int) -> Bool {
    switch tagged.word(token)?.body?.kind {
    case .organisation, .document: true
    default: false
    }
  }

  /// Whether a word speaks of many of one trade, as unions do: "Transport and Allied Workers".
  private func isTrade(_ token: Int) -> Bool {
    tagged.word(token)?.role?.isPlural == true
  }

  /// Whether a common word may tell what a body is for: "Health", and no name, place, time or role.
  private func isSubject(_ token: Int) -> Bool {
    guard let word = tagged.word(token), tagged.isOrdinaryWord(token) else { return false }
    return word.function == nil && word.femaleShare == nil && word.place == nil
      && word.title == nil && word.time == nil && word.role == nil
  }

  /// Whether a word that no lexicon has is one of them with an s: "Handlers".
  private func isPluralOfKnown(_ token: Int) -> Bool {
    let range = tagged.tokens[token].range
    let form = tagged.source.bytes[range.start..<range.end]
    guard form.last == UInt8(ascii: "s"), let single = lexicon[lexicon.id(of: form.dropLast())]
    else { return false }
    return single.femaleShare == nil && single.place == nil
      && (single.role != nil
        || tagged.wasSeen(single) { $0 == .noun })
  }

  /// Whether a word begins or is somebody's or a place's name.
  private func isProper(_ token: Int) -> Bool {
    guard let word = tagged.word(token) else { return false }
    return word.femaleShare != nil || word.place != nil || word.title != nil
  }

  /// Whether a word is the plural of a common noun: "Farmers", "Women".
  private func isCommonPlural(_ token: Int) -> Bool {
    guard let word = tagged.word(token) else { return isPluralOfKnown(token) }
    guard word.femaleShare == nil, word.place == nil else { return false }
    if word.role?.isPlural == true || word.body?.isPlural == true { return true }
    if tagged.tags[token] == .pluralNoun { return true }
    return tagged.wasSeen(word) { $0 == .pluralNoun }
  }
}
