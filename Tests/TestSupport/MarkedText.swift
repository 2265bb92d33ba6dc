public import Text

/// A text written with its marks.
///
/// Example: `⟦Q1 “I never said ⟦Q2 ‘no’⟧,”⟧ ⟦C1 said⟧ ⟦S1 Ms Okafor⟧.`
///
/// A mark's label is letters and digits up to the first blank, and ends in a digit; a mark may have
/// none. `⏎` stands for a line break.
public struct MarkedText: Hashable, Sendable {
  /// A marked stretch.
  public struct Mark: Hashable, Sendable {
    /// Its label: "Q1"; empty if it has none.
    public let label: String
    /// Its bytes.
    public let range: TextRange

    /// A mark on a stretch.
    public init(label: String = "", range: TextRange) {
      self.label = label
      self.range = range
    }
  }

  /// A mistake in the notation, with the bytes of plain text read so far.
  public enum Mistake: Error, Hashable, Sendable {
    /// A mark is opened and never closed.
    case unclosed(at: Int)
    /// A mark is closed that was never opened.
    case unopened(at: Int)
  }

  /// The text without its marks.
  public let source: SourceText
  /// The marks by where they start, outer before inner.
  public let marks: [Mark]

  /// The text and marks that a notation writes.
  public init(_ notation: String) throws(Mistake) {
    var plain = ""
    var open: [(label: String, start: Int, place: Int)] = []
    var marks: [Mark?] = []
    var rest = Substring(notation)
    while let character = rest.popFirst() {
      switch character {
      case "⟦":
        open.append((Self.takeLabel(&rest), plain.utf8.count, marks.count))
        marks.append(nil)
      case "⟧":
        guard let mark = open.popLast() else { throw .unopened(at: plain.utf8.count) }
        let range = TextRange(start: mark.start, end: plain.utf8.count)
        marks[mark.place] = Mark(label: mark.label, range: range)
      case "⏎": plain += "\n"
      default: plain.append(character)
      }
    }
    if let mark = open.last { throw .unclosed(at: mark.start) }
    source = SourceText(plain)
    self.marks = marks.compactMap { $0 }
  }

  /// A text with these marks, which may nest but not cross; outer ones come first.
  public init(_ source: SourceText, marks: [Mark]) {
    self.source = source
    self.marks = marks
  }

  /// The text in the notation.
  public var notation: String {
    var result = ""
    var at = 0
    var open: [Int] = []
    func write(upTo offset: Int) {
      let plain = source[TextRange(start: at, end: offset)]
      result += String(plain.map { $0.isNewline ? "⏎" : $0 })
      at = offset
    }
    for mark in marks {
      while let end = open.last, end <= mark.range.start {
        write(upTo: end)
        result += "⟧"
        open.removeLast()
      }
      write(upTo: mark.range.start)
      result += mark.label.isEmpty ? "⟦" : "⟦\(mark.label) "
      open.append(mark.range.end)
    }
    while let end = open.popLast() {
      write(upTo: end)
      result += "⟧"
    }
    write(upTo: source.count)
    return result
  }

  private static func takeLabel(_ rest: inout Substring) -> String {
    let label = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let behind = rest[label.endIndex...]
    guard label.last?.isNumber == true, label.first?.isLetter == true, behind.first == " " else {
      return ""
    }
    rest = behind.dropFirst()
    return String(label)
  }
}
