import Mentions
import Syntax
import Text

extension TaggedText {
  /// Whether a mention is a legislator's party and seat, which is nobody: "D-Ohio", "R-Metairie", but not
  /// "T-Mobile".
  func isParty(_ mention: Mention) -> Bool {
    guard mention.kind == .name, let first = mention.name?.first else { return false }
    let range = tokens[first].range
    return range.length > 2 && source.bytes[range.start + 1] == UInt8(ascii: "-")
      && PartyLetter(rawValue: Character(Unicode.Scalar(source.bytes[range.start]))) != nil
  }
}

/// Democrat, Republican, independent, Libertarian.
private enum PartyLetter: Character {
  case democrat = "D"
  case republican = "R"
  case independent = "I"
  case libertarian = "L"
}
