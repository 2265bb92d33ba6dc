/// Finds the id of a form: a hash table with open addressing over the bytes of all forms.
struct WordIndex: Sendable {
  /// The upper half of a form's hash and its place in the vocabulary plus one; 0 when empty.
  private var slots: [UInt64]
  /// The bytes of all forms, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each form ends in `bytes`.
  private var ends: [Int32] = []

  /// Slots of an empty index, a power of two; they double when half are taken.
  private static let firstSlots = 1 << 12

  init() {
    slots = [UInt64](repeating: 0, count: Self.firstSlots)
  }

  /// How many forms it holds.
  var count: Int { ends.count }

  /// The id of a form.
  func id(of form: FoldedForm) -> WordID {
    form.isTooLong ? .unknown : WordID(index: Int32(truncatingIfNeeded: slots[slot(of: form)]) - 1)
  }

  /// Adds a form that the index lacks.
  mutating func add(_ form: FoldedForm) -> WordID {
    if (count + 1) * 2 > slots.count { grow() }
    for place in 0..<form.count { bytes.append(form.bytes[place]) }
    ends.append(Int32(bytes.count))
    let slot = slot(of: form)
    slots[slot] = Self.tag(form.hash) | UInt64(count)
    return WordID(index: Int32(count - 1))
  }

  /// Makes room for so many forms.
  mutating func reserve(_ forms: Int) {
    ends.reserveCapacity(forms)
    bytes.reserveCapacity(forms * Self.bytesPerForm)
    while slots.count < forms * 2 { grow() }
  }

  /// The mean length of a form in the files here, rounded up.
  private static let bytesPerForm = 9

  /// The slot that holds the form, or the empty one where it would stand.
  private func slot(of form: FoldedForm) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: form.hash ^ form.hash >> 32) & mask
    while slots[slot] != 0 && !holds(slots[slot], form) { slot = (slot + 1) & mask }
    return slot
  }

  private func holds(_ slot: UInt64, _ form: FoldedForm) -> Bool {
    guard Self.tag(slot) == Self.tag(form.hash) else { return false }
    let word = Int(slot & 0xFFFF_FFFF) - 1
    let start = word == 0 ? 0 : Int(ends[word - 1])
    guard Int(ends[word]) - start == form.count else { return false }
    for place in 0..<form.count where bytes[start + place] != form.bytes[place] { return false }
    return true
  }

  private static func tag(_ hash: UInt64) -> UInt64 { hash & 0xFFFF_FFFF_0000_0000 }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    var start = 0
    for (word, end) in ends.enumerated() {
      let form = FoldedForm(bytes.span.extracting(start..<Int(end)))
      var slot = Int(truncatingIfNeeded: form.hash ^ form.hash >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Self.tag(form.hash) | UInt64(word + 1)
      start = Int(end)
    }
  }
}
