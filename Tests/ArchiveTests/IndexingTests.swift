import Archive
import DixitKit
import Testing
import Text

@Suite struct IndexingTests {
  private func article(_ words: String) throws -> IndexedDocument {
    try .sample("tide", date: "2026-03-01", outlet: "The Gull", Saying("Ada Roth", words))
  }

  @Test func `what is stored comes back as it was`() throws {
    let archive = try SampleArchive()
    let document = try IndexedDocument.sample(
      "tide",
      title: "High water",
      date: "2026-03-01T10:00Z",
      outlet: "The Gull",
      Saying("Ada Roth", roles: ["mayor"], "“Naïve 🌊, he told us ‘it holds’.”", addressee: "Ivo"),
      Saying("Ivo Mere", "it holds", kind: "indirect", within: 0)
    )
    let added = try archive.add(document)
    #expect((added.new, added.statements) == (1, 2))
    let reader = try archive.reader
    let article = try #require(try reader.article(named: "tide"))
    #expect(article.text == document.article.source[document.article.source.range])
    #expect((article.title, article.date) == ("High water", "2026-03-01T10:00Z"))
    #expect(article.outlet == "The Gull")
    let statements = try reader.statements(ofArticle: article.id)
    for (stored, entry) in zip(statements, document.record.attributions) {
      #expect(stored.attribution == entry.id)
      #expect(stored.content == entry.content)
      #expect(stored.cue == entry.cue)
      #expect(stored.source == entry.source)
      #expect(stored.addressee == entry.addressee)
      #expect(stored.evidence == entry.evidence)
    }
    #expect(statements.map(\.holder) == [nil, statements[0].id])
    #expect(statements.map(\.speaker?.name) == ["Ada Roth", "Ivo Mere"])
  }

  @Test func `the same article again changes nothing`() throws {
    let archive = try SampleArchive()
    try archive.add(article("“It leaks.”"))
    let before = try archive.reader.search(SearchQuery()).map(\.statement)
    let again = try archive.add(article("“It leaks.”"))
    #expect((again.known, again.new, again.changed) == (1, 0, 0))
    #expect(try archive.reader.search(SearchQuery()).map(\.statement) == before)
  }

  @Test func `a changed article takes the place of the earlier one`() throws {
    let archive = try SampleArchive()
    try archive.add(article("“It leaks.”"))
    let number = try archive.reader.article(named: "tide")?.id
    let changed = try archive.add(article("“It holds.”"))
    #expect((changed.known, changed.new, changed.changed) == (0, 0, 1))
    let reader = try archive.reader
    #expect(try reader.article(named: "tide")?.id == number)
    #expect(try reader.search(SearchQuery()).map(\.statement.text) == ["“It holds.”"])
    var query = SearchQuery()
    query.words = "leaks"
    #expect(try reader.search(query).isEmpty)
  }
}
