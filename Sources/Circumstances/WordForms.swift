import Lexicon
import Syntax
import Text

/// The forms of a text's words as the lists of media and calendar words have them.
struct WordForms {
  let tagged: TaggedText

  /// A token in lower case, with straight apostrophes and without the full stop of a short form.
  subscript(token: Int) -> String {
    var form = tagged.string(token).lowercased()
    if form.utf8.count > 1, form.last == "." { form.removeLast() }
    if form.contains("’") { form = String(form.map { $0 == "’" ? "'" : $0 }) }
    return form
  }

  /// The forms of a stretch of tokens, parted by blanks.
  subscript(tokens: Range<Int>) -> String {
    tokens.map { self[$0] }.joined(separator: " ")
  }

  /// The number that a token is: "9", "21st"; nil for any other and for long ones.
  func number(_ token: Int) -> Int? {
    var value = 0
    var digits = 0
    let range = tagged.tokens[token].range
    let bytes = tagged.source.bytes[range.start..<range.end]
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { break }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      digits += 1
      if digits > Self.mostDigits { return nil }
    }
    guard digits > 0 else { return nil }
    switch String(decoding: bytes.dropFirst(digits), as: UTF8.self) {
    case "", "st", "nd", "rd", "th": return value
    default: return nil
    }
  }

  /// The digits of a year.
  private static let mostDigits = 4
}

/// What single words are, asked by token: by the vocabulary's ids where it has the word, which costs no
/// string, else by form.
struct WordTable<Meaning: Sendable>: Sendable {
  private var known: [WordID: Meaning] = [:]
  private var unknown: [String: Meaning] = [:]

  /// Adds a word in lower case, as the lexicon's vocabulary has it; the first meaning stands.
  mutating func add(_ word: String, _ meaning: Meaning, _ lexicon: LexiconSet) {
    let id = lexicon.id(of: word.utf8)
    if id.isKnown {
      if known[id] == nil { known[id] = meaning }
    } else if unknown[word] == nil {
      unknown[word] = meaning
    }
  }

  /// What a token is, or nil.
  func find(_ token: Int, in forms: WordForms) -> Meaning? {
    let word = forms.tagged.tokens[token].word
    return word.isKnown ? known[word] : unknown.isEmpty ? nil : unknown[forms[token]]
  }
}

/// Phrases of one or several words, by their words.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private var meanings: [String: Meaning] = [:]
  /// How many words the longest phrase has.
  private(set) var longest = 0

  /// Adds a phrase; the first meaning stands.
  mutating func add(_ words: [String], _ meaning: Meaning) {
    let key = words.joined(separator: " ")
    guard meanings[key] == nil else { return }
    meanings[key] = meaning
    longest = max(longest, words.count)
  }

  /// What some words mean, or nil.
  subscript(words: String) -> Meaning? { meanings[words] }

  /// The longest phrase that begins at a token.
  func find(at token: Int, to limit: Int, in forms: WordForms) -> (end: Int, meaning: Meaning)? {
    var words = ""
    var best: (end: Int, meaning: Meaning)?
    for next in token..<max(token, min(limit, token + longest)) {
      words += (words.isEmpty ? "" : " ") + forms[next]
      if let meaning = meanings[words] { best = (next + 1, meaning) }
    }
    return best
  }

  /// The longest phrase that ends before a token.
  func find(before end: Int, from start: Int, in forms: WordForms) -> (
    start: Int, meaning: Meaning
  )? {
    for first in max(start, end - longest)..<max(start, end) {
      if let meaning = meanings[forms[first..<end]] { return (first, meaning) }
    }
    return nil
  }
}
