import Text

/// Gives stretches of a text as records have them: offsets in the record's unit, and the words.
struct SpanRenderer {
  private let source: SourceText
  private let converter: OffsetConverter
  private let unit: OffsetUnit

  init(_ source: SourceText, unit: OffsetUnit) {
    self.source = source
    converter = OffsetConverter(source)
    self.unit = unit
  }

  func offsets(_ range: TextRange) -> Range<Int> {
    converter.range(range, in: unit)
  }

  func span(_ range: TextRange) -> SpanRecord {
    let place = offsets(range)
    return SpanRecord(start: place.lowerBound, end: place.upperBound, text: source[range])
  }
}
