/// Undoes damage that text takes on its way: what `--repair` does, and only that.
///
/// In this order: HTML's character references become characters; UTF-8 that was read as windows-1252
/// ("donâ€™t") is read as UTF-8, and what it leaves of a closing mark is one; U+FFFD between letters becomes an apostrophe, which it nearly always
/// was; soft hyphens go; no-break spaces become spaces; CR LF and CR become LF.
struct TextRepair {
  /// A kind of damage.
  enum Damage: CaseIterable {
    case reference, misread, replacement, softHyphen, noBreakSpace, lineEnd

    /// So many of it, in the words of the warning.
    func phrase(_ count: Int) -> String {
      let (one, more) =
        switch self {
        case .reference: ("character reference", "character references")
        case .misread:
          ("character read in the wrong charset", "characters read in the wrong charset")
        case .replacement: ("U+FFFD taken for an apostrophe", "U+FFFD taken for apostrophes")
        case .softHyphen: ("soft hyphen", "soft hyphens")
        case .noBreakSpace: ("no-break space", "no-break spaces")
        case .lineEnd: ("line end", "line ends")
        }
      return "\(count) \(count == 1 ? one : more)"
    }
  }

  /// The repaired text.
  private(set) var text: String
  /// How often each kind was mended.
  private(set) var counts: [Damage: Int] = [:]

  /// Repairs a text.
  init(_ damaged: String) {
    let (decoded, references) = HTMLEntities.decode(damaged)
    text = decoded
    if references > 0 { counts[.reference] = references }
    let scalars = Array(decoded.unicodeScalars)
    if scalars.allSatisfy({ $0.isASCII && $0 != "\r" }) { return }
    var out = String.UnicodeScalarView()
    var place = 0
    var isOpen = false
    while place < scalars.count {
      if let (scalar, length) = Misreading.scalar(at: place, in: scalars) {
        out.append(scalar)
        isOpen = scalar == "“" || (isOpen && scalar != "”")
        place += length
        counts[.misread, default: 0] += 1
        continue
      }
      if isOpen, Misreading.isClosingMark(at: place, in: scalars) {
        out.append("”")
        isOpen = false
        place += 2
        counts[.misread, default: 0] += 1
        continue
      }
      mend(at: place, in: scalars, &out)
      place += 1
    }
    // What was misread may have been a no-break space or a soft hyphen.
    text = String(out)
  }

  private mutating func mend(
    at place: Int,
    in scalars: [Unicode.Scalar],
    _ out: inout String.UnicodeScalarView
  ) {
    switch scalars[place] {
    case "\u{AD}": counts[.softHyphen, default: 0] += 1
    case "\u{A0}", "\u{202F}":
      counts[.noBreakSpace, default: 0] += 1
      out.append(" ")
    case "\r":
      counts[.lineEnd, default: 0] += 1
      if place + 1 == scalars.count || scalars[place + 1] != "\n" { out.append("\n") }
    case "\u{FFFD}" where isBetweenLetters(place, scalars):
      counts[.replacement, default: 0] += 1
      out.append("’")
    case let scalar: out.append(scalar)
    }
  }

  private func isBetweenLetters(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    place > 0 && place + 1 < scalars.count && scalars[place - 1].properties.isAlphabetic
      && scalars[place + 1].properties.isAlphabetic
  }

  /// What was changed, in a sentence; nil if nothing was.
  var warning: String? {
    let changes = Damage.allCases.compactMap { damage in
      counts[damage].map(damage.phrase)
    }
    return changes.isEmpty
      ? nil : "repaired: \(changes.joined(separator: ", ")); offsets count in the repaired text"
  }
}
