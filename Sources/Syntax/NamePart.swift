/// The small words inside personal names, which no lexicon of open classes holds.
enum NamePart {
  /// "bin", "van", "de": between two parts of a name, or before a surname.
  enum Particle: String, CaseIterable {
    case al, el, bin, bint, ibn, ben, bar, van, von, vom, zu, zur, der, den, ter, ten, te
    case de, del, della, di, da, dos, das, du, la, le, les, st, ap, af, av, abu, umm, ul
  }

  /// "Jr.", "III": behind a name, with or without a comma.
  enum Suffix: String, CaseIterable {
    case jr, sr, ii, iii, iv, esq
  }

  /// The longest of them, in bytes.
  static let longest = 5

  static let particles = Particle.allCases.map { pack($0.rawValue.utf8) }
  static let suffixes = Suffix.allCases.map { pack($0.rawValue.utf8) }

  /// A short ASCII form, lower-cased and without a full stop, as one number.
  static func pack(_ form: some Sequence<UInt8>) -> UInt64 {
    form.reduce(0) { $1 == UInt8(ascii: ".") ? $0 : $0 << 8 | UInt64($1 | 0x20) }
  }
}
