import DixitKit
import Testing

@Suite struct FileNamesTests {
  @Test(arguments: [
    ("a-17", "a-17"), ("story.txt", "story"), ("news.jsonl:12", "news.jsonl_12"),
    ("../../etc/passwd", "_._.._etc_passwd"), ("/", "_"), ("..", "_."), (".hidden", "_hidden"),
    ("", "document"), ("a\u{0}b\nc", "a_b_c"), ("Łódź 東京", "Łódź_東京"), (".txt", "document"),
  ])
  func `a name stays in its folder and looks like the id`(id: String, name: String) {
    var names = FileNames()
    #expect(names.next(for: id) == name)
  }

  @Test func `no name is given twice, in whatever case`() {
    var names = FileNames()
    let ids = ["a", "A", "a.txt", "a~2", "a", "a/b", "a_b"]
    let given = ids.map { names.next(for: $0) }
    #expect(Set(given.map { $0.lowercased() }).count == ids.count)
    #expect(given[0] == "a")
  }

  @Test func `a long id gives a name that file systems take`() {
    var names = FileNames()
    let id = String(repeating: "語", count: 300)
    #expect(names.next(for: id).utf8.count <= 200)
    #expect(names.next(for: id).utf8.count <= 210)
  }
}
