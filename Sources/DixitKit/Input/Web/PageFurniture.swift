/// Elements of a page that are no part of its article by what they are called: related stories,
/// newsletters, comments, shares, and what is hidden.
struct PageFurniture {
  /// Words in class and id that name furniture.
  private static let words: Set<String> = [
    "ad", "ads", "advert", "advertisement", "advertising", "banner", "bio",
    "breadcrumb", "breadcrumbs", "byline", "caption", "comment", "comments", "copyright", "credit",
    "disclaimer", "disqus", "donate", "donation", "footer",
    "gallery", "hidden", "legal", "login", "masthead", "menu", "meta", "modal", "more", "nav",
    "navbar", "navigation", "newsletter", "outbrain", "overlay", "popular", "popup",
    "promo", "promotion", "recirc", "recirculation", "recommended", "recommendations", "register",
    "related", "share", "sharing", "sidebar", "signup", "skip", "social", "sponsor", "sponsored",
    "subscribe", "subscription", "taboola", "tags", "teaser", "toolbar", "trending", "widget",
  ]
  /// Elements that are furniture by their own names.
  private static let elements: Set<String> = [
    "aside", "dialog", "figcaption", "figure", "footer", "menu", "nav",
  ]
  /// Roles (ARIA) of what is no article.
  private static let roles: Set<String> = [
    "navigation", "complementary", "banner", "contentinfo", "dialog", "search",
  ]
  /// Words that name a question about cookies, which may be longer than the article.
  private static let consentWords: Set<String> = [
    "consent", "cookie", "cookies", "gdpr", "onetrust", "optanon",
  ]
  /// A text with fewer letters is a label rather than running text.
  private static let runningLength = 40
  /// An element with more of the page's running text than this is the page, whatever it is called.
  private static let largestShare = 0.4

  /// Elements whose text is not for the reader, or is a link.
  private static let unseen: Set<String> = ["a", "noscript", "option", "script", "style", "title"]

  private let page: HTMLPage
  private let trustsNames: Bool
  private let textBefore: [Int]

  /// The furniture of a page, with or without what only classes and ids name so.
  init(_ page: HTMLPage, trustsNames: Bool) {
    self.trustsNames = trustsNames
    self.page = page
    var total = 0
    var before = [0]
    for node in page.nodes {
      let parent = node.parent >= 0 ? page.nodes[node.parent].name ?? "" : ""
      let length = node.text.utf8.count { $0 > 0x20 }
      if length >= Self.runningLength, !Self.unseen.contains(parent) { total += length }
      before.append(total)
    }
    textBefore = before
  }

  /// Whether an element is furniture.
  func contains(_ place: Int) -> Bool {
    let node = page.nodes[place]
    if node.name == "body" || node.name == "html" { return false }
    let names = Self.names(of: node)
    if names.contains(where: Self.consentWords.contains) { return true }
    let isOne = Self.elements.contains(node.name ?? "") || isHidden(node)
    guard isOne || trustsNames && names.contains(where: Self.words.contains) else { return false }
    let own = textBefore[node.end] - textBefore[place]
    return Double(own) <= Self.largestShare * Double(max(1, textBefore[page.nodes.count]))
  }

  private func isHidden(_ node: HTMLPage.Node) -> Bool {
    if node.attributes[.hidden] != nil || node.attributes[.ariaHidden] == "true" { return true }
    let style = node.attributes[.style]?.filter { $0 != " " } ?? ""
    if style.contains("display:none") { return true }
    return node.attributes[.role].map(Self.roles.contains) ?? false
  }

  /// The names in an element's class and id, and the words in those in `camelCase`.
  private static func names(of node: HTMLPage.Node) -> [String] {
    let attributes = (node.attributes[.class] ?? "") + " " + (node.attributes[.id] ?? "")
    return attributes.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).flatMap { name in
      var words = [name.lowercased()]
      var word = ""
      for character in name {
        if character.isUppercase, !word.isEmpty {
          words.append(word)
          word = ""
        }
        word += character.lowercased()
      }
      return words + [word]
    }
  }
}
