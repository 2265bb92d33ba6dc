/// A 64-bit hash of words, with a stop behind each.
///
/// - Source: FNV-1a, after G. Fowler, L. C. Noll, K.-P. Vo; public domain.
struct ShingleHash {
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ word: String) {
    for byte in word.utf8 { add(byte) }
    add(0)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* Self.prime
  }
}

/// The pairs of neighbouring words of a quotation, as hashes.
///
/// Pairs, because one changed word in a quotation of ten then leaves two in three in common; of
/// triples it would leave half.
struct Shingles {
  let hashes: Set<UInt64>

  init(_ words: QuotationWords) {
    hashes = Set(
      zip(words.words, words.words.dropFirst()).map { first, second in
        var hash = ShingleHash()
        hash.add(first)
        hash.add(second)
        return hash.value
      }
    )
  }

  /// The least share of all pairs that nearly the same quotations have in common (Jaccard).
  private static let leastSimilarity = 0.55
  /// The least share of the shorter one's pairs, where one quotation is part of the other.
  private static let leastContainment = 0.9

  /// The fewest pairs of the shorter one for that: short phrases are part of many quotations that
  /// have nothing else in common.
  private static let fewestContained = 12

  /// Whether two quotations are nearly the same, or one is a part of the other.
  func isNearly(_ other: Shingles) -> Bool {
    let common = Double(hashes.intersection(other.hashes).count)
    let shorter = min(hashes.count, other.hashes.count)
    let all = Double(hashes.count + other.hashes.count) - common
    return common >= Self.leastSimilarity * all
      || shorter >= Self.fewestContained && common >= Self.leastContainment * Double(shorter)
  }

  /// Numbers of which nearly the same quotations have at least one in common.
  ///
  /// Ten bands of three least hashes: a pair with 64 % of its shingles in common shares a band with
  /// a chance of 95 %, one with 20 % of 8 %.
  ///
  /// - Source: A. Broder, *On the resemblance and containment of documents*, 1997.
  var bands: [Int64] {
    (0..<Self.bandCount).map { band in
      var key = UInt64(band)
      for row in 0..<Self.rowsPerBand {
        let seed = Self.mixed(UInt64(band * Self.rowsPerBand + row + 1))
        let least = hashes.lazy.map { Self.mixed($0 ^ seed) }.min() ?? 0
        key = Self.mixed(key ^ least)
      }
      return Int64(bitPattern: key)
    }
  }

  private static let bandCount = 10
  private static let rowsPerBand = 3

  /// A number whose bits all depend on all bits of another.
  ///
  /// - Source: S. Vigna, splitmix64.c, public domain.
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
