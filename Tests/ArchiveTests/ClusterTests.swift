import DixitKit
import Testing

@testable import Archive

@Suite struct ClusterTests {
  static let quotation = "“We shall count every gull on the pier twice, and pay for each of them.”"
  /// Quotations that are the same as the one above, and ones that are not.
  static let variants: [(words: String, kind: String, isSame: Bool)] = [
    ("“we shall count every gull on the pier twice — and pay for each of them”", "direct", true),
    ("“We shall count every gull on the pier twice, and pay for all of them.”", "direct", true),
    ("“We shall count every gull on the pier twice”", "direct", true),
    ("they would “count every gull on the pier twice, and pay for each of them”", "mixed", true),
    ("“We shall never count a gull, nor pay for any pier at all, not once.”", "direct", false),
    ("that they shall count every gull on the pier twice, and pay for each", "indirect", false),
    ("“count every gull”", "direct", false),
    ("“count every gull on the pier”", "direct", false),
    (
      "they, he said, would ‘count every gull on the pier twice, and pay for each of them’",
      "mixed", true
    ),
    ("they shall count every gull on the pier twice, and “pay” for each of them", "mixed", false),
  ]

  @Test(arguments: variants)
  func `the same quotation is known again`(
    variant: (words: String, kind: String, isSame: Bool)
  ) throws {
    let archive = try SampleArchive()
    try archive.add(
      .sample("one", date: "2026-01-02", outlet: "The Gull", Saying("Ada Roth", Self.quotation)),
      .sample(
        "two",
        date: "2026-01-01",
        outlet: "Harbour Post",
        Saying("Bo Lind", variant.words, kind: variant.kind)
      )
    )
    let reader = try archive.reader
    let statements = try reader.search(SearchQuery()).map(\.statement)
    let clusters = statements.map(\.cluster)
    #expect((clusters[0] == clusters[1]) == variant.isSame)
    guard variant.isSame else { return }
    let number = try #require(clusters[0])
    let cluster = try #require(try reader.cluster(number))
    #expect((cluster.statements, cluster.outlets) == (2, 2))
    #expect(cluster.earliest?.name == "two")
    #expect(cluster.latest?.name == "one")
    #expect(try reader.statements(ofCluster: cluster.id).map(\.article.name) == ["two", "one"])
  }

  /// Which statements lie together, as sets of their articles.
  private func groups(_ archive: SampleArchive) throws -> Set<Set<String>> {
    var groups: [Int64: Set<String>] = [:]
    var query = SearchQuery()
    query.limit = 100
    for hit in try archive.reader.search(query) {
      guard let cluster = hit.statement.cluster else { continue }
      groups[cluster, default: []].insert(hit.statement.article.name)
    }
    return Set(groups.values)
  }

  private static func documents() throws -> [IndexedDocument] {
    try [quotation, "“The tide has no opinion on the matter of the pier.”"].flatMap { words in
      try ["”", " though.”", " as I said.”"].map { end in
        let said = words.replacing(".”", with: end)
        return try IndexedDocument.sample(said, Saying("Ada Roth", said))
      }
    }
  }

  @Test func `the order in which articles come does not matter`() throws {
    let documents = try Self.documents()
    var found: Set<Set<Set<String>>> = []
    for order in [documents, documents.reversed(), Array(documents[3...] + documents[..<3])] {
      let archive = try SampleArchive()
      for document in order { try archive.add(document) }
      found.insert(try groups(archive))
    }
    let whole = try SampleArchive()
    _ = try whole.writer.add(documents)
    found.insert(try groups(whole))
    #expect(found.count == 1)
    #expect(found.first?.count == 2)
  }

  @Test func `what links two quotations goes with its article`() throws {
    // The first and the last are alike only over the one between them.
    let chain = [
      "“One two three four five six seven eight nine ten eleven.”",
      "“One two three four five six seven eight nine ten eleven twelve thirteen fourteen.”",
      "“Five six seven eight nine ten eleven twelve thirteen fourteen.”",
    ]
    let archive = try SampleArchive()
    for (place, words) in chain.enumerated() {
      try archive.add(.sample("\(place)", Saying("Ada Roth", words)))
    }
    #expect(try groups(archive) == [["0", "1", "2"]])
    try archive.add(.sample("1", Saying("Ada Roth", "“Now I have nothing of the kind to say.”")))
    #expect(try groups(archive) == [["0"], ["1"], ["2"]])
  }
}
