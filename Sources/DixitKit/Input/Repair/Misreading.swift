/// UTF-8 that somebody took for windows-1252: "â€™" for ’.
enum Misreading {
  /// The first bytes of the sequences that are believed.
  ///
  /// They begin Latin letters and signs, punctuation,
  /// emoji. Others ("É”") are as likely two characters that belong there.
  private static let leads: Set<UInt8> = [0xC2, 0xC3, 0xE2, 0xEF, 0xF0]

  /// What windows-1252 has at 0x80 to 0x9F; the places that it leaves empty are read as they are.
  /// - Source: the WHATWG's index of windows-1252.
  private static let upper: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
  private static let bytes: [Unicode.Scalar: UInt8] = Dictionary(
    uniqueKeysWithValues: zip(upper, UInt8(0x80)...)
  )

  /// The character that was misread at a place, and how many it was taken for.
  static func scalar(
    at place: Int,
    in scalars: [Unicode.Scalar]
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let lead = byte(scalars[place]), leads.contains(lead) else { return nil }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard place + length <= scalars.count else { return nil }
    let sequence = scalars[place..<(place + length)].compactMap(byte)
    guard sequence.count == length, UTF8Fault(in: sequence) == nil else { return nil }
    let read = String(decoding: sequence, as: UTF8.self).unicodeScalars
    guard let scalar = read.first, read.count == 1 else { return nil }
    return (scalar, length)
  }

  /// Whether what is left of ” stands at a place: its last byte, 0x9D, which windows-1252 leaves
  /// empty and nobody sees, is often lost.
  static func isClosingMark(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    place + 1 < scalars.count && scalars[place] == "â" && scalars[place + 1] == "€"
  }

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value >= 0xA0, scalar.value <= 0xFF { return UInt8(scalar.value) }
    return bytes[scalar] ?? ((0x80...0x9F).contains(scalar.value) ? UInt8(scalar.value) : nil)
  }
}
