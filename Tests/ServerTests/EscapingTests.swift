import Archive
import Testing

@testable import Server

@Suite struct EscapingTests {
  /// Texts that would run, break out or frame something, if any of them were taken for markup.
  static let hostile = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' autofocus onfocus='alert(1)",
    "javascript:alert(1)",
    "</title></textarea></script><svg onload=alert(1)>",
    "<!--", "]]>", "{{7*7}}", "&lt;script&gt;",
  ]

  static let pages = [
    "/", "/?q=fog&speaker=Roth", "/people?q=ada", "/article/1", "/article/1?statement=a1",
    "/article/1?statement=a3", "/quotations", "/reviews",
  ]

  @Test(arguments: hostile)
  func `no text of an archive becomes markup on any page`(_ text: String) async throws {
    let sample = try SampleSite(hostile: text)
    let statement = try #require(try sample.reader.statements(ofArticle: 1).first)
    let person = try #require(statement.speaker).id
    _ = try await sample.post(
      "/review",
      [
        ("form", sample.site.formSecret.text), ("article", "1"), ("statement", "a1"),
        ("decision", "correct"), ("speaker", text + "!"), ("note", text), ("reviewer", text),
      ]
    )
    let more = [
      "/person/" + PercentEncoding.encoded(person), "/quotation/\(statement.cluster ?? 0)",
    ]
    for page in Self.pages + more {
      let answer = try await sample.get(page)
      #expect(answer.status == 200 || page.hasPrefix("/quotation/"), "\(page)")
      try Self.check(answer.text, "\(page)")
    }
  }

  @Test(arguments: hostile)
  func `no text of a request becomes markup`(_ text: String) async throws {
    let sample = try SampleSite()
    let encoded = PercentEncoding.encoded(text)
    for path in [
      "/?q=\(encoded)&speaker=\(encoded)&outlet=\(encoded)&addressee=\(encoded)",
      "/?kind=\(encoded)", "/?from=\(encoded)", "/?\(encoded)=1&\(encoded)=2",
      "/people?q=\(encoded)", "/person/\(encoded)", "/\(encoded)", "/article/\(encoded)",
      "/verify?speaker=\(encoded)&quote=\(encoded)", "/verify?before=\(encoded)",
    ] {
      try Self.check(try await sample.get(path).text, path)
    }
  }

  /// Goes through a page's markup: every tag and attribute must be one that we make.
  private static func check(_ page: String, _ place: String) throws {
    let scripts = page.components(between: "<script", and: ">")
    #expect(scripts == [" src=\"/script.js\" defer=\"\""], "\(place)")
    for tag in page.components(between: "<", and: ">") where !tag.hasPrefix("!DOCTYPE") {
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      #expect(Tag(rawValue: String(name)) != nil, "\(place): <\(tag)>")
      for attribute in names(in: tag) {
        #expect(!attribute.hasPrefix("on") && attribute != "style", "\(place): <\(tag)>")
      }
      for address in tag.components(between: "href=\"", and: "\"") {
        let isOurs = address.hasPrefix("/") && !address.hasPrefix("//") || address.hasPrefix("#")
        #expect(isOurs || address.hasPrefix("https://gull.example"), "\(place): <\(tag)>")
      }
    }
  }

  /// The names of a tag's attributes: values are in quotation marks and have none within.
  private static func names(in tag: String) -> [String] {
    var names: [String] = []
    var isValue = false
    var name = ""
    for character in tag.drop(while: { !$0.isWhitespace }) {
      switch character {
      case "\"": isValue.toggle()
      case _ where isValue: break
      case "=":
        names.append(name)
        name = ""
      case _ where character.isWhitespace: name = ""
      default: name.append(character)
      }
    }
    #expect(!isValue)
    return names
  }
}

extension String {
  /// What stands between two words, wherever the first one occurs.
  fileprivate func components(between start: String, and end: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let opening = rest.firstRange(of: start) {
      rest = rest[opening.upperBound...]
      guard let closing = rest.firstRange(of: end) else { break }
      found.append(String(rest[..<closing.lowerBound]))
    }
    return found
  }
}
