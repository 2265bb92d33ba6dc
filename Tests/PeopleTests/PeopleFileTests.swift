import People
import Testing

@Suite struct PeopleFileTests {
  static let table = """
    # who is who
    id\tnames\troles\tdates\twikidata
    roth-elder\tAda Roth | A. Roth\tmayor|clerk\t/1999\t
    roth-younger\tAda Roth\tferry pilot\t1980/\tQ7
    lind\tBo Lind|Lind\t\t\t
    """

  @Test func `a table of people is read`() throws {
    let people = try PeopleFile.read(Self.table)
    #expect(people.map(\.id) == ["roth-elder", "roth-younger", "lind"])
    #expect(people[0].names == ["Ada Roth", "A. Roth"])
    #expect(people[0].roles == ["mayor", "clerk"])
    #expect((people[0].firstDay, people[0].lastDay) == (nil, "1999"))
    #expect((people[1].firstDay, people[1].wikidata) == ("1980", "Q7"))
  }

  @Test(arguments: [
    ("id\tcolour\nx\tred", "line 1: no column “colour”"),
    ("id\nx", "line 1: the header has no column “names”"),
    ("id\tnames\tid", "line 1: a column stands twice"),
    ("id\tnames\n\tAda", "line 2: there is no id"),
    ("id\tnames\nx\t |", "line 2: there is no name"),
    ("id\tnames\nx\tAda\nx\tBo", "line 3: the id x stands twice"),
    ("id\tnames\nx\tAda\tmayor", "line 2: 3 columns"),
    ("id\tnames\tdates\nx\tAda\tMay", "line 2: “May” is not of the form"),
  ])
  func `a table with a mistake is refused with its line`(table: String, expected: String) {
    let error = #expect(throws: PeopleFile.Fault.self) { try PeopleFile.read(table) }
    #expect("\(error, default: "")".hasPrefix(expected))
  }
}
