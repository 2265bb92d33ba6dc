/// A paragraph, heading or list item of a page: text that a browser shows as one block.
struct PageBlock {
  /// What kind of block it is.
  enum Kind: Sendable {
    case paragraph, heading, item, other
  }

  /// Its text in one line.
  let text: String
  /// The element that holds its text.
  let element: Int
  /// What it is by that element.
  let kind: Kind
  /// The share of its text that lies in links, 0 to 1.
  let linkDensity: Double
}

/// Cuts a page into the blocks that a reader sees, without what is no part of any article.
struct PageBlockFinder {
  private static let blockNames: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "td", "th", "thead", "tr", "ul",
  ]
  /// Elements whose text a reader doesn't see, or sees in a form that is no article's.
  private static let skippedNames: Set<String> = [
    "audio", "button", "canvas", "head", "iframe", "input", "label", "math", "noscript", "object",
    "option", "script", "select", "style", "svg", "template", "textarea", "video",
  ]

  private let page: HTMLPage
  private let isSkipped: (Int) -> Bool
  private var blocks: [PageBlock] = []
  private var text = ""
  private var linkedLength = 0
  private var element = 0

  /// The blocks of a page; elements for which `isSkipped` says so are left out with all they hold.
  static func blocks(of page: HTMLPage, isSkipped: @escaping (Int) -> Bool) -> [PageBlock] {
    var finder = PageBlockFinder(page: page, isSkipped: isSkipped)
    finder.walk()
    return finder.blocks
  }

  private init(page: HTMLPage, isSkipped: @escaping (Int) -> Bool) {
    self.page = page
    self.isSkipped = isSkipped
  }

  private mutating func walk() {
    var place = 0
    var open: [Int] = []
    var linksOpen = 0
    var breaks = 0
    while place < page.nodes.count {
      while let last = open.last, page.nodes[last].end <= place {
        open.removeLast()
        if page.nodes[last].name == "a" { linksOpen -= 1 }
        if isBlock(last) { endBlock(open.last(where: isBlock) ?? 0) }
      }
      let node = page.nodes[place]
      guard let name = node.name else {
        if node.text.contains(where: { !$0.isWhitespace }) { breaks = 0 }
        if linksOpen > 0 { linkedLength += PageText.collapse(node.text).unicodeScalars.count }
        text += node.text
        place += 1
        continue
      }
      if Self.skippedNames.contains(name) || isSkipped(place) {
        if Self.blockNames.contains(name) { endBlock(element) }
        place = node.end
        continue
      }
      if name == "br" {
        breaks += 1
        text += " "
        // Two line breaks part paragraphs.
        if breaks > 1 { endBlock(element) }
      }
      if isBlock(place) { endBlock(place) }
      if name == "a" { linksOpen += 1 }
      open.append(place)
      place += 1
    }
    endBlock(0)
  }

  private func isBlock(_ place: Int) -> Bool {
    page.nodes[place].name.map(Self.blockNames.contains) ?? false
  }

  /// Ends the block at hand; what follows belongs to `next`.
  private mutating func endBlock(_ next: Int) {
    let line = PageText.collapse(text)
    if !line.isEmpty {
      let length = max(1, line.unicodeScalars.count)
      blocks.append(
        PageBlock(
          text: line,
          element: element,
          kind: kind(of: element),
          linkDensity: min(1, Double(linkedLength) / Double(length))
        )
      )
    }
    text = ""
    linkedLength = 0
    element = next
  }

  private func kind(of element: Int) -> PageBlock.Kind {
    switch page.nodes[element].name {
    case "p", "blockquote", "pre", "div", "section", "article", "td", "main", "body", "center":
      .paragraph
    case "h1", "h2", "h3", "h4", "h5", "h6": .heading
    case "li", "dd", "dt": .item
    default: .other
    }
  }
}
