/// An address that a page may lead to: one of its own site, or a web page elsewhere.
struct Link: Hashable, Sendable {
  /// The address, percent-encoded; not yet escaped for markup.
  let address: String

  /// A page of this site: the parts of its path, its query and the place on it.
  ///
  /// All are percent-encoded, so none can lead to another page or site. Fields that are nil or
  /// empty are left out.
  static func page(
    _ path: String...,
    query: [(name: String, value: String?)] = [],
    place: String? = nil
  ) -> Link {
    var address = ""
    for part in path { address += "/" + PercentEncoding.encoded(part) }
    if address.isEmpty { address = "/" }
    var mark = "?"
    for (name, value) in query {
      guard let value, !value.isEmpty else { continue }
      address += mark + PercentEncoding.encoded(name) + "=" + PercentEncoding.encoded(value)
      mark = "&"
    }
    if let place { address += "#" + PercentEncoding.encoded(place) }
    return Link(address: address)
  }

  /// A page elsewhere; nil for anything but a web address (a script has one, too).
  static func elsewhere(_ address: String?) -> Link? {
    guard let address else { return nil }
    let start = address.prefix(8).lowercased()
    guard start.hasPrefix("https://") || start.hasPrefix("http://") else { return nil }
    return Link(address: address)
  }

  /// A place on the same page.
  static func here(_ place: String) -> Link { Link(address: "#" + PercentEncoding.encoded(place)) }

  /// The page of an article, with one of its statements opened.
  static func article(_ id: Int64, statement: String? = nil) -> Link {
    .page(
      "article",
      "\(id)",
      query: [("statement", statement)],
      place: statement.map { _ in "now" }
    )
  }

  /// The page of a person.
  static func person(_ id: String) -> Link { .page("person", id) }

  private init(address: String) {
    self.address = address
  }
}
