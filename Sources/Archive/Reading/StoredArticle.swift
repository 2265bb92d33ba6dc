/// An article as the archive holds it.
package struct StoredArticle: Hashable, Sendable, Identifiable {
  /// Its number in this archive; stays the same when the article is indexed again.
  package let id: Int64
  /// The id that its record has.
  package let name: String
  package let title: String?
  /// Its date as the input had it.
  package let date: String?
  package let url: String?
  /// The newspaper, agency or site that published it.
  package let outlet: String?
  /// Its text as received; offsets count its code points.
  package let text: String

  /// What tells it from others, without the text.
  package var head: ArticleHead {
    ArticleHead(id: id, name: name, title: title, date: date, outlet: outlet, url: url)
  }
}

/// What tells an article from others, without its text.
package struct ArticleHead: Hashable, Sendable, Identifiable {
  /// Its number in this archive.
  package let id: Int64
  /// The id that its record has.
  package let name: String
  package let title: String?
  /// Its date as the input had it.
  package let date: String?
  package let outlet: String?
  package let url: String?
}
