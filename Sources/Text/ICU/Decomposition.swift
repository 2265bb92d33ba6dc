import CICU

extension ICU {
  /// A text's compatibility decomposition (NFKD): "ﬁ" as "fi", "é" as "e" and its accent.
  package static func decomposed(_ text: String) -> String {
    let units = Array(text.utf16)
    // The longest decomposition of one unit has 18; such texts are looked at again.
    var room = units.count * 3
    while true {
      var out = [UInt16](repeating: 0, count: room)
      let made = unsafe units.withUnsafeBufferPointer { text in
        unsafe out.withUnsafeMutableBufferPointer { out in
          // Safe: both lengths are those of the arrays, and ICU writes no more than `room`.
          unsafe cicu_decompose(text.baseAddress, Int32(text.count), out.baseAddress, Int32(room))
        }
      }
      if made < 0 { return text }
      if Int(made) <= room { return String(decoding: out.prefix(Int(made)), as: UTF16.self) }
      room = Int(made)
    }
  }
}
