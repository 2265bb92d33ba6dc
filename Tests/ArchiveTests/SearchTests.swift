import DixitKit
import Testing

@testable import Archive

@Suite struct SearchTests {
  /// Three articles with five statements.
  private static func archive() throws -> SampleArchive {
    let archive = try SampleArchive()
    try archive.add(
      .sample(
        "one",
        date: "2026-01-10",
        outlet: "The Gull",
        Saying("Ada Roth", roles: ["mayor"], aliases: ["the mayor"], "“The ferries are leaking.”"),
        Saying("Bo Lind", "that ferries never sink", kind: "indirect", addressee: "the council")
      ),
      .sample(
        "two",
        date: "2026-02",
        outlet: "Harbour Post",
        Saying("Ada Roth", aliases: ["Roth"], "“The harbour master will drink the whole bay.”"),
        Saying("Émile Roth", "“Nobody asked the ferry.”")
      ),
      .sample("three", Saying("Bo Lind", "“No date, no outlet, one ferry.”"))
    )
    return archive
  }

  private static func found(_ change: (inout SearchQuery) -> Void) throws -> [String] {
    var query = SearchQuery()
    change(&query)
    return try archive().reader.search(query).map {
      "\($0.statement.article.name)/\($0.statement.attribution)"
    }
  }

  @Test(arguments: [
    ("ferry", ["one/a1", "one/a2", "two/a2", "three/a1"]),
    ("FERRIES leak", ["one/a1"]),
    ("\"harbour master\"", ["two/a1"]),
    ("“master harbour”", []),
    ("har*", ["two/a1"]),
    ("\"whole ba*", ["two/a1"]),
    ("ferry -", ["one/a1", "one/a2", "two/a2", "three/a1"]),
    // The engine's own syntax is words like others.
    ("ferry OR harbour", []),
    ("ferry NOT sink", []),
    ("addressee : council", []),
    ("NEAR(ferry sink)", []),
    ("\" OR text : \"ferry", []),
    ("text:ferry", []),
    ("^ferries", ["one/a1", "one/a2", "two/a2", "three/a1"]),
    ("*", []),
    ("((", []),
    ("ferry\0", ["one/a1", "one/a2", "two/a2", "three/a1"]),
  ])
  func `words, phrases and prefixes find what has them all`(
    words: String,
    expected: [String]
  ) throws {
    #expect(try Set(Self.found { $0.words = words }) == Set(expected))
  }

  @Test(arguments: [
    ("Ada Roth", ["one/a1", "two/a1"]), ("roth", ["one/a1", "two/a1", "two/a2"]),
    ("the mayor", ["one/a1", "two/a1"]), ("emile", ["two/a2"]), ("Ada Lind", []),
    ("\"", []), ("", []),
  ])
  func `a speaker is found by any name`(speaker: String, expected: [String]) throws {
    #expect(try Set(Self.found { $0.speaker = speaker }) == Set(expected))
  }

  @Test(
    arguments: [
      ("2026-01-10", nil, ["one/a1", "one/a2", "two/a1", "two/a2"]),
      ("2026-01-11", nil, ["two/a1", "two/a2"]),
      (nil, "2026-01", ["one/a1", "one/a2"]),
      ("2026", "2026", ["one/a1", "one/a2", "two/a1", "two/a2"]),
      ("2027", nil, []),
    ] as [(String?, String?, [String])]
  )
  func `dates narrow it`(from: String?, to: String?, expected: [String]) throws {
    let found = try Self.found {
      $0.from = from
      $0.to = to
    }
    #expect(Set(found) == Set(expected))
  }

  @Test func `the rest of the conditions narrow it`() throws {
    #expect(try Self.found { $0.outlet = "harbour post" } == ["two/a1", "two/a2"])
    #expect(try Self.found { $0.kind = "indirect" } == ["one/a2"])
    #expect(try Self.found { $0.addressee = "council" } == ["one/a2"])
    #expect(try Self.found { $0.minimumConfidence = 0.95 } == [])
    let both = try Self.found {
      $0.words = "ferry"
      $0.speaker = "Bo Lind"
      $0.addressee = "councils"
    }
    #expect(both == ["one/a2"])
  }

  @Test func `without words the latest come first, undated ones last, in pages`() throws {
    let all = ["two/a1", "two/a2", "one/a1", "one/a2", "three/a1"]
    #expect(try Self.found { _ in } == all)
    let page = try Self.found {
      $0.limit = 2
      $0.offset = 1
    }
    #expect(page == Array(all[1...2]))
  }

  @Test func `a snippet shows what was found`() throws {
    var query = SearchQuery()
    query.words = "leak ferry"
    let hit = try #require(try Self.archive().reader.search(query).first)
    #expect(hit.snippet.text == "“The ferries are leaking.”")
    #expect(hit.snippet.parts.filter(\.isMatch).map(\.text) == ["ferries", "leaking"])
    #expect(hit.score > 0)
  }

  @Test func `a million marks, words or stars harm nobody`() throws {
    let reader = try Self.archive().reader
    for piece in ["\"", "ferry ", "a* ", "\u{1F30A}", "(", "'; DROP TABLE review; --"] {
      var query = SearchQuery()
      query.words = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
      query.speaker = query.words
      query.addressee = query.words
      #expect(try reader.search(query).isEmpty)
      #expect(try reader.people(matching: query.words ?? "").isEmpty)
      _ = try reader.candidates(forQuote: query.words ?? "")
      _ = try reader.articles(forQuote: query.words ?? "")
    }
  }

  @Test func `eight threads read at once while one writes`() async throws {
    let archive = try Self.archive()
    let reader = try archive.reader
    var query = SearchQuery()
    query.words = "ferry"
    let wanted = query
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<50 {
            let count = try reader.search(wanted).count
            #expect(count >= 4)
          }
        }
      }
      for number in 0..<20 {
        try archive.add(.sample("more-\(number)", Saying("Cy Dale", "“Another ferry.”")))
      }
      try await group.waitForAll()
    }
    #expect(try reader.search(wanted).count == 20)
  }
}
