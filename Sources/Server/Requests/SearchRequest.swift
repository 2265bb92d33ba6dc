import Archive

/// A search as a query string asks for it.
struct SearchRequest: Sendable {
  /// The names of its fields.
  static let names = [
    "q", "speaker", "person", "from", "to", "outlet", "kind", "confidence", "addressee", "limit",
    "offset",
  ]
  static let kinds = ["direct", "mixed", "indirect"]

  let query: SearchQuery
  /// The confidence as it was written.
  let confidence: String?

  /// Reads it from fields; others than its own are passed over.
  init(_ fields: Fields) throws(RequestFault) {
    var query = SearchQuery()
    query.words = try fields.text("q", atMost: Limits.longestText)
    query.speaker = try fields.text("speaker")
    query.person = try fields.text("person")
    query.from = try fields.date("from")
    query.to = try fields.date("to")
    query.outlet = try fields.text("outlet")
    query.kind = try fields.choice("kind", of: Self.kinds)
    query.minimumConfidence = try fields.share("confidence")
    query.addressee = try fields.text("addressee")
    query.limit = try fields.number("limit", in: 1...Limits.mostHits) ?? Limits.hits
    query.offset = try fields.number("offset", in: 0...Limits.furthest) ?? 0
    self.query = query
    confidence = try fields.text("confidence")
  }

  /// Whether it narrows nothing.
  var isOpen: Bool { fields.allSatisfy { $0.value == nil } }

  /// Whether it uses what the form shows on demand.
  var hasFilters: Bool {
    query.from != nil || query.to != nil || query.outlet != nil || query.addressee != nil
      || query.kind != nil || confidence != nil
  }

  /// Its fields without the place in the list, to make links of.
  var fields: [(name: String, value: String?)] {
    [
      ("q", query.words), ("speaker", query.speaker), ("person", query.person),
      ("from", query.from), ("to", query.to), ("outlet", query.outlet), ("kind", query.kind),
      ("confidence", confidence), ("addressee", query.addressee),
    ]
  }
}
