import DixitKit
import TestSupport
import Testing
import Text

@Suite struct CoNLLUReaderTests {
  private func row(_ number: String, _ form: String, _ misc: String = "_") -> String {
    ([number, form] + Array(repeating: "_", count: 7) + [misc]).joined(separator: "\t")
  }

  private func words(_ document: PretokenizedDocument) -> [[String]] {
    document.words.map { $0.map { document.article.source[$0] } }
  }

  @Test func `sentences and words stay as they are given, and the text is put together`() throws {
    let scratch = try Scratch()
    let lines = [
      "# newdoc id = first", "# newpar", row("1", "“", "SpaceAfter=No"), row("2-3", "Don't"),
      row("2", "Do"), row("3", "n't"), row("4", "go", "SpaceAfter=No"), row("5", "."), "",
      row("1", "Stay"), row("1.1", "left-out"), row("2", "."), "", "# newpar", row("1", "Now"), "",
      "# newdoc id = second", row("1", "End"),
    ]
    let path = try scratch.write("x.conllu", lines.joined(separator: "\n") + "\n")
    let documents = try CoNLLUReader(paths: [path]).map { try $0.get() }
    #expect(documents.map(\.article.id) == ["first", "second"])
    let source = documents[0].article.source
    #expect(source[source.range] == "“Don't go. Stay .\n\nNow")
    #expect(
      words(documents[0]) == [["“", "Do", "n't", "go", "."], ["Stay", "."], ["Now"]]
    )
    #expect(documents[0].segmentation.paragraphs.map(\.sentences) == [0..<2, 2..<3])
    #expect(documents[0].segmentation.sentences.map(\.paragraph) == [0, 0, 1])
    #expect(words(documents[1]) == [["End"]])
  }

  @Test(arguments: ["1\tword", "x\ta\t_\t_\t_\t_\t_\t_\t_\t_", "no line of words"])
  func `a line of another form ends the file with its place`(line: String) throws {
    let scratch = try Scratch()
    let path = try scratch.write("x.conllu", row("1", "Good") + "\n" + line + "\n")
    let results = Array(CoNLLUReader(paths: [path]))
    #expect(results.count == 1)
    #expect(throws: Rejection(file: path, line: 2, reason: .brokenCoNLLU)) {
      try results[0].get()
    }
  }
}
