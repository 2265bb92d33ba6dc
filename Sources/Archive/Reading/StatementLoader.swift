import DixitKit
import Text

/// Puts stored statements together from their rows.
struct StatementLoader {
  private struct Spans {
    var roles: [String: [Range<Int>]] = [:]
    var medium: [Range<Int>] = []
    var time: (range: Range<Int>, date: String?)?
    var evidence: [EvidenceStep] = []
  }

  let database: Database

  /// The statements with these numbers, in this order; numbers that there are not are left out.
  func statements(_ ids: [Int64]) throws(ArchiveError) -> [StoredStatement] {
    guard !ids.isEmpty else { return [] }
    let list = SQLValue.list(ids)
    let spans = try spans(list)
    let texts = try texts(list)
    let found = try database.rows(Self.sql, [list]) { row in
      statement(row, spans: spans[row.number(0)] ?? Spans(), slicer: texts[row.number(1)])
    }
    let places = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    return ids.compactMap { places[$0] }
  }

  private static let sql = """
    SELECT s.id, s.article, a.name, a.title, a.date, a.outlet, a.url, s.attribution, s.kind, s.class,
      s.polarity, s.confidence, s.text, p.code, p.name, p.type, s.holder, q.cluster
    FROM statement s JOIN article a ON a.id = s.article
    LEFT JOIN person p ON p.id = s.person LEFT JOIN quotation q ON q.id = s.quotation
    WHERE s.id IN (SELECT value FROM json_each(?))
    """

  private func statement(_ row: Row, spans: Spans, slicer: TextSlicer?) -> StoredStatement {
    let record = { (range: Range<Int>) in
      SpanRecord(start: range.lowerBound, end: range.upperBound, text: slicer?[range] ?? "")
    }
    let records = spans.roles.mapValues { $0.map(record) }
    return StoredStatement(
      id: row.number(0),
      article: ArticleHead(
        id: row.number(1),
        name: row.text(2),
        title: row.textOrNil(3),
        date: row.textOrNil(4),
        outlet: row.textOrNil(5),
        url: row.textOrNil(6)
      ),
      attribution: row.text(7),
      kind: row.text(8),
      reportingClass: row.text(9),
      polarity: row.text(10),
      confidence: row.real(11),
      content: records["content"] ?? [],
      cue: records["cue"] ?? [],
      source: records["source"] ?? [],
      addressee: records["addressee"] ?? [],
      medium: spans.medium.map(record),
      when: spans.time.map { TimeRecord(span: record($0.range), date: $0.date) },
      text: row.text(12),
      speaker: row.textOrNil(13).map {
        PersonHead(id: $0, name: row.text(14), type: row.text(15))
      },
      holder: row.numberOrNil(16),
      evidence: spans.evidence,
      cluster: row.numberOrNil(17)
    )
  }

  private func spans(_ ids: SQLValue) throws(ArchiveError) -> [Int64: Spans] {
    var spans: [Int64: Spans] = [:]
    try database.each(
      """
      SELECT statement, role, start, end FROM span
      WHERE statement IN (SELECT value FROM json_each(?)) ORDER BY statement, role, place
      """,
      [ids]
    ) { row in
      let range = row.int(2)..<max(row.int(2), row.int(3))
      spans[row.number(0), default: Spans()].roles[row.text(1), default: []].append(range)
      return true
    }
    try database.each(
      """
      SELECT statement, kind, start, end, date FROM circumstance
      WHERE statement IN (SELECT value FROM json_each(?)) ORDER BY statement, kind, place
      """,
      [ids]
    ) { row in
      let range = row.int(2)..<max(row.int(2), row.int(3))
      if row.text(1) == "time" {
        spans[row.number(0), default: Spans()].time = (range, row.textOrNil(4))
      } else {
        spans[row.number(0), default: Spans()].medium.append(range)
      }
      return true
    }
    try database.each(
      """
      SELECT e.statement, r.name, e.start, e.end FROM evidence e JOIN rule r ON r.id = e.rule
      WHERE e.statement IN (SELECT value FROM json_each(?)) ORDER BY e.statement, e.place
      """,
      [ids]
    ) { row in
      let step = EvidenceStep(rule: row.text(1), start: row.int(2), end: row.int(3))
      spans[row.number(0), default: Spans()].evidence.append(step)
      return true
    }
    return spans
  }

  private func texts(_ ids: SQLValue) throws(ArchiveError) -> [Int64: TextSlicer] {
    let found = try database.rows(
      """
      SELECT id, text FROM article WHERE id IN
        (SELECT article FROM statement WHERE id IN (SELECT value FROM json_each(?)))
      """,
      [ids]
    ) { ($0.number(0), TextSlicer($0.text(1))) }
    return Dictionary(found) { first, _ in first }
  }
}

/// Cuts stretches of code points out of a text.
struct TextSlicer {
  private let source: SourceText
  private let offsets: OffsetConverter

  init(_ text: String) {
    source = SourceText(text)
    offsets = OffsetConverter(source)
  }

  /// The words of a stretch; of one beyond the text, what of it there is.
  subscript(range: Range<Int>) -> String {
    let start = offsets.byteOffset(of: range.lowerBound, in: .scalars)
    let end = offsets.byteOffset(of: range.upperBound, in: .scalars)
    return source[TextRange(start: start, end: max(start, end))]
  }

  /// How many code points the text has.
  var count: Int { offsets.count(in: .scalars) }
}

extension SQLValue {
  /// Numbers as an array of JSON, for `json_each`: one statement serves lists of any length.
  static func list(_ numbers: [Int64]) -> SQLValue {
    .text("[" + numbers.map(String.init).joined(separator: ",") + "]")
  }
}
