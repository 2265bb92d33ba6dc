/// A bounded sample of those in whose company somebody speaks.
///
/// It keeps the names with the lowest hashes, so what is left of many does not depend on the order in
/// which they came, and two samples of the same names are the same.
struct Company: Hashable, Sendable {
  /// How many are kept of a person whom many articles have: 2 KB, for those few.
  private static let most = 256

  /// Hashes of names, ascending.
  private var hashes: [UInt64] = []

  /// The company of these names, folded.
  init(_ names: [FoldedName] = []) {
    hashes = Array(Set(names.map(Self.hash)).sorted().prefix(Self.most))
  }

  /// The company of all of these names, however many.
  init(all names: [FoldedName]) {
    hashes = Set(names.map(Self.hash)).sorted()
  }

  mutating func formUnion(_ other: Company) {
    guard !other.hashes.isEmpty else { return }
    hashes = Array(Set(hashes + other.hashes).sorted().prefix(Self.most))
  }

  /// Whether others were left out.
  var isSample: Bool { hashes.count >= Self.most }

  /// The same without some.
  func subtracting(_ other: Company) -> Company {
    let left = Set(other.hashes)
    var rest = self
    rest.hashes.removeAll(where: left.contains)
    return rest
  }

  /// Whether somebody is in both.
  func meets(_ other: Company) -> Bool { !Set(hashes).isDisjoint(with: other.hashes) }

  /// FNV-1a with the bits mixed (the finalizer of MurmurHash3): the low ones alone would favour some.
  private static func hash(_ name: FoldedName) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ hash >> 33) &* 0xff51_afd7_ed55_8ccd
    return hash ^ hash >> 33
  }
}
