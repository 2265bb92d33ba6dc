import Testing
import Text

@testable import DixitKit

@Suite struct TextRepairTests {
  @Test(arguments: [
    ("donâ€™t say â€œnoâ€\u{9D}, ZoÃ« BrÃ»lÃ©", "don’t say “no”, Zoë Brûlé"),
    ("â€œNo,â€ said Ada. â€œYes.â€ â€", "“No,” said Ada. “Yes.” â€"),
    ("a rate of 5Â£ ðŸŒŠ", "a rate of 5£ 🌊"),
    (
      "&ldquo;No,&rdquo; said R&amp;B&#8217;s Ada &#x201C;Fog&#x201d; Roth",
      "“No,” said R&B’s Ada “Fog” Roth"
    ),
    ("don\u{FFFD}t", "don’t"),
    ("har\u{AD}bour\u{A0}board\r\nmet\rtwice\n", "harbour board\nmet\ntwice\n"),
  ])
  func `damage is undone`(damaged: String, repaired: String) {
    #expect(TextRepair(damaged).text == repaired)
    #expect(TextRepair(damaged).warning != nil)
    #expect(TextRepair(repaired).text == repaired)
  }

  @Test(arguments: [
    "", "Plain.", "“CAFÉ”, said Zoë", "Â", "â€", "AT&T; &c; a & b", "&nosuchname;", "\u{FFFD} Fog",
    "Ã la carte", "naïve … ’twas — 5 €",
  ])
  func `what is not damaged stays`(text: String) {
    let repair = TextRepair(text)
    #expect(repair.text == text)
    #expect(repair.warning == nil)
  }

  @Test func `the warning counts what was changed`() {
    let article = Article(id: "k", title: "R&amp;B", text: "a&amp;b\r\nc&lt;d\u{AD}").repaired()
    #expect(article.source[article.source.range] == "a&b\nc<d")
    #expect(article.title == "R&B")
    #expect(
      article.warnings == [
        "repaired: 2 character references, 1 soft hyphen, 1 line end; "
          + "offsets count in the repaired text"
      ]
    )
  }
}
