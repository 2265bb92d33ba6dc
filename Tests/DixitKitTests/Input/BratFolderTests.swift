import DixitKit
import TestSupport
import Testing

@Suite struct BratFolderTests {
  private func folder(_ scratch: Scratch) throws {
    _ = try scratch.write("a.txt", "Fog.")
    _ = try scratch.write("a.ann", "T1\tCue 0 3\tFog")
    _ = try scratch.write("annotation.conf", "[entities]")
    _ = try scratch.write("sub/b.txt", "Rain.")
    _ = try scratch.write("sub/b.ann", "")
  }

  @Test func `annotations beside a text are no documents`() throws {
    let scratch = try Scratch()
    try folder(scratch)
    #expect(
      summary(Array(ArticleReader(paths: [scratch.path]))) == ["a.txt=Fog.", "sub/b.txt=Rain."]
    )
  }

  @Test func `asked for brat, only texts are read`() throws {
    let scratch = try Scratch()
    try folder(scratch)
    _ = try scratch.write("notes.md", "Not this.")
    var options = ArticleReader.Options()
    options.format = .brat
    let found = Array(ArticleReader(paths: [scratch.path], options: options))
    #expect(summary(found) == ["a.txt=Fog.", "sub/b.txt=Rain."])
  }
}
