import Testing
import Text

@Suite struct NameSpellingTests {
  @Test(arguments: [
    ("ghalibaf", "qalibaf"), ("mokhtari", "mokhtary"), ("hansson", "hanson"), ("wolkow", "volkov"),
    ("o'mere", "omere"), ("azad", "asad"),
  ])
  func `what scripts render differently has the same consonants`(first: String, second: String) {
    #expect(NameSpelling.consonants(first.utf8) == NameSpelling.consonants(second.utf8))
  }

  @Test(arguments: [("roth", "ross"), ("gale", "kale"), ("lind", "land dee")])
  func `other names have others`(first: String, second: String) {
    #expect(NameSpelling.consonants(first.utf8) != NameSpelling.consonants(second.utf8))
  }

  @Test(arguments: [
    ("", "", 0), ("roth", "roth", 0), ("roth", "rath", 1), ("roth", "rothe", 1),
    ("ghalibaf", "qalibaf", 2), ("ada", "bo", 3), ("", "ada", 3), ("abcd", "bcda", 2),
  ])
  func `the edits between two names are counted`(first: String, second: String, edits: Int) {
    for (left, right) in [(first, second), (second, first)] {
      #expect(NameSpelling.areWithin(edits, left.utf8, right.utf8))
      #expect(!NameSpelling.areWithin(edits - 1, left.utf8, right.utf8))
    }
  }
}
