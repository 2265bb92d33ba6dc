import Quotation
import TestSupport
import Testing
import Text

@Suite struct QuotationTests {
  static let files = ["marks", "singles", "paragraphs", "layouts", "roles"]

  @Test(arguments: try files.flatMap { try MarkedCase.all(in: "Quotation/\($0).marked") })
  func `the stretches of a fixture are the marked ones`(_ marked: MarkedCase) throws {
    let expected = try QuotationCase(marked)
    let found = try expected.found()
    #expect(found.notation == expected.expected.notation)
    #expect(found.facts == expected.facts)
  }

  @Test func `no stretch is found where there is no mark and no layout`() throws {
    for text in ["", " ", "\n\n", "The weir held.", "It’s the drummers’ bus, isn’t it?"] {
      #expect(try Pipeline.stretches(in: SourceText(text)).isEmpty)
    }
  }
}
