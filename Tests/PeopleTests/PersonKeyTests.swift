import DixitKit
import People
import Testing

@Suite struct PersonKeyTests {
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
    ("Ada Roth", "Roth Ada"), ("A. Roth", "Roth"),
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
}
