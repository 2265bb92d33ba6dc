/// Makes one spelling of the ways in which a name is printed: case and accents are dropped.
///
/// On bytes, so that a name costs no `String`: "KOVÁCS" and "Kovács" give the bytes of "kovacs".
public enum NameFolding {
  /// The base letters of U+00C0…U+017F; a space stands for what is not a letter.
  private static let baseLetters = Array(
    ("aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
      + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8
  )
  /// The first code point of the table.
  private static let firstAccented = 0xC0

  /// The folded bytes of a stretch of UTF-8: letters, digits, hyphens and full stops stay,
  /// apostrophes and combining marks go.
  public static func fold(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    fold(bytes, into: &folded)
    return folded
  }

  /// The same in an array that is emptied first, so that a run of words needs only one.
  public static func fold(_ bytes: ArraySlice<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      let next = place + 1 < bytes.endIndex ? bytes[place + 1] : 0
      place += 1
      switch byte {
      case 0x41...0x5A: folded.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x26: folded.append(byte)
      case 0x27: break
      case 0x00...0x7F: folded.append(0x20)
      case 0xC3...0xC5:
        let letter = (Int(byte & 0x1F) << 6 | Int(next & 0x3F)) - firstAccented
        if letter >= 0, letter < baseLetters.count, baseLetters[letter] != 0x20 {
          folded.append(baseLetters[letter])
        }
        place += 1
      // U+0300…U+036F, combining marks.
      case 0xCC, 0xCD: place += 1
      // U+2018 and U+2019, apostrophes.
      case 0xE2 where next == 0x80 && isApostrophe(bytes, at: place + 1): place += 2
      default: folded.append(byte)
      }
    }
  }

  private static func isApostrophe(_ bytes: ArraySlice<UInt8>, at place: Int) -> Bool {
    place < bytes.endIndex && (bytes[place] == 0x98 || bytes[place] == 0x99)
  }
}
