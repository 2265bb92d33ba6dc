import Archive
import DixitKit
import Testing

/// Where a quotation may have been taken from, in an archive that has each of its words often.
struct QuoteSearchTests {
  /// So often that no word of the filler is rare.
  private static let fillers = 2010

  private static func archive() throws -> SampleArchive {
    let archive = try SampleArchive()
    let filler = Saying(
      "Ada Roth",
      "“The crew left one by one in the rain, and dinner was cold when at last they saw the anchor.”"
    )
    let target = Saying("Bo Lind", "“The crew had dinner by the anchor.”")
    let lamp = Saying("Cy Dale", "“The lighthouse is dark.”")
    try archive.add(
      .sample("many", sayings: Array(repeating: filler, count: fillers)),
      .sample("target", target),
      .sample("lamp", lamp)
    )
    return archive
  }

  @Test(arguments: [
    // No word is rare.
    "The crew ate dinner by the anchor",
    // The only rare word is the one that was changed.
    "The crew had dinner by the lighthouse",
    "dinner by the anchor",
  ])
  func `common words are found by their neighbours`(quote: String) throws {
    let archive = try Self.archive()
    let found = try archive.reader.candidates(forQuote: quote, limit: 5)
    let names = try found.map { try archive.reader.article($0.article)?.name }
    #expect(names.contains("target"))
  }

  @Test func `more of the rare words come first, and of equals the shorter`() throws {
    let archive = try SampleArchive()
    try archive.add(
      .sample("one", Saying("Ada Roth", "“Owls are loud, and nobody in the valley sleeps.”")),
      .sample("both", Saying("Bo Lind", "“Owls hoot at the ferry, and nobody sleeps.”")),
      .sample("short", Saying("Cy Dale", "“Owls are loud.”"))
    )
    let found = try archive.reader.candidates(forQuote: "Owls love a ferry", limit: 5)
    let names = try found.map { try archive.reader.article($0.article)?.name }
    #expect(names == ["both", "short", "one"])
  }
}
