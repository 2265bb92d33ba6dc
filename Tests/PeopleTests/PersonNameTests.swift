import TestSupport
import Testing

@testable import People

@Suite struct PersonNameTests {
  private static func variation(_ first: String, _ second: String) throws -> String? {
    let lexicon = try TestLexicon.bundled.get()
    let left = try #require(PersonName(FoldedName(first)))
    let right = try #require(PersonName(FoldedName(second)))
    let variation = left.variation(of: right, lexicon: lexicon)
    #expect(right.variation(of: left, lexicon: lexicon) == variation)
    return variation?.rawValue
  }

  @Test(arguments: [
    ("Ida M. Roth", "Ida Roth", "middle"), ("Ida Maria Roth", "Ida M. Roth", "initial"),
    ("A. Roth", "Ada Roth", "initial"), ("Bill Farrow", "William Farrow", "nickname"),
    ("Bill Farrow", "William J. Farrow", "nickname"),
    ("Dariush Ghazvani", "Dariush Qazvani", "spelling"),
    ("Mohammed Azadi", "Mohammad Azadi", "spelling"), ("Saad al-Harun", "Saad Harun", "middle"),
    ("Per Lindh", "Per Lind", "spelling"),
  ])
  func `names that may be one person’s`(first: String, second: String, kind: String) throws {
    #expect(try Self.variation(first, second) == kind)
  }

  @Test(arguments: [
    ("Ada Roth", "Ida Roth"), ("Ada Roth", "Ada Lind"), ("A. Roth", "Ida Roth"),
    ("Tom A. Lind", "Tom K. Lind"), ("Lamont Greer Jr.", "Lamont Greer Sr."),
    ("Lamont Greer Jr.", "Lamont Greer"),
    ("Bill Roth", "Walter Roth"), ("Lena Falk", "Lina Falk"), ("Bo Hansen", "Per Hanson"),
    ("George H. W. Wray", "George W. Wray"), ("Ada Roth", "Roth Ada"),
    ("A. Ghazvani", "Ali Qazvani"),
  ])
  func `names of two people`(first: String, second: String) throws {
    #expect(try Self.variation(first, second) == nil)
  }

  @Test(arguments: ["Roth", "Mrs Roth", "Jr.", ""])
  func `a name of one word is no full name`(name: String) {
    #expect(PersonName(FoldedName(name)) == nil)
  }
}
