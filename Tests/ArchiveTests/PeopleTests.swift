import DixitKit
import People
import Testing

@testable import Archive

@Suite struct PeopleTests {
  private static func key(
    _ name: String,
    _ type: SpeakerEntry.Kind = .person,
    in article: String = "one"
  ) -> String {
    PersonKey(
      SpeakerDescription(
        article: article,
        day: nil,
        label: "s1",
        name: name,
        type: type,
        roles: [],
        aliases: []
      )
    ).code
  }

  @Test func `a person has roles over time, other names and statements`() throws {
    let archive = try SampleArchive()
    try archive.add(
      .sample(
        "one",
        date: "2024-05-01",
        Saying("Ada Roth", roles: ["clerk"], aliases: ["Roth", "the clerk"], "“One.”")
      ),
      .sample("two", date: "2025-06-01", Saying("Ada ROTH", roles: ["mayor"], "“Two.”")),
      .sample(
        "three",
        date: "2026-07-01",
        Saying("Ada Roth", roles: ["mayor"], aliases: ["Roth"], "“Three.”")
      ),
      .sample("four", date: "2026-07-01", Saying("Ida Roth", roles: ["baker"], "“Four.”"))
    )
    let reader = try archive.reader
    let people = try reader.people(matching: "roth")
    #expect(people.map(\.name) == ["Ada Roth", "Ida Roth"])
    let ada = try #require(people.first)
    #expect(ada.id == Self.key("Ada Roth"))
    #expect(ada.aliases == ["Roth", "Ada ROTH", "the clerk"])
    #expect(ada.roles.map(\.role) == ["clerk", "mayor"])
    #expect(ada.roles[1].firstDate == "2025-06-01")
    #expect(ada.roles[1].lastDate == "2026-07-01")
    #expect(ada.roles[1].count == 2)
    #expect(ada.statements == 3)
    let said = try reader.statements(ofPerson: ada.id, limit: 10).map(\.text)
    #expect(said == ["“Three.”", "“Two.”", "“One.”"])
    #expect(try reader.people(matching: "ad ro").isEmpty)
    #expect(try reader.people(matching: "ada ro").map(\.name) == ["Ada Roth"])
  }

  @Test func `who speaks nowhere any more is gone, with the names that nobody uses`() throws {
    let archive = try SampleArchive()
    try archive.add(
      .sample("one", Saying("Ada Roth", aliases: ["the clerk"], "“One.”")),
      .sample("two", Saying("Ada Roth", aliases: ["Roth"], "“Two.”")),
      .sample("three", Saying("Bo Lind", "“Three.”"))
    )
    try archive.add(
      .sample("one", Saying("Cy Dale", "“One, again.”")),
      .sample("three", Saying("Cy Dale", "“Three, again.”"))
    )
    let reader = try archive.reader
    #expect(try reader.people(matching: "lind").isEmpty)
    #expect(try reader.people(matching: "clerk").isEmpty)
    #expect(try reader.person(Self.key("Ada Roth"))?.aliases == ["Roth"])
  }
}
