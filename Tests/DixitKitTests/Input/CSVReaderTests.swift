import Testing

@testable import DixitKit

@Suite struct CSVReaderTests {
  @Test(arguments: [
    ("a plain table", "id,text\nk,Fog came.\n", ["k=Fog came."]),
    ("the last row may lack its line feed", "id,text\nk,Fog came.", ["k=Fog came."]),
    ("lines may end in CR LF", "id,text\r\nk,Fog.\r\nl,Rain.\r\n", ["k=Fog.", "l=Rain."]),
    (
      "a quoted field holds separators, line feeds and doubled marks",
      "id,text\nk,\"Fog, rain.\n\n\"\"No,\"\" said Ivo.\"\nl,Sun.\n",
      ["k=Fog, rain.\n\n\"No,\" said Ivo.", "l=Sun."]
    ),
    (
      "columns in any order, others passed over",
      "date,mood,text,title\n3 May,grim,Fog.,Weather\n", ["f:2[Weather|3 May]=Fog."]
    ),
    ("an empty field is none", "id,title,text\n,,Fog.\n", ["f:2=Fog."]),
    ("an empty text is a text", "id,text\nk,\n", ["k="]),
    ("blanks belong to a field", "id,text\nk,  Fog. \n", ["k=  Fog. "]),
    ("blank lines are passed over", "id,text\n\nk,Fog.\n\r\nl,Sun.\n", ["k=Fog.", "l=Sun."]),
    ("a mark within a field is a mark", "id,text\nk,5\" of rain\n", ["k=5\" of rain"]),
    (
      "the line of a row is its first",
      "id,text\n,\"a\nb\"\n,c\n", ["f:2=a\nb", "f:4=c"]
    ),
    (
      "a row with too many fields is rejected, the next is read",
      "id,text\nk,a,b\nl,c\n", ["2: 3 fields where the header has 2", "l=c"]
    ),
    (
      "a row with too few fields is rejected",
      "id,text\nk\nl,c\n", ["2: 1 fields where the header has 2", "l=c"]
    ),
    (
      "a quoted field that is never closed is rejected",
      "id,text\nk,a\nl,\"b\nc\n", ["k=a", "3: broken table: a quoted field is not closed"]
    ),
    ("a table without a text is rejected once", "id,body\nk,a\nl,b\n", ["1: no `text`"]),
    ("a header alone has no documents", "id,text\n", []),
    ("nothing has no documents", "", []),
  ])
  func rows(law: String, table: String, expected: [String]) {
    #expect(read(Array(table.utf8), as: .csv) == expected, "\(law)")
  }

  @Test func `fields of a TSV are parted by tabs`() {
    let table = "id\ttext\nk\tFog, \"rain\".\nl\t\"two\nlines\"\n"
    #expect(read(Array(table.utf8), as: .tsv) == ["k=Fog, \"rain\".", "l=two\nlines"])
  }

  @Test func `columns may have other names`() {
    var options = ArticleReader.Options()
    options.fields.text = "body"
    options.fields.id = "key"
    let table = Array("key,body,text\nk,Fog.,no\n".utf8)
    #expect(read(table, as: .csv, options: options) == ["k=Fog."])
  }

  @Test func `a row that is no UTF-8 is rejected by its line`() {
    let table = Array("id,text\nk,a\nl,caf".utf8) + [0xE9, 0x0A] + Array("m,b\n".utf8)
    #expect(
      read(table, as: .csv) == ["k=a", "3: not UTF-8: byte 0xE9 at offset 5", "m=b"]
    )
  }

  @Test func `a mark that is never closed costs no more than the limit`() {
    var options = ArticleReader.Options()
    options.byteLimit = 64
    let rows = (0..<40).map { "k\($0),row \($0)\n" }.joined()
    let table = Array(("id,text\nopen,\"never closed\n" + rows).utf8)
    let found = read(table, as: .csv, options: options)
    #expect(found.first == "2: over the limit of 64 bytes")
    #expect(found.last == "k39=row 39")
    #expect(found.count > 30)
  }
}
