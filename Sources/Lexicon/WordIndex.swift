/// Finds the id of a form: a hash table with open addressing over the bytes of all forms.
struct WordIndex: Sendable {
  /// A form's place in the vocabulary plus one, and above it some bits of its hash; 0 when empty.
  private var slots: [UInt32]
  /// The bytes of all forms, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each form begins in `bytes`, and where the last one ends.
  private var bounds: [Int32] = [0]

  /// How many bits of a slot hold the place: enough for a million forms.
  private static let placeBits: UInt32 = 20
  private static let placeMask: UInt32 = 1 << placeBits - 1
  /// Slots of an empty index, a power of two; they double when half are taken.
  private static let firstSlots = 1 << 12
  /// The mean length of a form in the files here, rounded up.
  private static let bytesPerForm = 9

  init() {
    slots = [UInt32](repeating: 0, count: Self.firstSlots)
  }

  /// How many forms it holds.
  var count: Int { bounds.count - 1 }

  /// The id of a form.
  func id(of form: FoldedForm) -> WordID {
    if form.isTooLong { return .unknown }
    let place = slots[slot(of: form)] & Self.placeMask
    return WordID(index: Int32(truncatingIfNeeded: place) - 1)
  }

  /// The id of a form, which is added if the index lacks it.
  mutating func intern(_ form: FoldedForm) -> WordID {
    if form.isTooLong { return .unknown }
    if (count + 1) * 2 > slots.count { resize(to: slots.count * 2) }
    let slot = slot(of: form)
    if slots[slot] == 0 {
      precondition(count < Int(Self.placeMask), "a lexicon set holds at most a million forms")
      for place in 0..<form.count { bytes.append(form.bytes[place]) }
      bounds.append(Int32(bytes.count))
      slots[slot] = Self.tag(form.hash) | UInt32(count)
    }
    return WordID(index: Int32(slots[slot] & Self.placeMask) - 1)
  }

  /// The form with an id that the index gave.
  func form(_ word: WordID) -> String {
    String(decoding: bytes[range(Int(word.index))], as: UTF8.self)
  }

  /// Makes room for so many forms.
  mutating func reserve(_ forms: Int) {
    bounds.reserveCapacity(forms + 1)
    bytes.reserveCapacity(forms * Self.bytesPerForm)
    var size = slots.count
    while size < forms * 2 { size *= 2 }
    if size > slots.count { resize(to: size) }
  }

  /// The slot that holds the form, or the empty one where it would stand.
  private func slot(of form: FoldedForm) -> Int {
    let mask = slots.count - 1
    var slot = Self.firstSlot(form.hash) & mask
    while slots[slot] != 0 && !holds(slots[slot], form) { slot = (slot + 1) & mask }
    return slot
  }

  private func holds(_ slot: UInt32, _ form: FoldedForm) -> Bool {
    guard slot & ~Self.placeMask == Self.tag(form.hash) else { return false }
    let range = range(Int(slot & Self.placeMask) - 1)
    guard range.count == form.count else { return false }
    for place in 0..<form.count where bytes[range.lowerBound + place] != form.bytes[place] {
      return false
    }
    return true
  }

  private func range(_ place: Int) -> Range<Int> { Int(bounds[place])..<Int(bounds[place + 1]) }

  /// FNV-1a mixes its low bits least, so the high half is added to them.
  private static func firstSlot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0xFFFF_FFFF)
  }

  private static func tag(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 32) & ~placeMask
  }

  private mutating func resize(to size: Int) {
    slots = [UInt32](repeating: 0, count: size)
    let mask = size - 1
    for place in 0..<count {
      let form = FoldedForm(bytes.span.extracting(range(place)))
      var slot = Self.firstSlot(form.hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Self.tag(form.hash) | UInt32(place + 1)
    }
  }
}
