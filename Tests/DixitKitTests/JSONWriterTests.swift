import DixitKit
import Foundation
import Testing

@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("plain", #""plain""#),
    ("say “no”", #""say “no”""#),
    ("a\"b\\c/d", #""a\"b\\c/d""#),
    ("one\ntwo\r\tthree", #""one\ntwo\r\tthree""#),
    ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
    ("\u{FEFF}e\u{301}\u{2028}😀", "\"\u{FEFF}e\u{301}\u{2028}😀\""),
    ("", "\"\""),
  ])
  func `a string keeps every code point and escapes what JSON must escape`(
    value: String,
    expected: String
  ) {
    var json = JSONWriter()
    json.string(value)
    #expect(json.string == expected)
  }

  @Test func `keys keep their order and commas stand between members only`() {
    var json = JSONWriter()
    json.object { json in
      json.key("z")
      json.array { _ in }
      json.key("a")
      json.array {
        $0.number(1)
        $0.object { _ in }
        $0.null()
        $0.boolean(true)
      }
      json.key("m")
      json.number(0.25)
    }
    json.newline()
    json.number(2)
    #expect(json.string == "{\"z\":[],\"a\":[1,{},null,true],\"m\":0.25}\n2")
  }

  @Test(arguments: [(0.94, "0.94"), (1.0, "1.0"), (-2.5e-7, "-2.5e-07"), (.infinity, "null")])
  func `a number reads back as the same, and one that JSON lacks becomes null`(
    value: Double,
    expected: String
  ) {
    var json = JSONWriter()
    json.number(value)
    #expect(json.string == expected)
  }

  @Test func `whatever code points a string holds, Foundation reads the same back`() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var view = String.UnicodeScalarView()
      for _ in 0..<20 {
        let limit = Bool.random(using: &generator) ? 0x80 : 0x11_0000
        let value = UInt32.random(in: 0..<UInt32(limit), using: &generator)
        if let scalar = Unicode.Scalar(value) { view.append(scalar) }
      }
      var json = JSONWriter()
      json.array { $0.string(String(view)) }
      let read = try JSONDecoder().decode([String].self, from: Data(json.bytes))
      #expect(read.map { Array($0.unicodeScalars) } == [Array(view)])
    }
  }
}
