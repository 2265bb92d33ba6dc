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
            && NameSpelling.areWithin(Self.mostEdits, other.letters, spelling.letters)
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
      let consonants = NameSpelling.consonants(letters)
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
}
