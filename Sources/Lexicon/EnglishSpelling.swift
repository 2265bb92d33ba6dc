/// How the endings of English words are spelled; words are UTF-8 bytes in lower case.
enum EnglishSpelling {
  /// Whether a word ends in these letters.
  static func ends(_ word: ArraySlice<UInt8>, _ ending: StaticString) -> Bool {
    word.suffix(ending.utf8CodeUnitCount).elementsEqual(ending.description.utf8)
  }

  /// Whether it ends in a consonant and "y": "party", not "boy".
  static func endsInConsonantAndY(_ word: ArraySlice<UInt8>) -> Bool {
    guard let letter = word.dropLast().last, ends(word, "y") else { return false }
    return !vowels.contains(letter)
  }

  /// A noun or verb with its "-s": "party" and "parties", "church" and "churches".
  static func withS(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if endsInConsonantAndY(word) { return word.dropLast() + "ies".utf8 }
    return word + (needsE(word) ? "es".utf8 : "s".utf8)
  }

  private static let vowels = Array("aeiou".utf8)

  private static func needsE(_ word: ArraySlice<UInt8>) -> Bool {
    ["s", "x", "z", "ch", "sh"].contains { ends(word, $0) }
  }
}
