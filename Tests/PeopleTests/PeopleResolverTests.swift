import DixitKit
import TestSupport
import Testing

@testable import People

@Suite struct PeopleResolverTests {
  private static let mayor = SampleSpeaker(
    "Ada Roth",
    roles: ["Mayor"],
    aliases: ["the mayor of Skarra"]
  )

  private static func key(_ name: String, in article: String = "one") -> String {
    PersonKey(
      SpeakerDescription(
        article: article,
        day: nil,
        label: "s1",
        name: name,
        type: .person,
        roles: [],
        aliases: []
      )
    ).code
  }

  @Test func `a person has names, roles with dates, bodies and counts`() throws {
    let found = try people(of: [
      .sample("one", "2024-05-01", SampleSpeaker("Ada Roth", roles: ["clerk"], aliases: ["Roth"])),
      .sample("two", "2025-06-01", SampleSpeaker("Ada ROTH", roles: ["mayor of Skarra"])),
      .sample("three", "2026-07-01", Self.mayor, SampleSpeaker("the gulls", .unnamed)),
    ])
    #expect(found.count == 1)
    let ada = try #require(found.first)
    #expect(ada.id == Self.key("Ada Roth"))
    #expect(ada.name == "Ada Roth")
    #expect((ada.articles, ada.attributions) == (3, 3))
    #expect((ada.days.first, ada.days.last) == ("2024-05-01", "2026-07-01"))
    #expect(ada.roles.map(\.role) == ["clerk", "mayor of Skarra", "Mayor"])
    #expect(ada.roles.map(\.days.first) == ["2024-05-01", "2025-06-01", "2026-07-01"])
    #expect(ada.bodies.map(\.name) == ["Skarra"])
    #expect(ada.bodies.map(\.count) == [2])
    #expect(ada.aliases.prefix(2) == ["Ada ROTH", "Roth"])
    #expect(ada.type == .person)
    #expect(ada.joined.isEmpty)
  }

  @Test func `most articles come first, then ids`() throws {
    let found = try people(of: [
      .sample("one", nil, SampleSpeaker("Cy Dale"), SampleSpeaker("Bo Lind")),
      .sample("two", nil, SampleSpeaker("Ada Roth"), SampleSpeaker("Bo Lind")),
    ])
    #expect(found.map(\.name) == ["Bo Lind", "Ada Roth", "Cy Dale"])
  }

  @Test(arguments: [
    ("Ada M. Roth", ["Mayor"], "middle"), ("A. Roth", ["Skarra’s mayor"], "initial"),
    ("Ada Roth", [], ""), ("Addie Roth", ["the mayor of Skarra"], ""),
  ])
  func `variants are joined where roles agree`(name: String, roles: [String], rule: String) throws {
    let found = try people(of: [
      .sample("one", nil, Self.mayor),
      .sample("two", nil, SampleSpeaker(name, roles: roles)),
    ])
    let isJoined = !rule.isEmpty || name == "Ada Roth"
    #expect(found.count == (isJoined ? 1 : 2))
    #expect(found.first?.joined.map(\.rule) == (rule.isEmpty ? [] : [rule]))
    if isJoined { #expect(found.first?.id == Self.key("Ada Roth")) }
  }

  @Test(arguments: [
    // Another role; the same role of another body; none at all; a name that fits two.
    ("Ada M. Roth", ["baker"]), ("Ada M. Roth", ["the mayor of Tarrow"]), ("Ada M. Roth", []),
  ])
  func `variants of whom unlike things are said stay apart`(name: String, roles: [String]) throws {
    let found = try people(of: [
      .sample("one", nil, Self.mayor),
      .sample("two", nil, SampleSpeaker(name, roles: roles)),
    ])
    #expect(found.map(\.id).sorted() == [Self.key("Ada Roth"), Self.key(name)].sorted())
  }

  @Test func `a name that fits two people who are not one fits neither`() throws {
    let found = try people(of: [
      .sample("one", nil, Self.mayor),
      .sample("two", nil, SampleSpeaker("Alma Roth", roles: ["the mayor of Skarra"])),
      .sample("three", nil, SampleSpeaker("A. Roth", roles: ["the mayor of Skarra"])),
    ])
    #expect(found.count == 3)
  }

  @Test func `two speakers of one article are two people`() throws {
    let other = SampleSpeaker("Ada M. Roth", roles: ["the mayor of Skarra"])
    let found = try people(of: [.sample("one", nil, Self.mayor, other)])
    #expect(found.count == 2)
  }

  struct Surname: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let speaker: SampleSpeaker
    var company: [SampleSpeaker] = []
    var date = "2025-05-01"
    let isJoined: Bool
  }

  @Test(arguments: [
    Surname(
      testDescription: "role and body",
      speaker: SampleSpeaker("Roth", roles: ["the Skarra mayor"]),
      isJoined: true
    ),
    Surname(
      testDescription: "role and company",
      speaker: SampleSpeaker("Roth", roles: ["Mayor"]),
      company: [SampleSpeaker("Bo Lind")],
      isJoined: true
    ),
    Surname(
      testDescription: "role alone",
      speaker: SampleSpeaker("Roth", roles: ["Mayor"]),
      isJoined: false
    ),
    Surname(testDescription: "nothing", speaker: SampleSpeaker("Roth"), isJoined: false),
    Surname(
      testDescription: "a man",
      speaker: SampleSpeaker("Mr Roth", roles: ["the Skarra mayor"]),
      isJoined: false
    ),
    Surname(
      testDescription: "ten years later",
      speaker: SampleSpeaker("Roth", roles: ["the Skarra mayor"]),
      date: "2035",
      isJoined: false
    ),
    Surname(
      testDescription: "another Roth beside",
      speaker: SampleSpeaker("Roth", roles: ["the Skarra mayor"]),
      company: [SampleSpeaker("Per Roth")],
      isJoined: false
    ),
  ])
  func `a surname alone is joined if role and body or company agree`(given: Surname) throws {
    let found = try people(of: [
      .sample("one", "2025-03-01", Self.mayor, SampleSpeaker("Bo Lind")),
      .sample("two", given.date, [given.speaker] + given.company),
    ])
    let ada = try #require(found.first { $0.name == "Ada Roth" })
    #expect(ada.articles == (given.isJoined ? 2 : 1))
    #expect(ada.joined.map(\.rule) == (given.isJoined ? ["surname"] : []))
    let apart = found.contains { $0.id == Self.key(given.speaker.name, in: "two") }
    #expect(apart != given.isJoined)
  }

  @Test func `a surname that fits two people is left apart`() throws {
    let found = try people(of: [
      .sample("one", nil, Self.mayor),
      .sample("two", nil, SampleSpeaker("Ida Roth", roles: ["the mayor of Skarra"])),
      .sample("three", nil, SampleSpeaker("Roth", roles: ["the mayor of Skarra"])),
    ])
    #expect(found.count == 3)
  }

  @Test func `a surname alone is not the son who is called Jr`() throws {
    let son = SampleSpeaker("Lamont Roth Jr.", roles: ["mayor of Skarra"])
    let found = try people(of: [
      .sample("one", nil, son), .sample("two", nil, SampleSpeaker("Roth", roles: ["Skarra mayor"])),
    ])
    #expect(found.count == 2)
  }

  @Test func `whose chief role it is may be meant, too`() throws {
    func articles(_ role: String, _ count: Int) -> [AttributionRecord] {
      (0..<count).map { .sample("\(role) \($0)", nil, SampleSpeaker("Ida Roth", roles: [role])) }
    }
    let records: [AttributionRecord] = [
      .sample("one", nil, Self.mayor, SampleSpeaker("Bo Lind")),
      .sample("three", nil, SampleSpeaker("Roth", roles: ["Mayor"]), SampleSpeaker("Bo Lind")),
    ]
    #expect(try people(of: records + articles("mayor of Tarrow", 1)).count == 3)
    #expect(try people(of: records + articles("mayor of Tarrow", 3)).count == 4)
    // As a baker who was a mayor once, she would not.
    let baker = articles("mayor of Tarrow", 3) + articles("baker", 31)
    #expect(try people(of: records + baker).count == 3)
  }

  private static func namesakes(_ dates: [String], _ more: SampleSpeaker...) -> [AttributionRecord]
  {
    let roles = [["midfielder"], ["the Tarrow goalkeeper"], ["Minister"], ["Foreign Minister"]]
    return zip(dates, roles).enumerated().map { place, pair in
      .sample("\(place)", pair.0, [SampleSpeaker("Ivo Brandl", roles: pair.1)] + more)
    }
  }

  @Test func `a footballer and a minister of one name at one time are two`() throws {
    let dates = ["2025-01-01", "2025-02-01", "2025-01-10", "2025-03-01"]
    let unclear = AttributionRecord.sample("5", "2025-01-05", SampleSpeaker("Ivo Brandl"))
    let found = try people(of: Self.namesakes(dates) + [unclear])
    #expect(found.map(\.articles) == [2, 2, 1])
    // What fits neither keeps the id of the name; theirs depend on nothing but name and field.
    #expect(found.last?.id == Self.key("Ivo Brandl"))
    #expect(Set(found.map(\.id)).count == 3)
    #expect(found.allSatisfy { $0.id.hasPrefix("ivo-brandl-") })
    #expect(try people(of: Self.namesakes(dates)).map(\.id) == found.prefix(2).map(\.id))
  }

  @Test func `without strong evidence namesakes are one`() throws {
    let later = ["2005-01-01", "2005-02-01", "2025-01-10", "2025-03-01"]
    let same = ["2025-01-01", "2025-02-01", "2025-01-10", "2025-03-01"]
    let both = SampleSpeaker("Ivo Brandl", roles: ["midfielder", "minister"])
    for records in [
      Self.namesakes(later), Self.namesakes(Array(same.prefix(3))),
      Self.namesakes(same, SampleSpeaker("Bo Lind")),
      Self.namesakes(same) + [.sample("5", "2025-01-01", both)],
    ] {
      #expect(try people(of: records).filter { $0.name == "Ivo Brandl" }.count == 1)
    }
  }

  @Test func `the list wins, and takes variants in`() throws {
    let list = try PeopleFile.read("id\tnames\tdates\twikidata\nroth\tAda Roth\t2020/\tQ7\n")
    let variant = SampleSpeaker("Ada M. Roth", roles: ["the mayor of Skarra"])
    let found = try people(
      of: [
        .sample("one", "2025-01-01", Self.mayor), .sample("two", "2025-02-01", variant),
        .sample("three", "1990", SampleSpeaker("Ada Roth")),
      ],
      list: list
    )
    #expect(found.map(\.id) == ["roth", Self.key("Ada Roth")])
    #expect(found.map(\.articles) == [2, 1])
    #expect(found.map(\.isListed) == [true, false])
    #expect(found.map(\.wikidata) == ["Q7", nil])
  }

  @Test func `what an earlier run tied to a list stays tied`() throws {
    let record = AttributionRecord.sample("one", nil, Self.mayor)
    let list = try PeopleFile.read("id\tnames\twikidata\nroth\tAda Roth\tQ7\n")
    let tied = PersonTies(PeopleList(list)).tied(record)
    let guessed = PersonTies(PeopleList([])).tied(record)
    #expect(try people(of: [tied]).map(\.id) == ["roth"])
    #expect(try people(of: [tied]).map(\.wikidata) == ["Q7"])
    #expect(try people(of: [guessed]) == people(of: [record]))
  }

  @Test(arguments: 0..<6)
  func `the order of the articles makes no difference`(seed: Int) throws {
    let names = ["Ada Roth", "Ada M. Roth", "A. Roth", "Roth", "Ida Roth", "Per Roth", "Bo Lind"]
    let roles = ["the mayor of Skarra", "baker", "Skarra mayor", "midfielder", "Minister", "clerk"]
    var generator = SeededGenerator(seed: UInt64(seed))
    var records = (0..<60).map { place in
      AttributionRecord.sample(
        "\(place)",
        "202\(place % 5)-0\(1 + place % 9)",
        (0..<3).map { _ in
          SampleSpeaker(
            names.randomElement(using: &generator) ?? "",
            roles: [roles.randomElement(using: &generator) ?? ""]
          )
        }
      )
    }
    let first = try people(of: records)
    records.shuffle(using: &generator)
    #expect(try people(of: records) == first)
  }
}
