/// The names of tags in the files, in the order of the raw values of `Syntax.Tag`.
///
/// - Source: the Penn Treebank's tag set; WH stands for WDT, WP, WP$ and WRB, PUNCT for all marks.
public enum TagNames {
  /// The name of each raw value.
  public static let names = [
    "NN", "NNS", "NNP", "NNPS", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "MD", "JJ", "RB", "IN",
    "TO", "RP", "DT", "PRP", "PRP$", "WH", "POS", "CC", "CD", "EX", "UH", "SYM", "PUNCT", "FW",
  ]

  /// The names, for messages.
  static var list: String { names.joined(separator: ", ") }

  /// The names as numbers, so that a name is found without making a string.
  static let packed = names.map { name in name.utf8.reduce(0) { pack($0, $1) } }

  /// Adds a byte to a packed name; names of more than eight bytes pack to ones that are in no table.
  static func pack(_ name: UInt64, _ byte: UInt8) -> UInt64 { name << 8 | UInt64(byte) }
}
