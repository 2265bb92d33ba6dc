/// The words that a model knows, by the hashes of their forms.
struct Vocabulary: Sendable {
  private let hashes: [UInt64]
  /// Numbers of words, 0 where the slot is free; a word is in the first free slot from its own on.
  private let slots: [Int32]

  /// The number of every other word.
  static let unknown: Int32 = 0

  /// A vocabulary in which the word at a place has the number of the place plus 1.
  init(hashes: [UInt64]) {
    self.hashes = hashes
    // At least half of the slots stay free, so that a search soon ends.
    var size = 4
    while size < 2 * hashes.count { size *= 2 }
    var slots = [Int32](repeating: Self.unknown, count: size)
    for (place, hash) in hashes.enumerated() {
      var slot = Self.slot(of: hash, size)
      while slots[slot] != Self.unknown { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(place + 1)
    }
    self.slots = slots
  }

  /// The number of the word with a hash.
  func number(_ hash: UInt64) -> Int32 {
    var slot = Self.slot(of: hash, slots.count)
    while true {
      let number = slots[slot]
      if number == Self.unknown || hashes[Int(number) - 1] == hash { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private static func slot(of hash: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (size - 1)
  }
}
