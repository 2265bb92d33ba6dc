import Lexicon
import Testing

@Suite struct CircumstanceFileTests {
  let set: LexiconSet

  init() throws {
    set = try BundledSet.load()
  }

  @Test func `weekdays and months have their numbers`() {
    func values(_ kind: CalendarForm.Kind) -> Set<Int> {
      Set(set.calendar.filter { $0.kind == kind }.compactMap(\.value))
    }
    #expect(values(.weekday) == Set(1...7))
    #expect(values(.month) == Set(1...12))
    #expect(values(.which) == [-1, 0, 1])
  }

  @Test func `the words add nothing to the vocabulary`() throws {
    // No form of the other files is a name of a service; the tagger would see it otherwise.
    #expect(set.media.contains { $0.words == ["tiktok"] && $0.kind == .name })
    #expect(!set.id(of: "tiktok".utf8).isKnown)
  }

  @Test func `nouns and names have their prepositions, phrases bring their own`() {
    for form in set.media {
      switch form.kind {
      case .noun, .mass, .name: #expect(!form.prepositions.isEmpty, "\(form.words)")
      case .phrase, .part, .verb: #expect(form.prepositions.isEmpty, "\(form.words)")
      }
    }
  }
}
