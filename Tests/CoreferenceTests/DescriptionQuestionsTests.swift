import Lexicon
import Mentions
import Quotation
import Syntax
import TestSupport
import Testing
import Text

@testable import Coreference

/// Which descriptions the ranker is asked about, and whom it may choose among.
@Suite struct DescriptionQuestionsTests {
  /// For each description that is asked about in a text marked as in Fixtures/Coreference: its words and
  /// the names of those who may be meant.
  private func questions(_ marked: String) throws -> [String: Set<String>] {
    let stages = try CoreferenceStages.shared.get()
    let example = try CoreferenceCase([marked])
    let tagged = stages.tagged(example.text.source)
    let quotes = stages.quotes.find(in: tagged)
    let mentions = stages.mentions(
      in: tagged,
      quotes: quotes,
      attributions: example.attributions.map(\.attribution)
    )
    let (choices, _) = stages.resolver.choices(
      tagged: tagged,
      quotes: quotes,
      mentions: mentions,
      attributions: example.attributions.map(\.attribution),
      states: nil
    )
    func words(_ tokens: Range<Int>) -> String {
      let range = tagged.range(of: tokens)
      return String(decoding: tagged.source.bytes[range.start..<range.end], as: UTF8.self)
    }
    var found: [String: Set<String>] = [:]
    for choice in choices where mentions[choice.mention].kind == .nominal {
      found[words(mentions[choice.mention].tokens)] = Set(
        choice.candidates.compactMap { mentions[$0].name.map(words) }
      )
    }
    return found
  }

  @Test func `one who is described may be whoever was named before or is named soon`() throws {
    let found = try questions(
      "Ada Roth left. ⟦S1 The plumber⟧ ⟦V1 said⟧ ⟦C1 it leaked⟧. Cyril Munk wept."
    )
    #expect(found == ["The plumber": ["Ada Roth", "Cyril Munk"]])
  }

  @Test func `whoever speaks for others or was brought in without a name is not asked about`()
    throws
  {
    let spokesman = "Ada Roth left. ⟦S1 The spokesman⟧ ⟦V1 said⟧ ⟦C1 it leaked⟧."
    #expect(try questions(spokesman).isEmpty)
    let body = "Ada Roth left. ⟦S1 The Roe administration⟧ ⟦V1 said⟧ ⟦C1 it leaked⟧."
    #expect(try questions(body).isEmpty)
  }

  @Test func `nobody is his own lawyer`() throws {
    let found = try questions("Ada Roth left. ⟦S1 Ada Roth’s lawyer⟧ ⟦V1 said⟧ ⟦C1 it leaked⟧.")
    #expect(found.values.allSatisfy { $0.isEmpty })
  }
}
