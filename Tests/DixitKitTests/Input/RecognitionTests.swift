import Testing

@testable import DixitKit

@Suite struct RecognitionTests {
  private func format(_ bytes: String, text: String = "text") -> InputFormat {
    var fields = FieldNames()
    fields.text = text
    return InputFormat(firstBytes: ArraySlice(bytes.utf8), fields: fields)
  }

  @Test(arguments: [
    ("a record", "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n", InputFormat.warc),
    ("line feeds alone", "WARC/1.1\nContent-Length: 4\nWARC-Type: resource\n\nRain", .warc),
    ("names in lower case", "WARC/1.0\r\nwarc-type: response\r\n", .warc),
    ("a value that goes on", "WARC/1.0\r\nA: b\r\n c d\r\nWARC-Date: x\r\n", .warc),
    ("cut off in a field", "WARC/1.0\r\nWARC-Type: response\r\nWARC-Targ", .warc),
    ("prose on one line", "WARC/1.0 is a form of archive.", .text),
    ("prose below a title", "WARC/1.0\n\nThe form, said Ivo Morey: “Old.”", .text),
    ("speech below a title", "WARC/1.0\nMorey: “WARC-Type: what is it?”\n", .text),
    ("a colon in prose", "WARC/1.0\nMorey said: “Old.”\nContent-Length: 4\n", .text),
    ("the version alone", "WARC/1.0\n", .text),
    ("no numbers", "WARC/old\r\nWARC-Type: response\r\n", .text),
    ("nothing behind the slash", "WARC/", .text),
  ])
  func archives(law: String, bytes: String, expected: InputFormat) {
    #expect(format(bytes) == expected, "\(law)")
  }

  @Test(arguments: [
    ("a known column beside", "id,text\nk,Fog.\n", InputFormat.csv),
    ("its rows may be broken", "id,text\nk,a,b\n", .csv),
    ("its rows may be missing", "id,text\n", .csv),
    ("fields in marks", "\"id\",\"text\"\nk,Fog.\n", .csv),
    ("tabs", "date\ttext\n3 May\tFog, rain.\n", .tsv),
    ("CR LF and empty lines before", "\r\nid,text\r\nk,Fog.\r\n", .csv),
    ("an unknown column, a row like the header", "mood,text\ngrim,Fog.\n", .csv),
    ("an unknown column, a row in marks", "mood,text\ngrim,\"Fog, rain.\n\nSun.\"\n", .csv),
    ("cut off in marks", "mood,text\ngrim,\"Fog, rain.\n\nSun", .csv),
    ("cut off in a field", "text,mood\nFog", .csv),
    ("prose", "Hello,text\nsaid nobody.\n", .text),
    ("prose with a comma", "Hello,text\nNo, said Ivo.\n", .text),
    ("prose with many commas", "Hello,text\nNo,no,no.\n", .text),
    ("prose of one line", "Hello,text\n", .text),
    ("the text's column alone", "text\nFog.\n", .text),
    ("no column for the text", "id,body\nk,Fog.\n", .text),
    ("a mark that stays open", "\"Hello,text\nNo,\" said Ivo.", .text),
  ])
  func tables(law: String, bytes: String, expected: InputFormat) {
    #expect(format(bytes) == expected, "\(law)")
  }

  @Test func `the text's column may have another name`() {
    #expect(format("id,body\nk,Fog.\n", text: "body") == .csv)
    #expect(format("id,text\nk,Fog.\n", text: "body") == .text)
  }

  @Test(arguments: ["WARC/1.0\r\nWARC-Type: response\r\n\r\n", "id,text\nk,Fog.\n"])
  func `what is called a text is one`(text: String) {
    #expect(InputFormat(fileName: "a.txt") == .text)
    #expect(format(text) != .text)
  }
}
