import Testing
import Text

/// Checks the laws that every segmentation obeys.
func checkInvariants(
  _ segmentation: Segmentation,
  of source: SourceText,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var broken: [String] = []
  var end = 0
  for paragraph in segmentation.paragraphs {
    if paragraph.range.isEmpty || paragraph.range.start < end { broken.append("order") }
    if paragraph.sentences.isEmpty { broken.append("a paragraph without sentences") }
    end = paragraph.range.end
  }
  var covered = Array(repeating: false, count: source.count)
  end = 0
  for (place, sentence) in segmentation.sentences.enumerated() {
    let range = sentence.range
    let paragraph = segmentation.paragraphs[sentence.paragraph]
    if range.isEmpty || range.start < end { broken.append("order of sentences") }
    if !paragraph.range.contains(range) { broken.append("a sentence beyond its paragraph") }
    if !paragraph.sentences.contains(place) { broken.append("a sentence its paragraph denies") }
    if !source.isScalarBoundary(range.start) || !source.isScalarBoundary(range.end) {
      broken.append("an edge inside a code point")
    }
    for byte in range.start..<range.end { covered[byte] = true }
    end = range.end
  }
  // Bullets and numbers stand before their item, on its line.
  for (place, paragraph) in segmentation.paragraphs.enumerated()
  where paragraph.kind == .listItem {
    let from = place == 0 ? 0 : segmentation.paragraphs[place - 1].range.end
    let marker = source[TextRange(start: from, end: paragraph.range.start)].utf8.count
    for byte in (paragraph.range.start - marker)..<paragraph.range.start { covered[byte] = true }
  }
  // A byte order mark belongs to no sentence.
  if source.bytes.starts(with: "\u{FEFF}".utf8) {
    if covered[0] { broken.append("a byte order mark in a sentence") }
    for byte in 0..<3 { covered[byte] = true }
  }
  var offset = 0
  for scalar in String(decoding: source.bytes, as: UTF8.self).unicodeScalars {
    let length = UTF8.width(scalar)
    if !scalar.properties.isWhitespace, !covered[offset] { broken.append("a gap at \(offset)") }
    offset += length
  }
  #expect(broken.isEmpty, "\(broken.prefix(3))", sourceLocation: sourceLocation)
}
