/// The title and the date of a page.
struct PageDetails {
  /// The article's headline: JSON-LD's, Open Graph's, the first `h1`, else the page's title.
  let title: String?
  /// When it was published, as the page has it: JSON-LD, `<meta>`, the first `<time>`.
  let date: String?

  private static let titleProperties = ["og:title", "twitter:title"]
  private static let dateProperties = [
    "article:published_time", "og:published_time", "datepublished", "publish-date", "pubdate",
    "date", "dc.date", "parsely-pub-date", "sailthru.date",
  ]

  /// The details of a page.
  init(_ page: HTMLPage) {
    let linked = LinkedData(page)
    title =
      Self.clean(linked.headline) ?? Self.meta(page, Self.titleProperties)
      ?? Self.first(page, "h1") ?? Self.first(page, "title")
    date =
      Self.clean(linked.datePublished) ?? Self.meta(page, Self.dateProperties) ?? Self.time(page)
  }

  private static func meta(_ page: HTMLPage, _ properties: [String]) -> String? {
    for property in properties {
      for node in page.nodes {
        let name =
          node.attributes[.property] ?? node.attributes[.name] ?? node.attributes[.itemprop]
        guard name?.lowercased() == property else { continue }
        let value = clean(node.attributes[.content] ?? node.attributes[.datetime])
        if let value { return value }
      }
    }
    return nil
  }

  private static func time(_ page: HTMLPage) -> String? {
    page.nodes.lazy.filter { $0.name == "time" }.compactMap { clean($0.attributes[.datetime]) }
      .first
  }

  private static func first(_ page: HTMLPage, _ name: String) -> String? {
    page.nodes.indices.lazy.filter { page.nodes[$0].name == name }
      .compactMap { clean(page.text(of: $0)) }.first
  }

  /// A value in one line and without entities; nil if nothing is left.
  private static func clean(_ value: String?) -> String? {
    guard let value else { return nil }
    let line = PageText.collapse(HTMLEntities.decode(value).text)
    return line.isEmpty ? nil : line
  }
}
