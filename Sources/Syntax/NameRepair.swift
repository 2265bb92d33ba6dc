import Lexicon
import Text

/// Makes names of words that no list knows: of one that a sentence begins with, where a clause about
/// somebody or a description follows ("Okemow, who voted against it, said", "Okemow, the champion,"), and
/// of two in capitals with a hyphen ("says Pryce-Ayodele").
struct NameRepair {
  private let lexicon: LexiconSet

  init(lexicon: LexiconSet) {
    self.lexicon = lexicon
  }

  /// Changes tags of one sentence.
  func repair(
    _ tags: inout [Tag],
    _ tokens: [Token],
    _ sentence: Range<Int>,
    in source: SourceText
  ) {
    for place in sentence.dropFirst()
    where tags[place] == .adjective || tags[place] == .noun {
      // "the Inter-Andean Human Rights Commission": there it may be an adjective.
      let isLast =
        place + 1 == sentence.upperBound
        || !tags[place + 1].isNoun && !tokens[place + 1].isCapitalised
      guard isLast, lexicon[tokens[place].word] == nil,
        tokens[place].joinsNames(in: source)
      else { continue }
      tags[place] = .properNoun
    }
    let first = sentence.lowerBound
    guard first + 2 < sentence.upperBound, !tags[first].isNoun,
      tokens[first].letterCase == .capitalised, lexicon[tokens[first].word] == nil,
      tokens[first + 1].kind == .comma
    else { return }
    switch lexicon[tokens[first + 2].word]?.function {
    case .who, .whose, .whom: tags[first] = .properNoun
    // "Okemow, the champion,", and not "Bizarrely, the champion".
    case .the, .a, .an:
      let form = source.bytes[tokens[first].range.start..<tokens[first].range.end]
      if !form.suffix(2).elementsEqual("ly".utf8) { tags[first] = .properNoun }
    default:
      if tokens[first + 2].kind == .number { tags[first] = .properNoun }
    }
  }
}

extension Token {
  /// Whether it is two words in capitals with a hyphen between them: "Pryce-Ayodele".
  fileprivate func joinsNames(in source: SourceText) -> Bool {
    guard kind == .word, isCapitalised, letterCase != .upper else { return false }
    let parts = source.bytes[range.start..<range.end].split(
      separator: UInt8(ascii: "-"),
      omittingEmptySubsequences: false
    )
    return parts.count == 2
      && parts.allSatisfy { part in
        part.count > 2
          && part.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } == true
      }
  }
}
