import Testing

@testable import DixitKit

@Suite struct ArticleExtractorTests {
  static let one = "The ferry will not sail on Sundays, the harbour board said, and that is that."
  static let two =
    "“We asked the wind,” said Ada Roth, the pilot, “and it had no opinion to offer.”"
  static let three = "The board meets again in May, when the ice, if there is any, will have gone."
  static let all = [one, two, three]

  private static func paragraphs(_ texts: [String]) -> String {
    texts.map { "<p>\($0)</p>" }.joined()
  }

  private func text(_ body: String) throws -> String? {
    ArticleExtractor(try #require(HTMLPage("<html><body>\(body)</body></html>"))).text
  }

  static let cases: [(law: String, body: String)] = [
    ("paragraphs in an article", "<article>\(paragraphs(all))</article>"),
    (
      "navigation, asides and footers are left out",
      "<nav><ul><li>News</li><li>Sport, weather, ice and other things to read</li></ul></nav>"
        + "<main>\(paragraphs(all))<aside>\(paragraphs(["A box on ferries, all of them slow."]))"
        + "</aside></main><footer>\(paragraphs(["Printed on paper, by the harbour, since 1902."]))"
        + "</footer>"
    ),
    (
      "what its class calls related or newsletter is left out",
      "<div class=story>\(paragraphs(all))<div class='story-related'>"
        + "<p>Ten ferries, ranked by how late they are, with pictures of each one.</p></div>"
        + "<div id='newsletterBox'><p>Get our letter, every morning, before the fog lifts.</p>"
        + "</div></div>"
    ),
    (
      "a list of links behind the article is left out",
      "<div>\(paragraphs(all))<p><a href=1>Fog closes the quay for a third day in a row</a></p></div>"
    ),
    (
      "a body cut in two by an advertisement is one",
      "<main><div><div>\(paragraphs([one, two]))</div><div class=ad>Buy rope.</div>"
        + "<div>\(paragraphs([three]))</div></div></main>"
    ),
    (
      "paragraphs parted by line breaks",
      "<div class=body>\(all.joined(separator: "<br><br>"))</div>"
    ),
    (
      "each paragraph in wrappers of its own",
      "<article>"
        + all.map { "<div><div><div><p>\($0)</p></div></div></div>" }.joined() + "</article>"
    ),
    (
      "a page that is one widget all the same",
      "<div class='widget'><div class='post'>\(paragraphs(all))</div></div>"
    ),
    (
      "hidden text and scripts are not seen",
      "<div>\(paragraphs(all))<p style='display: none'>Nobody, but nobody, should read this one."
        + "</p><script>var p = 'The ferry, the ferry, the ferry, and once more the ferry.';</script>"
        + "</div>"
    ),
    (
      "a question about cookies longer than the article",
      "<div id='onetrust-consent'>\(paragraphs(Array(repeating: three, count: 12)))</div>"
        + "<article>\(paragraphs(all))</article>"
    ),
  ]

  @Test(arguments: cases)
  func `the article is its paragraphs`(law: String, body: String) throws {
    #expect(try text(body) == Self.all.joined(separator: "\n\n"), "\(law)")
  }

  @Test func `a heading within the article stands before its text`() throws {
    let found = try text(
      "<article>\(Self.paragraphs([Self.one, Self.two]))<h2>In May</h2><p>\(Self.three)</p></article>"
    )
    #expect(found == [Self.one, Self.two, "In May", Self.three].joined(separator: "\n\n"))
  }

  @Test func `inline markup, entities and white space come out as a reader sees them`() throws {
    let found = try text(
      "<article><p>The <b>ferry</b> will\n   not sail on <a href=x>Sundays</a>, R&amp;B said&nbsp;so."
        + "</p>\(Self.paragraphs(Self.all))</article>"
    )
    #expect(
      found?.hasPrefix("The ferry will not sail on Sundays, R&B said\u{A0}so.\n\nThe ferry") == true
    )
  }

  @Test func `JSON-LD's body is taken where the page has only its beginning`() throws {
    let body = Self.all.joined(separator: "\\n") + Self.all.joined(separator: "\\n")
    let page = try #require(
      HTMLPage(
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":"
          + "\"Fog &amp; ice\",\"datePublished\":\"2026-05-03\",\"articleBody\":\"\(body)\"}]}"
          + "</script><body><p>\(Self.one)</p></body>"
      )
    )
    #expect(ArticleExtractor(page).text?.contains(Self.three) == true)
    let details = PageDetails(page)
    #expect(details.title == "Fog & ice")
    #expect(details.date == "2026-05-03")
  }

  @Test(arguments: [
    ("<meta property='og:title' content='Fog'><title>Fog | Quay</title>", "Fog", nil),
    ("<title> Fog\n | Quay </title>", "Fog | Quay", nil),
    (
      "<title>x</title><meta property='article:published_time' content='2026-05-03T10:00Z'>", "x",
      "2026-05-03T10:00Z"
    ),
    ("<body><h1>Ice</h1><time datetime='2026-05-04'>today</time>", "Ice", "2026-05-04"),
    ("<script type='application/ld+json'>{broken</script><h1>Ice</h1>", "Ice", nil),
  ])
  func `title and date come from the page's own words`(
    html: String,
    title: String,
    date: String?
  ) throws {
    let details = PageDetails(try #require(HTMLPage(html)))
    #expect(details.title == title)
    #expect(details.date == date)
  }

  @Test(arguments: ["<p>Log in</p>", "<p></p>", "<nav>\(paragraphs(all))</nav>x"])
  func `a page with hardly a word has no article`(body: String) throws {
    let found = try text(body)
    // Navigation that holds all the text there is may be a page turned inside out.
    #expect(found == nil || body.hasPrefix("<nav>"))
  }

  @Test func `a page of two hundred open elements is read`() throws {
    let found = try text(String(repeating: "<div>", count: 200) + Self.paragraphs(Self.all))
    #expect(found == Self.all.joined(separator: "\n\n"))
  }
}
