import Lexicon
import Syntax

/// Reads offices with what they are over before a name: "Minister of Roads Farhad Niazmand", "Secretary
/// of the Navy Jo Kirk", "Mayor of Ostrey Jens Adler".
struct OfficeReader {
  let tagged: TaggedText

  /// The most words that tell what an office is over: "Water Resources and Rural Development".
  static let longestDuty = 5

  /// Where the name begins behind an office that ends at a token, if "of" stands there; or nil.
  func name(behind office: Int, in phrase: Range<Int>) -> Int? {
    guard office + 2 < phrase.upperBound, tagged.function(office) == .of else { return nil }
    var first = office + 1
    if tagged.function(first) == .the { first += 1 }
    var name = first
    while name < phrase.upperBound, name - first < Self.longestDuty, isDuty(name, in: phrase) {
      name += 1
    }
    guard name > first, name < phrase.upperBound, tagged.tokens[name].isCapitalised,
      tagged.function(name - 1) != .and
    else { return nil }
    return name
  }

  /// Whether a word tells what an office is over: a common noun or a place, and no given name.
  private func isDuty(_ token: Int, in phrase: Range<Int>) -> Bool {
    guard let word = tagged.word(token) else {
      // "Bishop of Villaseca Ernesto Labrador": an unknown place before a given name and a surname.
      return token + 2 < phrase.upperBound && tagged.word(token + 1)?.femaleShare != nil
    }
    if word.function == .and { return true }
    if let place = word.place {
      // "Finn" is a given name, too.
      return place.kind != .demonym && token + 1 < phrase.upperBound
    }
    if word.body != nil { return token + 1 < phrase.upperBound }
    return word.femaleShare == nil && word.title == nil && tagged.isOrdinaryWord(token)
  }
}
