import People

/// A search as conditions of SQL and their values.
///
/// The order in which tables are gone through is given, for the database has no figures by which to
/// choose it.
struct SearchPlan {
  /// By what the rows are gone through.
  enum Way {
    /// By the words that they have.
    case words
    /// By the one who speaks.
    case speaker
    /// From the latest article on.
    case date
  }

  private(set) var way = Way.date
  /// The expression of the search engine, if words are asked for.
  let match: String?
  private(set) var conditions: [String] = []
  private(set) var values: [SQLValue] = []

  /// The plan of a query; nil if words were asked for and signs alone given, which nothing fits.
  init?(_ query: SearchQuery) {
    let said = query.words.map(SearchWords.init)?.expression(column: "text")
    let told = query.addressee.map(SearchWords.init)?.expression(column: "addressee")
    if query.words != nil && said == nil || query.addressee != nil && told == nil { return nil }
    let expressions = [said, told].compactMap { $0 }
    match = expressions.isEmpty ? nil : expressions.joined(separator: " AND ")
    if let speaker = query.speaker {
      guard let names = PersonSearch.expression(speaker, isPrefix: false) else { return nil }
      way = .speaker
      add("s.person IN (\(PersonSearch.called))", .text(names))
    }
    if let person = query.person {
      way = .speaker
      add("s.person = (SELECT id FROM person WHERE code = ?)", .text(person))
    }
    if match != nil { way = .words }
    // The article's index, where the articles are gone through.
    let day = way == .date ? "a.day" : "s.day"
    if let from = query.from { add("\(day) >= ?", .text(from)) }
    if let to = query.to { add("\(day) <= ?", .text(ISODay.end(of: to))) }
    if let outlet = query.outlet { add("a.outlet = ? COLLATE NOCASE", .text(outlet)) }
    if let kind = query.kind { add("s.kind = ?", .text(kind)) }
    if let confidence = query.minimumConfidence { add("s.confidence >= ?", .real(confidence)) }
  }

  private mutating func add(_ condition: String, _ value: SQLValue) {
    conditions.append(condition)
    values.append(value)
  }

  /// The tables, in their order; the article only where it is asked for.
  var source: String {
    let article = conditions.contains { $0.hasPrefix("a.") }
    switch way {
    case .words:
      return "statement_words CROSS JOIN statement s ON s.id = statement_words.rowid"
        + (article ? " CROSS JOIN article a ON a.id = s.article" : "")
    case .speaker:
      return "statement s" + (article ? " CROSS JOIN article a ON a.id = s.article" : "")
    case .date: return "article a CROSS JOIN statement s ON s.article = a.id"
    }
  }

  /// The order of statements where no words are asked for: the latest first.
  var order: String {
    way == .date ? "a.day DESC, a.id DESC, s.id" : "s.day DESC, s.article DESC, s.id"
  }

  /// All conditions, words among them.
  var filter: String {
    let all = (match == nil ? [] : ["statement_words MATCH ?"]) + conditions
    return all.isEmpty ? "true" : all.joined(separator: " AND ")
  }

  /// The values of `filter`.
  var filterValues: [SQLValue] { (match.map { [SQLValue.text($0)] } ?? []) + values }
}
