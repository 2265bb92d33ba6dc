import Testing

@testable import Server

@Suite struct HTMLTests {
  @Test func `what could end a text or an attribute is escaped`() {
    var html = HTML()
    html.element(.p, .of(.title, "\"><script>'&"), text: "</p><script>alert('x')</script>&amp;")
    #expect(
      String(decoding: html.bytes, as: UTF8.self)
        == "<p title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">"
        + "&lt;/p&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;</p>"
    )
  }

  @Test func `control characters can't reach the page`() {
    var html = HTML()
    html.text("a\0b\u{1B}c\r\nd\t\u{7F}")
    #expect(
      String(decoding: html.bytes, as: UTF8.self) == "a\u{FFFD}b\u{FFFD}c&#13;\nd\t\u{FFFD}"
    )
  }

  @Test func `a newline at the start of a text area stays`() {
    var html = HTML()
    html.element(.textarea, text: "\nwords")
    #expect(String(decoding: html.bytes, as: UTF8.self) == "<textarea>\n\nwords</textarea>")
  }

  @Test(arguments: [
    "javascript:alert(1)", " https://example.org", "JAVASCRIPT:alert(1)", "data:text/html,x",
    "//example.org", "/article/1", "vbscript:x", "java\nscript:x", "",
  ])
  func `only web addresses lead elsewhere`(_ address: String) {
    #expect(Link.elsewhere(address) == nil)
  }

  @Test func `parts of an address can't leave their place`() {
    let link = Link.page("person", "../x?y#z\"/é", query: [("q", "a&b=c d"), ("none", nil)])
    #expect(link.address == "/person/..%2Fx%3Fy%23z%22%2F%C3%A9?q=a%26b%3Dc%20d")
  }
}
