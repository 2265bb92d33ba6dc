/// The first two letters of a claim's words: a word that begins with others has neither the form nor the
/// stem of any of them, and need not be looked up.
///
/// English stems keep a word's first two letters, but that "y" and "i" may change ("dying", "die").
struct WordBeginnings {
  private static let values = 256
  private var known = [Bool](repeating: false, count: values * values)

  /// The beginnings of some folded forms.
  init(_ forms: some Sequence<String>) {
    for form in forms { known[Self.place(form)] = true }
  }

  /// Whether one of the forms begins as this one does.
  func mayHave(_ form: String) -> Bool { known[Self.place(form)] }

  private static func place(_ form: String) -> Int {
    var bytes = form.utf8.makeIterator()
    let first = bytes.next() ?? 0
    let second = bytes.next() ?? 0
    return Int(first) * values + Int(second == UInt8(ascii: "y") ? UInt8(ascii: "i") : second)
  }
}
