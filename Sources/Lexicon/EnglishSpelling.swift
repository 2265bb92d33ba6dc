/// How a word ends, as far as the spelling of its endings depends on it.
struct EnglishSpelling {
  private let bytes: [UInt8]

  init(_ word: String) {
    bytes = Array(word.utf8)
  }

  /// Whether "-s" needs an "e" before it: "box", "church".
  var isHissing: Bool {
    ends(["s"]) || ends(["x"]) || ends(["z"]) || ends(["c", "h"]) || ends(["s", "h"])
  }

  /// Whether it ends in a consonant and "y": "party", not "boy".
  var endsInConsonantAndY: Bool {
    guard bytes.count > 1, ends(["y"]) else { return false }
    return !Self.vowels.contains(bytes[bytes.count - 2])
  }

  private static let vowels: [UInt8] = ["a", "e", "i", "o", "u"].map { UInt8(ascii: $0) }

  private func ends(_ ending: [Unicode.Scalar]) -> Bool {
    bytes.count >= ending.count
      && zip(bytes.suffix(ending.count), ending).allSatisfy { $0 == UInt8(ascii: $1) }
  }
}
