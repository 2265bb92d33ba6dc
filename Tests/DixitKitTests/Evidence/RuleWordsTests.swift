import DixitKit
import Foundation
import Speakers
import TestSupport
import Testing

@Suite struct RuleWordsTests {
  /// The ids that the sources of a target declare: `static let id = "…"`, `static let lastID = "…"`.
  private func declaredIDs(in target: String) throws -> Set<String> {
    let folder = Repository.root.appending(path: "Sources/\(target)")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    )
    let declaration = /static let (?:id|\w*ID) = "([a-z-]+)"/
    var ids: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      ids.formUnion(text.matches(of: declaration).map { String($0.output.1) })
    }
    return ids
  }

  private static let unswitched: Set<String> = ["encoder", "carried-on"]

  @Test func `every rule of attribution has words, and no words lack their rule`() throws {
    let named = Set(RuleWords.sources.keys).union(RuleWords.contents.keys)
      .union(RuleWords.layouts.keys)
    #expect(named == (try declaredIDs(in: "Speakers")))
    // What no rule proposes: the encoder, and what carries on or stands within another's words.
    #expect(named.subtracting(RuleSet.ids) == Self.unswitched)
    #expect(named.isSuperset(of: RuleSet.ids))
  }

  @Test func `every link between mentions has words, and no words lack their link`() throws {
    #expect(Set(RuleWords.links.keys) == (try declaredIDs(in: "Coreference")))
  }

  @Test func `no sieve links by an id that it does not declare`() throws {
    let folder = Repository.root.appending(path: "Sources/Coreference")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    )
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let code = text.split(separator: "\n").filter { !$0.contains("///") }
      #expect(!code.contains { $0.contains("rule: \"") }, "\(file.lastPathComponent)")
    }
  }

  @Test func `every step of the golden records has a reason`() throws {
    let lines = try String(
      contentsOf: Repository.fixture("golden/articles.jsonl"),
      encoding: .utf8
    )
    .split(separator: "\n")
    for line in lines {
      let record = try JSONDecoder().decode(AttributionRecord.self, from: Data(line.utf8))
      for attribution in record.attributions {
        let chain = EvidenceChain(
          attribution.evidence,
          cue: "said",
          words: { _ in "words" },
          sentence: { _ in nil }
        )
        #expect(chain.steps.allSatisfy { !$0.reason.isEmpty }, "\(attribution.evidence)")
      }
    }
  }

  @Test(arguments: [
    ("subject-of-cue/reported-clause", "the subject of “said”; the reported clause follows"),
    (
      "encoder+inverted-subject/quotation-before",
      "the subject behind “said”; the quotation stands before it; the model drew the bounds"
    ),
    ("encoder", "taken for the source of “said” by the model alone"),
    ("encoder+according-to", "named with “said”; the model drew the bounds"),
  ])
  func `a rule is told in words, and what the model did as such`(rule: String, words: String) {
    #expect(RuleWords.attribution(rule, cue: "said") == words)
  }

  @Test func `a cue for which the model sees no source is no source itself`() {
    let words = RuleWords.attribution("encoder", cue: "was asked", to: "was asked")
    #expect(words == "taken for a cue by the model alone, with no source named")
  }

  @Test(arguments: ["no-such-rule", "", "subject-of-cue/no-such-rule", "encoder+"])
  func `an unknown rule has no words`(rule: String) {
    #expect(RuleWords.attribution(rule, cue: "said") == nil)
    #expect(RuleWords.link(rule, from: "she") == nil)
  }
}
