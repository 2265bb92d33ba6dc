/// Makes one spelling of the ways in which a name is printed: case and accents are dropped.
///
/// On bytes, so that a name costs no `String`: "SZABÓ" and "Szabó" give the bytes of "szabo".
public enum NameFolding {
  /// The base letters of U+00C0…U+017F; a space stands for what is not a letter.
  private static let baseLetters = Array(
    ("aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
      + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8
  )
  /// The first code point of the table.
  private static let firstAccented = 0xC0

  /// The folded bytes of a stretch of UTF-8: letters, digits, hyphens and full stops stay.
  public static func fold(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    fold(bytes, into: &folded)
    return folded
  }

  /// The same in an array that is emptied first, so that a run of words needs only one.
  public static func fold(_ bytes: some Collection<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    var lead: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x41...0x5A: folded.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x26: folded.append(byte)
      case 0xC3...0xC5: lead = byte
      case 0x80...0xBF where lead != 0:
        let place = (Int(lead & 0x1F) << 6 | Int(byte & 0x3F)) - firstAccented
        lead = 0
        if place < baseLetters.count, baseLetters[place] != 0x20 {
          folded.append(baseLetters[place])
        }
      case 0x27: break
      case 0x00...0x7F: folded.append(0x20)
      default: folded.append(byte)
      }
    }
  }
}
