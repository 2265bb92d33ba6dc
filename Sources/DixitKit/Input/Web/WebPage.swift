/// A kind of content that articles are read from.
enum WebContent: Sendable {
  case html, plain

  /// The kind of a media type; nil for one that is not read.
  init?(mediaType: String) {
    switch mediaType {
    case "text/html", "application/xhtml+xml": self = .html
    case "text/plain": self = .plain
    default: return nil
    }
  }
}

/// Makes an article of a web archive's record.
struct WebPage: Sendable {
  let id: String
  /// Its address; nil if the archive has none.
  let url: String?
  let kind: WebContent
  let charset: String?
  /// Whether the record's block is an HTTP message rather than the content itself.
  let isHTTP: Bool
  let byteLimit: Int

  /// The article of a record's block.
  func article(from block: [UInt8]) throws(Rejection.Reason) -> Article {
    let body = try isHTTP ? HTTPMessage(block)?.body(limit: byteLimit) ?? block : block
    let (text, warning) = Charset.decode(body, named: charset, isHTML: kind == .html)
    let warnings = warning.map { [$0] } ?? []
    switch kind {
    case .plain: return Article(id: id, url: url, text: text, warnings: warnings)
    case .html:
      guard let page = HTMLPage(text) else { throw .noArticle(id) }
      let extractor = ArticleExtractor(page)
      guard let found = extractor.text else { throw .noArticle(id) }
      let details = PageDetails(page)
      return Article(
        id: id,
        title: details.title,
        date: details.date,
        url: url,
        text: found,
        warnings: warnings
      )
    }
  }
}
