import Archive
import Testing

@testable import Server

@Suite struct PageTests {
  @Test func `the marked text is the text`() throws {
    let sample = try SampleSite()
    let statements = try sample.reader.statements(ofArticle: 1)
    for opened in statements.map(Optional.some) + [nil] {
      let marked = MarkedText(SampleSite.text, statements: statements, opened: opened)
      #expect(marked.pieces.map(\.text).joined() == SampleSite.text)
    }
  }

  @Test func `a piece leads to the innermost statement that it belongs to`() throws {
    let statements = try SampleSite().reader.statements(ofArticle: 1)
    let pieces = MarkedText(SampleSite.text, statements: statements, opened: statements[2]).pieces
    let inner = try #require(pieces.first { $0.text == "“paint”" })
    #expect((inner.statement, inner.depth, inner.roles) == (2, 2, [.content]))
    let source = try #require(pieces.first { $0.roles.contains(.source) })
    #expect((source.text, source.statement, source.depth) == ("Roth", 1, 1))
    #expect(source.steps == [1])
    #expect(pieces.first { $0.text == "“can wait.”" }?.isFirst == false)
    #expect(pieces.filter { $0.isFirst }.compactMap(\.statement) == [0, 1, 2])
  }

  @Test func `stretches beyond the text are cut off at its end`() throws {
    let statements = try SampleSite().reader.statements(ofArticle: 1)
    for text in ["", "“The", "“The fog,” Ada"] {
      let marked = MarkedText(text, statements: statements, opened: statements[0])
      #expect(marked.pieces.map(\.text).joined() == text)
    }
  }

  @Test(arguments: [
    ("a cat and a cat", "a cat", 0, 0..<5),
    ("a cat and a cat", "a cat", 9, 10..<15),
    ("line one\n  line two", "one line two", 0, 5..<19),
    ("aaaaab", "aab", 0, 3..<6),
    ("“é”", "é", 0, 1..<2),
  ])
  func `copied words are found again`(
    _ text: String,
    _ words: String,
    _ near: Int,
    _ range: Range<Int>
  ) {
    #expect(WordFinder(text).range(of: words, near: near) == range)
  }

  @Test(arguments: ["", " \n", "dog", "a cat and a cat and"])
  func `words that the text has not are not found`(_ words: String) {
    #expect(WordFinder("a cat and a cat").range(of: words, near: 0) == nil)
  }

  @Test func `an opened statement shows source, cue, speaker and evidence`() async throws {
    let page = try await SampleSite().get("/article/1?statement=a1").text
    #expect(page.contains("<dt>Speaker</dt><dd><a class=\"speaker\""))
    #expect(page.contains("class=\"role source evidence\">Ada Roth"))
    #expect(page.contains("class=\"role cue\">told"))
    #expect(page.contains("subject-of-cue"))
  }

  @Test func `an opened statement shows how and when it was said, where the article tells`()
    async throws
  {
    let sample = try SampleSite()
    let page = try await sample.get("/article/1?statement=a2").text
    #expect(page.contains("<dt>Medium</dt><dd>in a letter</dd>"))
    #expect(page.contains("<dt>When</dt><dd>on Monday (2026-02-09)</dd>"))
    #expect(page.contains("class=\"role circumstance\">in a letter</span>"))
    #expect(page.contains("class=\"role circumstance\">on Monday</span>"))
    let other = try await sample.get("/article/1?statement=a1").text
    #expect(!other.contains("<dt>Medium</dt>") && !other.contains("<dt>When</dt>"))
  }

  @Test(arguments: ["/", "/?q=called", "/article/1", "/person/{bo}"])
  func `a list of statements shows how and when in brief`(_ path: String) async throws {
    let sample = try SampleSite()
    let bo = try #require(try sample.reader.people(matching: "Bo Lind").first).id
    let page = try await sample.get(path.replacing("{bo}", with: bo)).text
    let told = "<span class=\"circumstances\">in a letter, on Monday (2026-02-09)</span>"
    #expect(page.contains(told))
    // Of three statements one has circumstances.
    #expect(page.split(separator: "class=\"circumstances\"").count == 2)
  }

  @Test func `programs get medium and time of the statements that have them`() async throws {
    let sample = try SampleSite()
    let told =
      #""medium":[{"start":61,"end":72,"text":"in a letter"}],"#
      + #""when":{"start":73,"end":82,"text":"on Monday","date":"2026-02-09"},"#
    let article = try await sample.get("/api/articles/1").text
    #expect(article.contains(told))
    #expect(article.split(separator: "\"medium\":").count == 2)
    #expect(article.split(separator: "\"when\":").count == 2)
    #expect(try await sample.get("/api/search?q=called").text.contains(told))
  }

  @Test func `the check of a quotation tells how and when it was said`() async throws {
    let sample = try SampleSite()
    let claim = "speaker=Lind&quote=Roth+had+called+it+paint"
    let page = try await sample.get("/verify?" + claim).text
    #expect(page.contains("in a letter, on Monday (2026-02-09)"))
    #expect(try await sample.get("/api/verify?" + claim).text.contains("\"when\":{\"start\":73"))
  }

  @Test func `a search finds words, people and outlets, and nothing of others`() async throws {
    let sample = try SampleSite()
    #expect(
      try await sample.get("/?q=wait&speaker=roth&outlet=the+gull").text.contains("statement=a1")
    )
    #expect(try await sample.get("/?q=herring").text.contains("Nothing was found"))
    #expect(try await sample.get("/?q=%22%20OR%20*%3A%20NEAR(").status == 200)
  }

  @Test func `the check of a quotation shows what was changed`() async throws {
    let sample = try SampleSite()
    let right = try await sample.get("/verify?speaker=Roth&quote=The+fog+can+wait").text
    #expect(right.contains("class=\"verdict yes\">verbatim"))
    let wrong = try await sample.get("/verify?speaker=Roth&quote=The+rain+can+wait").text
    #expect(wrong.contains("class=\"verdict no\">"))
    #expect(wrong.contains("<ins>rain</ins>"))
    #expect(wrong.contains("<del>fog,</del>") || wrong.contains("<del>fog</del>"))
    let answer = try await sample.get("/api/verify?speaker=Roth&quote=The+fog+can+wait").text
    #expect(answer.contains("\"verdict\":\"verbatim\""))
  }

  @Test func `a field that programs misspell is refused`() async throws {
    #expect(try await SampleSite().get("/api/search?speeker=Roth").status == 400)
  }

  @Test(arguments: ["2026", "2026-02", "2026-02-09"])
  func `dates are years, months and days`(_ date: String) { #expect(Fields.isDate(date)) }

  @Test(arguments: [
    "", "26", "2026-13", "2026-00", "2026-02-32", "2026-2-9", "2026-02-09T00", "２０２６",
  ])
  func `other dates are refused`(_ date: String) { #expect(!Fields.isDate(date)) }
}
