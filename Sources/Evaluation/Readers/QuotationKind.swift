/// Tells direct, mixed and indirect contents apart, for formats that do not say.
///
/// A content is direct if all of it but white space and edge marks lies within quotation marks, mixed
/// if a part of it does, indirect if none. Marks are paired within a paragraph; a closing mark that is
/// missing counts as standing at the paragraph's end.
struct QuotationKind {
  private let text: [Unicode.Scalar]
  /// Whether each code point lies within marks or is one.
  private var isQuoted: [Bool]

  init(_ text: [Unicode.Scalar]) {
    self.text = text
    isQuoted = Array(repeating: false, count: text.count)
    var start = 0
    for end in text.indices where text[end].isLineEnd {
      markParagraph(start..<end)
      start = end + 1
    }
    markParagraph(start..<text.count)
  }

  /// The kind of these contents, which lie in the text.
  func kind(of spans: [AnnotatedSpan]) -> String {
    var (inside, outside) = (0, 0)
    for span in spans {
      for place in span.start..<span.end where !Self.isIgnored(text[place]) {
        if isQuoted[place] { inside += 1 } else { outside += 1 }
      }
    }
    return inside == 0 ? "indirect" : outside == 0 ? "direct" : "mixed"
  }

  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isSpaceCharacter || [".", ",", ";", ":"].contains(scalar)
  }

  private mutating func markParagraph(_ paragraph: Range<Int>) {
    // The mark that closes what is open, and where it was opened.
    var open: (closing: Unicode.Scalar, start: Int)?
    var place = paragraph.lowerBound
    while place < paragraph.upperBound {
      let (mark, width) = mark(at: place, in: paragraph)
      if let opened = open {
        if mark == opened.closing, closes(place, in: paragraph, mark) {
          for quoted in opened.start..<(place + width) { isQuoted[quoted] = true }
          open = nil
        }
      } else if let closing = closing(of: mark, at: place, in: paragraph) {
        open = (closing, place)
      }
      place += width
    }
    if let open, open.closing != "’" {
      for quoted in open.start..<paragraph.upperBound { isQuoted[quoted] = true }
    }
  }

  /// The mark at a place; two apostrophes or two back quotes are one.
  private func mark(at place: Int, in paragraph: Range<Int>) -> (Unicode.Scalar, Int) {
    let next = place + 1 < paragraph.upperBound ? text[place + 1] : " "
    return switch (text[place], next) {
    case ("'", "'"), ("`", "`"): ("\"", 2)
    default: (text[place], 1)
    }
  }

  private func closing(
    of mark: Unicode.Scalar,
    at place: Int,
    in paragraph: Range<Int>
  ) -> Unicode.Scalar? {
    switch mark {
    case "\"": "\""
    case "“": "”"
    case "‘" where place == paragraph.lowerBound || !text[place - 1].isWordCharacter: "’"
    default: nil
    }
  }

  /// A single mark between letters is an apostrophe.
  private func closes(_ place: Int, in paragraph: Range<Int>, _ mark: Unicode.Scalar) -> Bool {
    mark != "’" || place + 1 >= paragraph.upperBound || !text[place + 1].isWordCharacter
  }
}

extension Unicode.Scalar {
  fileprivate var isLineEnd: Bool { self == "\n" || self == "\r" || self == "\u{2029}" }
}

extension AnnotatedDocument {
  /// Gives the attributions that say nothing of their kind the one that the marks tell.
  mutating func deriveKinds(from text: [Unicode.Scalar]) {
    guard attributions.contains(where: { $0.kind == nil }) else { return }
    let kinds = QuotationKind(text)
    for place in attributions.indices where attributions[place].kind == nil {
      let spans = attributions[place].content
      guard spans.allSatisfy({ $0.lies(within: text.count) }) else { continue }
      attributions[place].kind = kinds.kind(of: spans)
    }
  }
}

extension AnnotatedSpan {
  /// Whether it is a stretch of a text of so many code points.
  func lies(within length: Int) -> Bool { start >= 0 && start < end && end <= length }

  /// Its edges without white space; nil if it holds nothing else.
  func withoutBlankEdges(in text: [Unicode.Scalar]) -> AnnotatedSpan? {
    var span = self
    while span.start < span.end, text[span.start].isSpaceCharacter { span.start += 1 }
    while span.end > span.start, text[span.end - 1].isSpaceCharacter { span.end -= 1 }
    return span.start < span.end ? span : nil
  }
}
