import Text

/// A name folded for comparison: words without case, accents, articles and short titles.
struct SpeakerName: Hashable {
  let words: [String]

  private static let leftOut: Set<String> = ["the", "a", "an", "mr", "mrs", "ms", "s"]

  init(_ name: String) {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func endWord() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    let folded = ICU.decomposed(name.lowercased())
    for scalar in folded.unicodeScalars
    where scalar.properties.canonicalCombiningClass == .notReordered {
      if scalar.isWordCharacter { word.append(scalar) } else { endWord() }
    }
    endWord()
    self.words = words.filter { !Self.leftOut.contains($0) }
  }

  /// Whether the words of one are all among the other's.
  func isWithinOrHolds(_ other: SpeakerName) -> Bool {
    let (mine, others) = (Set(words), Set(other.words))
    return mine.isSubset(of: others) || others.isSubset(of: mine)
  }
}

extension ScoredAttribution {
  /// Whether a prediction names this gold attribution's speaker.
  func hasSameSpeaker(as predicted: ScoredAttribution) -> Bool {
    guard !accepted.isEmpty else { return predicted.names.isEmpty }
    guard let name = predicted.names.first else { return false }
    let got = SpeakerName(name)
    let wanted = accepted.map(SpeakerName.init)
    if listsAccepted || got.words.isEmpty { return wanted.contains(got) }
    return wanted.contains { !$0.words.isEmpty && got.isWithinOrHolds($0) }
  }
}
