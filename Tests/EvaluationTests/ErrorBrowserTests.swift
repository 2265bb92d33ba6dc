import Evaluation
import TestSupport
import Testing

/// The page as text; Tests/Browser looks at it in a browser.
@Suite struct ErrorBrowserTests {
  private func html(
    gold: [String],
    predicted: [String],
    title: String = "p against g"
  ) throws -> String {
    let scratch = try Scratch()
    let report = try Evaluator().compare(
      gold: AnnotationFormat.read(scratch.write("g.jsonl", Corpus.document(gold))),
      predicted: AnnotationFormat.read(
        scratch.write("p.jsonl", Corpus.document(predicted, hasText: false))
      )
    )
    return ErrorBrowser(report, title: title, bootstrap: nil).html
  }

  /// What each item of the list says is wrong, in order.
  private func kinds(_ html: String) -> [String] {
    html.split(separator: "data-kinds=\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func `each attribution says what is wrong with it`() throws {
    let html = try html(
      gold: [EvaluatorTests.mayor, EvaluatorTests.waiting, EvaluatorTests.doubt],
      predicted: [
        // Half of the content, another source, another speaker.
        Corpus.attribution(["the tide"], source: "The ferryman", more: #""speaker":"Bo""#),
        Corpus.attribution(
          ["“We wait,”", "“we always wait.”"],
          source: "she",
          more: #""speaker":"Ada Quill""#
        ),
        Corpus.attribution(["mayor"]),
      ]
    )
    #expect(kinds(html) == ["spurious", "boundary source speaker", "right", "missed"])
  }

  @Test func `an edge of the source is an error, too`() throws {
    let short = Corpus.attribution(
      ["the tide was late"],
      source: "Ada Quill",
      more: #""speaker":"Ada Quill""#
    )
    let html = try html(gold: [EvaluatorTests.mayor], predicted: [short])
    #expect(kinds(html) == ["boundary"])
  }

  @Test func `rules and confidences stand beside what they decided`() throws {
    let found = Corpus.attribution(
      ["it."],
      more: #""confidence":0.25,"evidence":[{"rule":"guess","span":[0,1]}]"#
    )
    let html = try html(gold: [], predicted: [found])
    #expect(html.contains(#"data-rule="guess""#))
    #expect(html.contains("guess, confidence 25.00"))
    #expect(html.contains(#"<option value="guess">guess</option>"#))
  }

  @Test func `what is not the page's own is escaped`() throws {
    let evil = "</title><script>alert('x')</script>&\u{0}\""
    let html = try html(gold: [EvaluatorTests.mayor], predicted: [], title: evil)
    #expect(!html.contains("<script>alert"))
    #expect(
      html.contains(
        "&lt;/title&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;\u{FFFD}&quot;"
      )
    )
  }

  @Test func `the page takes nothing from outside`() throws {
    let html = try html(gold: [EvaluatorTests.mayor], predicted: [EvaluatorTests.mayor])
    for word in ["http:", "https:", "src=", "@import", "url("] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test func `words of several attributions are marked once and named by all`() throws {
    let html = try html(
      gold: [
        Corpus.attribution(["the tide was late"], source: "Ada Quill"),
        Corpus.attribution(["tide"], source: "Ada Quill"),
      ],
      predicted: []
    )
    #expect(html.contains(#"<span class="content is-missed deep" data-a="d0g0 d0g1">tide</span>"#))
    #expect(html.contains(#"<span class="source is-missed" data-a="d0g0 d0g1">Ada Quill</span>"#))
  }
}
