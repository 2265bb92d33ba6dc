import Mentions
import Syntax
import Text

/// Spellings of one name from another script: "Mokhtari-Fahr" and "Mokhtary Fahr".
///
/// Names whose consonants, folded, are the same and whose letters differ in two places at most.
/// Short names are left alone: "Hansen" and "Hanson" may well be two.
struct TransliterationSieve: Sieve {
  static let id = "transliteration"

  /// Fewer folded consonants than these are shared by different names.
  static let fewestConsonants = 4
  /// Shorter names than these are shared by different bearers.
  static let fewestLetters = 7
  /// More spellings than these with the same consonants are no longer one name's.
  static let mostSpellings = 12
  /// Letters that may differ: one vowel and one doubled consonant.
  static let mostEdits = 2

  func link(_ chains: inout Chains, in discourse: Discourse, words: Vocabulary) {
    var firsts: [[UInt8]: [Spelling]] = [:]
    for place in discourse.mentions.indices {
      let mention = discourse.mentions[place]
      guard mention.type == .person || mention.type == .unknown, let name = mention.name,
        words.names[place] != nil
      else { continue }
      for spelling in spellings(of: name, mention: place, in: discourse.tagged) {
        let known = firsts[spelling.consonants] ?? []
        guard known.count < Self.mostSpellings else { continue }
        if known.contains(where: { $0.letters == spelling.letters }) { continue }
        let near = known.first { other in
          other.isWhole == spelling.isWhole
            && Self.edits(other.letters, spelling.letters) <= Self.mostEdits
            && chains.cluster(of: other.mention).isCompatible(with: chains.cluster(of: place))
        }
        if let near, !chains.areOne(near.mention, place),
          !haveOtherNames(near, spelling, words: words)
        {
          chains.link(place, to: near.mention, rule: Self.id)
        }
        firsts[spelling.consonants, default: []].append(spelling)
      }
    }
  }

  private struct Spelling {
    let letters: [UInt8]
    let consonants: [UInt8]
    let mention: Int
    /// Whether it is the whole of a name of several words, not its surname.
    let isWhole: Bool
  }

  private func spellings(of name: Range<Int>, mention: Int, in tagged: TaggedText) -> [Spelling] {
    var stretches = [name]
    if name.count > 1, let last = name.last { stretches.append(last..<(last + 1)) }
    return stretches.compactMap { stretch in
      let range = tagged.range(of: stretch)
      let letters = NameFolding.fold(tagged.source.bytes[range.start..<range.end]).filter {
        $0 >= 0x61 && $0 <= 0x7A
      }
      let consonants = Self.consonants(letters)
      guard letters.count >= Self.fewestLetters, consonants.count >= Self.fewestConsonants else {
        return nil
      }
      return Spelling(
        letters: letters,
        consonants: consonants,
        mention: mention,
        isWhole: stretch.count > 1
      )
    }
  }

  /// Two full names with different first words are two bearers, however alike their surnames.
  private func haveOtherNames(_ left: Spelling, _ right: Spelling, words: Vocabulary) -> Bool {
    guard !left.isWhole, let first = words.names[left.mention],
      let second = words.names[right.mention]
    else { return false }
    return first.ids.count > 1 && second.ids.count > 1 && first.ids.first != second.ids.first
  }

  /// The letters without vowels, doubles and what scripts render differently: q, k and gh; w and v.
  static func consonants(_ letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (place, letter) in letters.enumerated() {
      let folded: UInt8
      switch letter {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"), UInt8(ascii: "y"), UInt8(ascii: "h"):
        continue
      case UInt8(ascii: "q"), UInt8(ascii: "c"): folded = UInt8(ascii: "k")
      case UInt8(ascii: "g"):
        let next = place + 1 < letters.count ? letters[place + 1] : 0
        folded = next == UInt8(ascii: "h") ? UInt8(ascii: "k") : letter
      case UInt8(ascii: "w"): folded = UInt8(ascii: "v")
      case UInt8(ascii: "z"): folded = UInt8(ascii: "s")
      default: folded = letter
      }
      if result.last != folded { result.append(folded) }
    }
    return result
  }

  /// The letters to change, add or drop to make one name the other; stops above `mostEdits`.
  static func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard abs(left.count - right.count) <= mostEdits else { return mostEdits + 1 }
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
