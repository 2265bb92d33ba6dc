import DixitKit
import People
import Testing

@testable import Archive

@Suite struct PeopleListTests {
  static let table = """
    # who is who
    id\tnames\troles\tdates\twikidata
    roth-elder\tAda Roth | A. Roth\tmayor|clerk\t/1999\t
    roth-younger\tAda Roth\tferry pilot\t1980/\tQ7
    lind\tBo Lind|Lind\t\t\t
    """

  private static func archive() throws -> SampleArchive {
    let archive = try SampleArchive()
    try archive.add(
      .sample("old", date: "1975-03-01", Saying("Ada Roth", "“Old.”")),
      .sample("new", date: "2024", Saying("Ada Roth", "“New.”")),
      .sample("between", date: "1990-03", Saying("Ada Roth", roles: ["pilot"], "“Between.”")),
      .sample("unclear", date: "1990-03-01", Saying("Ada Roth", "“Unclear.”")),
      .sample("surname", Saying("Lind", "“Short.”"), Saying("Bo Lind", "“Long.”"))
    )
    return archive
  }

  private func people(_ archive: SampleArchive) throws -> [String: String] {
    let hits = try archive.reader.search(SearchQuery())
    return Dictionary(hits.map { ($0.statement.text, $0.statement.speaker?.id ?? "") }) { $1 }
  }

  @Test func `the list wins, by dates and roles, before and after the articles`() throws {
    let before = try Self.archive()
    let guessed = try people(before)
    try before.writer.list(PeopleFile.read(Self.table))
    let tied = try people(before)
    #expect(tied["“Old.”"] == "roth-elder")
    #expect(tied["“New.”"] == "roth-younger")
    #expect(tied["“Between.”"] == "roth-younger")
    #expect(tied["“Unclear.”"] == guessed["“Unclear.”"])
    #expect(tied["“Short.”"] == "lind")
    #expect(tied["“Long.”"] == "lind")
    #expect(try ArchiveCheck(path: before.path).faults() == [])

    let same = try SampleArchive()
    try same.writer.list(PeopleFile.read(Self.table))
    try same.add(
      .sample("old", date: "1975-03-01", Saying("Ada Roth", "“Old.”")),
      .sample("surname", Saying("Lind", "“Short.”"), Saying("Bo Lind", "“Long.”"))
    )
    #expect(try same.reader.person("roth-younger")?.isListed == true)
    #expect(
      try people(same) == ["“Old.”": "roth-elder", "“Short.”": "lind", "“Long.”": "lind"]
    )
  }

  @Test func `without the list all is as it was`() throws {
    let archive = try Self.archive()
    let guessed = try people(archive)
    try archive.writer.list(PeopleFile.read(Self.table))
    try archive.writer.list([])
    #expect(try people(archive) == guessed)
    #expect(try archive.reader.person("lind") == nil)
    #expect(try ArchiveCheck(path: archive.path).faults() == [])
  }
}
