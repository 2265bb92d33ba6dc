import DixitKit
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

  @Test(arguments: [
    ("Ada Roth", "ADA ROTH"), ("Zoë Brûlé", "Zoe Brule"), ("Ivo O’Mere", "Ivo O'Mere"),
    ("Dr Ada Roth", "Ada Roth"), ("Lind-Roth, Ada", "Lind Roth Ada"),
  ])
  func `a full name is known again however it is written`(first: String, second: String) {
    #expect(Self.key(first) == Self.key(second, in: "two"))
  }

  @Test(arguments: [
    ("Ada Roth", "Ida Roth"), ("Ada Roth", "Roth"), ("Ada Roth", "Ada M. Roth"),
    ("Ada Roth", "Roth Ada"),
  ])
  func `different names stay apart`(first: String, second: String) {
    #expect(Self.key(first) != Self.key(second))
  }

  @Test func `a surname alone and the unnamed stay within their article`() {
    #expect(Self.key("Roth") != Self.key("Roth", in: "two"))
    #expect(Self.key("a ferryman", .unnamed) != Self.key("a ferryman", .unnamed, in: "two"))
    #expect(Self.key("Gulls", .organisation) == Self.key("the Gulls", .organisation, in: "two"))
  }

  @Test func `an id is plain and says who it is`() {
    #expect(Self.key("Zoë Brûlé").hasPrefix("zoe-brule-"))
    let odd = Self.key("李 <script>/../")
    #expect(odd.utf8.allSatisfy { $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 })
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
