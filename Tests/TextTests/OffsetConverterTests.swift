import TestSupport
import Testing
import Text

@Suite struct OffsetConverterTests {
  static let texts = [
    "", "plain words", "é", "naïve “words” – 😀 and 中文 \u{1F1EB}\u{1F1EE}", "\u{0}\r\n\u{FEFF}x",
    String(repeating: "abcdefgh", count: 8) + "é" + String(repeating: "x", count: 63),
    String(repeating: "😀", count: 100), String(repeating: "é中😀a", count: 200),
  ]

  @Test(arguments: texts)
  func `offsets are what walking through the text counts`(_ text: String) {
    let converter = OffsetConverter(SourceText(text))
    var byte = 0
    var scalars = 0
    var utf16 = 0
    for scalar in text.unicodeScalars {
      #expect(converter.offset(of: byte, in: .utf8) == byte)
      #expect(converter.offset(of: byte, in: .scalars) == scalars)
      #expect(converter.offset(of: byte, in: .utf16) == utf16)
      byte += UTF8.width(scalar)
      scalars += 1
      utf16 += UTF16.width(scalar)
    }
    #expect(converter.count(in: .utf8) == byte)
    #expect(converter.count(in: .scalars) == scalars)
    #expect(converter.count(in: .utf16) == utf16)
  }

  @Test(arguments: texts, OffsetUnit.allCases)
  func `every offset leads back to its byte`(_ text: String, _ unit: OffsetUnit) {
    let source = SourceText(text)
    let converter = OffsetConverter(source)
    for byte in 0...source.count where source.isScalarBoundary(byte) {
      #expect(converter.byteOffset(of: converter.offset(of: byte, in: unit), in: unit) == byte)
    }
  }

  @Test(arguments: 0..<20)
  func `random texts lead back too`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let source = SourceText(random.unicode(400))
    let converter = OffsetConverter(source)
    for _ in 0..<200 {
      var byte = random.place(in: source.count + 1)
      while !source.isScalarBoundary(byte) { byte -= 1 }
      for unit in OffsetUnit.allCases {
        #expect(converter.byteOffset(of: converter.offset(of: byte, in: unit), in: unit) == byte)
      }
    }
  }

  @Test func `an offset inside a code point counts as its end, one beyond the text as the text's`()
  {
    let converter = OffsetConverter(SourceText("a😀b"))
    #expect(converter.offset(of: 2, in: .scalars) == 2)
    #expect(converter.offset(of: 2, in: .utf16) == 3)
    #expect(converter.offset(of: 99, in: .scalars) == 3)
    #expect(converter.offset(of: -4, in: .utf16) == 0)
    #expect(converter.byteOffset(of: 2, in: .utf16) == 1)
    #expect(converter.byteOffset(of: 99, in: .scalars) == 6)
    #expect(converter.byteOffset(of: 3, in: .utf8) == 1)
  }

  @Test func `a range has both its edges in the unit`() {
    let converter = OffsetConverter(SourceText("é😀b"))
    let range = TextRange(start: 2, end: 6)
    #expect(converter.range(range, in: .scalars) == 1..<2)
    #expect(converter.range(range, in: .utf16) == 1..<3)
    #expect(converter.range(range, in: .utf8) == 2..<6)
  }
}
