import Text

/// The small words inside personal names, which no lexicon of open classes holds.
enum NamePart {
  /// "bin", "van", "de": between two parts of a name, or before a surname.
  enum Particle: String, CaseIterable {
    case al, el, bin, bint, binti, binte, ibn, ben, bar, van, von, vom, zu, zur, der, den, ter, ten,
      te
    case de, del, della, di, da, dos, das, du, la, le, les, st, ap, af, av, á, i, y, abu, umm, ul
  }

  /// The Arabic article as it is written before a surname and a hyphen: "al-Bashir", "ash-Shami".
  enum Article: String, CaseIterable {
    case al, el, ul, ad, ed, ud, an, ar, `as`, at, az, ash, es, ez
  }

  /// "Jr.", "III": behind a name, with or without a comma.
  enum Suffix: String, CaseIterable {
    case jr, sr, ii, iii, iv, esq
  }

  /// The longest of them, in bytes.
  static let longest = 5

  static let particles = Particle.allCases.map { pack($0.rawValue.utf8) }
  static let articles = Article.allCases.map { pack($0.rawValue.utf8) }
  static let suffixes = Suffix.allCases.map { pack($0.rawValue.utf8) }

  /// "bin", "binti": before the father's name.
  static let patronymics = [Particle.bin, .bint, .binti, .binte, .ibn].map {
    pack($0.rawValue.utf8)
  }

  /// Whether a form is an article, a hyphen and a capital or a letter beyond ASCII: "al-Bashir".
  static func isBehindArticle(_ form: ArraySlice<UInt8>) -> Bool {
    guard let hyphen = form.prefix(longest).firstIndex(of: UInt8(ascii: "-")),
      articles.contains(pack(form[..<hyphen])), hyphen + 1 < form.endIndex
    else { return false }
    let next = form[hyphen + 1]
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(next) || next >= 0x80
  }

  /// A short ASCII form, lower-cased and without a full stop, as one number.
  static func pack(_ form: some Sequence<UInt8>) -> UInt64 {
    form.reduce(0) { $1 == UInt8(ascii: ".") ? $0 : $0 << 8 | UInt64($1 | 0x20) }
  }
}

extension TaggedText {
  /// Whether a word is a small one that stands within names: "van", "binti".
  public func isNameParticle(_ token: Int) -> Bool {
    tokens[token].letterCase == .lower && NamePart.particles.contains(packed(token))
  }

  /// Whether a word stands before the name of somebody's father: "bin", "bint".
  public func isPatronymic(_ token: Int) -> Bool {
    tokens[token].letterCase == .lower && NamePart.patronymics.contains(packed(token))
  }

  private func packed(_ token: Int) -> UInt64 {
    let range = tokens[token].range
    guard range.length <= NamePart.longest else { return 0 }
    return NamePart.pack(source.bytes[range.start..<range.end])
  }
}
