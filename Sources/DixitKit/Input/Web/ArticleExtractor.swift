/// Finds the article on a web page.
///
/// The heuristic, after Readability (Arc90, 2009) and boilerplate detection by shallow features
/// (C. Kohlschütter et al., 2010):
/// 1. Elements that hold no article (navigation, asides, scripts, hidden ones, and those whose
///    class or id says so, such as "related" or "newsletter") are left out.
/// 2. What remains is cut into blocks. A block of running text (long enough, few links) speaks for
///    the elements around it: wholly for the next, half for the one above, a third for the third.
/// 3. The element with the most such votes holds the article, or the larger one around it that
///    holds much more running text: articles are cut in two by what stands between.
/// 4. Its blocks are the paragraphs, without those that are links or crumbs.
/// 5. If JSON-LD has the article's body and it is much longer, that is taken.
struct ArticleExtractor {
  /// A shorter block is a label or crumb rather than running text (Readability's figure).
  private static let paragraphLength = 25
  /// The least text that is an article; anything shorter is a teaser or a caption.
  private static let articleLength = 200
  /// More of a block in links, and it is a list of links.
  private static let linkLimit = 0.4
  /// Long paragraphs and items may be linked up to here: a list of reports, names with their pages.
  private static let longLinkLimit = 0.7
  private static let longLength = 120
  /// How much more running text an outer element must hold to be the better one.
  private static let outerGain = 1.25
  /// More links in what the outer element adds, and that is teasers of other articles.
  private static let gainLinkLimit = 0.3
  /// How many levels further out it may be: what lies further holds other articles, too.
  private static let outerLevels = 5
  /// How much longer JSON-LD's body must be to be taken instead.
  private static let linkedGain = 1.5

  /// The article's text, a paragraph a line with empty lines between them; nil if there is none.
  let text: String?

  /// Looks for the article of a page.
  init(_ page: HTMLPage) {
    var found = Self.extract(page, PageFurniture(page, trustsNames: true))
    if found.unicodeScalars.count < Self.articleLength {
      // Names deceive: a whole page may be one "widget".
      found = Self.extract(page, PageFurniture(page, trustsNames: false))
    }
    let body = LinkedData(page).articleBody.map(Self.paragraphs(ofLinked:)) ?? ""
    let length = found.unicodeScalars.count
    let better = Double(body.unicodeScalars.count) > Self.linkedGain * Double(length)
    let text = better ? body : found
    self.text = text.unicodeScalars.count < Self.articleLength ? nil : text
  }

  private static func extract(_ page: HTMLPage, _ furniture: PageFurniture) -> String {
    let blocks = PageBlockFinder.blocks(of: page, isSkipped: furniture.contains)
    let votes = Votes(page, blocks.filter(isRunning))
    guard var best = votes.best else { return "" }
    var around = page.nodes[best].parent
    for _ in 0..<outerLevels where around > 0 && page.nodes[around].name != "body" {
      let isMore = Double(votes.length(around)) > outerGain * Double(votes.length(best))
      if isMore,
        linkShare(of: blocks, in: page.range(of: around), without: page.range(of: best))
          < gainLinkLimit
      {
        best = around
      }
      around = page.nodes[around].parent
    }
    let inside = blocks.filter { page.range(of: best).contains($0.element) }
    return paragraphs(inside).joined(separator: "\n\n")
  }

  /// The share of links in the blocks of an element that lie outside another one.
  private static func linkShare(
    of blocks: [PageBlock],
    in outer: Range<Int>,
    without inner: Range<Int>
  ) -> Double {
    var (linked, all) = (0.0, 0.0)
    for block in blocks where outer.contains(block.element) && !inner.contains(block.element) {
      let length = Double(block.text.unicodeScalars.count)
      linked += length * block.linkDensity
      all += length
    }
    return linked / max(1, all)
  }

  /// Whether a block is text that goes on, not a label.
  private static func isRunning(_ block: PageBlock) -> Bool {
    block.kind == .paragraph && block.linkDensity < linkLimit
      && block.text.unicodeScalars.count >= paragraphLength
  }

  private static func paragraphs(_ blocks: [PageBlock]) -> [String] {
    var kept: [String] = []
    var heading: String?
    for block in blocks {
      switch block.kind {
      case .heading:
        heading = block.linkDensity < linkLimit ? block.text : nil
      case .paragraph, .item, .other:
        guard isKept(block), block.text != kept.last else { continue }
        // A heading stands only before text of its own.
        if let heading, !kept.isEmpty { kept.append(heading) }
        heading = nil
        kept.append(block.text)
      }
    }
    return kept
  }

  private static func isKept(_ block: PageBlock) -> Bool {
    let isSentence = block.text.unicodeScalars.last.map { ".!?”\"’'…:".unicodeScalars.contains($0) }
    let length = block.text.unicodeScalars.count
    if block.linkDensity >= (length < longLength ? linkLimit : longLinkLimit) { return false }
    return block.kind == .paragraph && isSentence == true
      || length >= 2 * paragraphLength
  }

  /// JSON-LD's body, which may hold markup, links in Markdown and entities, as paragraphs.
  private static func paragraphs(ofLinked body: String) -> String {
    let text = HTMLEntities.decode(body).text.replacing(/\[([^\[\]]+)\]\(https?:[^()\s]+\)/) {
      $0.1
    }
    let lines = text.contains("<p") ? text.replacing("</p>", with: "\n") : text
    var plain = ""
    var isInTag = false
    for character in lines {
      if character == "<" { isInTag = true }
      if !isInTag { plain.append(character) }
      if character == ">" { isInTag = false }
    }
    return plain.split(whereSeparator: \.isNewline).map { PageText.collapse(String($0)) }
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}

/// How much running text speaks for each element of a page.
private struct Votes {
  /// How many elements around a single paragraph are passed over.
  private static let wrapperLevels = 3

  private var votes: [Double]
  private var lengths: [Int]

  /// The element with the most votes.
  private(set) var best: Int?

  init(_ page: HTMLPage, _ blocks: [PageBlock]) {
    votes = Array(repeating: 0, count: page.nodes.count)
    lengths = Array(repeating: 0, count: page.nodes.count)
    var company = Array(repeating: 0, count: page.nodes.count)
    for block in blocks {
      var around = block.element
      while around >= 0 {
        company[around] += 1
        around = page.nodes[around].parent
      }
    }
    for block in blocks {
      let length = block.text.unicodeScalars.count
      let commas = block.text.utf8.count { $0 == UInt8(ascii: ",") }
      // Readability's weight: one for the block, one for each comma, one for each 100 letters to 3.
      let weight = (1 + Double(commas) + min(3, Double(length) / 100)) * (1 - block.linkDensity)
      var element = block.element
      // Wrappers around a single paragraph are no levels.
      for _ in 0..<Self.wrapperLevels where page.nodes[element].parent >= 0 && company[element] == 1
      {
        element = page.nodes[element].parent
      }
      var around = element
      var share = 1.0
      while element >= 0, share <= 3 {
        votes[element] += weight / share
        share += 1
        element = page.nodes[element].parent
      }
      while around >= 0 {
        lengths[around] += length
        around = page.nodes[around].parent
      }
    }
    for (place, node) in page.nodes.enumerated() where votes[place] > 0 {
      if node.attributes[.itemprop]?.lowercased().contains("articlebody") == true {
        votes[place] *= 2
      }
    }
    let top = votes.indices.max { votes[$0] < votes[$1] }
    best = top.flatMap { votes[$0] > 0 ? $0 : nil }
  }

  /// How much running text an element holds.
  func length(_ element: Int) -> Int { lengths[element] }
}
