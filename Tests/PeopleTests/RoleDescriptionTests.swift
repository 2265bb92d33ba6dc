import Lexicon
import TestSupport
import Testing

@testable import People

@Suite struct RoleDescriptionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let roles: [String]
    let bodies: [String]

    init(_ text: String, _ roles: [String], _ bodies: [String] = []) {
      self.text = text
      self.roles = roles
      self.bodies = bodies
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Case("the harbour master of Skarra", ["harbour master"], ["Skarra"]),
    Case("Kingsmere manager", ["manager"], ["Kingsmere"]),
    Case("an analyst at Skua Securities", ["analyst"], ["Skua Securities"]),
    Case("Foreign Minister", ["foreign minister"]),
    Case("the Finnish minister", ["minister"]),
    Case("Sen.", ["senator"]),
    Case("retired dentist", ["dentist"]),
    Case("EU ambassador", ["ambassador"], ["EU"]),
    Case("Former mayor", ["mayor"]),
    Case("a friend of the minister", ["friend"]),
    Case("the mayor’s lawyer", ["lawyer"]),
    Case("Roth", [], ["Roth"]),
    Case("", []),
  ])
  func `a description is a role and a body`(given: Case) throws {
    let read = RoleDescription(given.text, lexicon: try TestLexicon.bundled.get())
    #expect(read.roles.map(\.lemma) == given.roles)
    #expect(read.bodies == given.bodies)
  }

  @Test func `a country is the same by its name and its adjective`() throws {
    let lexicon = try TestLexicon.bundled.get()
    let first = RoleDescription("the Finnish minister", lexicon: lexicon)
    let second = RoleDescription("a minister from Finland", lexicon: lexicon)
    #expect(first.details == second.details)
    #expect(!first.details.isEmpty)
  }
}
