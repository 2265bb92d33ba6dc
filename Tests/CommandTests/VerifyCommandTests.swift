import Foundation
import TestSupport
import Testing

/// `dixit verify` as a user runs it.
@Suite struct VerifyCommandTests {
  private let scratch: Scratch
  private let archive: String

  init() throws {
    scratch = try Scratch()
    let articles = Repository.fixture("archive/articles.jsonl").path
    archive = "\(scratch.path)/claims.dixit"
    let indexed = try Command.dixit("index", archive, articles)
    try #require(indexed.status == 0, "\(indexed.errors)")
  }

  private func verify(_ arguments: String...) throws -> Command.Result {
    try Command.dixit(arguments: ["verify", archive] + arguments)
  }

  @Test(arguments: [
    ("Signe Bratvold", "They are, however, slow.", "verbatim", Int32(0)),
    ("Signe Bratvold", "We will charge every yacht ten crowns", "out-of-context", 1),
    ("Teo Marchetti", "They are, however, slow.", "other-speaker", 1),
    ("Rosalind Achterberg", "had not been told of any toll", "relay", 1),
    ("Signe Bratvold", "They are, however, fast.", "altered", 1),
    ("Signe Bratvold", "The dredger has sunk without trace", "not-found", 1),
  ])
  func `the status tells a script whether the words are verbatim`(
    speaker: String,
    quote: String,
    verdict: String,
    status: Int32
  ) throws {
    let result = try verify("--speaker", speaker, "--quote", quote)
    #expect(result.status == status)
    #expect(result.output.contains("\"verdict\":\"\(verdict)\""))
  }

  @Test func `an answer has the interface's members, and its text stands where it says`() throws {
    let result = try verify("--speaker", "Bratvold", "--quote", "They are, however, slow")
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    )
    let match = try #require((answer["matches"] as? [[String: Any]])?.first)
    for key in [
      "article", "date", "attribution", "speaker", "text", "start", "end", "score", "difference",
      "evidence",
    ] { #expect(match[key] != nil, "\(key)") }
    #expect(match["text"] as? String == "They are, however, slow")
    #expect(match["article"] as? String == "harbour-toll-1")
  }

  @Test func `an answer has the evidence and the other uses of its matches`() throws {
    let result = try verify(
      "--speaker",
      "Bratvold",
      "--quote",
      "We will charge every yacht ten crowns unless the council pays for the dredger"
    )
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    )
    let match = try #require((answer["matches"] as? [[String: Any]])?.first)
    let steps = try #require(match["evidence"] as? [[String: Any]])
    #expect(steps.first?["rule"] is String)
    #expect((steps.first?["span"] as? [Int])?.count == 2)
    let cluster = try #require(match["cluster"] as? [String: Any])
    #expect(cluster["statements"] as? Int == 2)
    #expect(cluster["earliest"] as? String == "2026-03-02")
  }

  @Test func `an answer tells how and when its matches were said, where the article does`() throws {
    let article = """
      {"id":"pier","date":"2026-02-11","text":"“The pier is closed,” Ada Roth said in a statement on \
      Monday."}

      """
    #expect(try Command.dixit("index", archive, input: article).status == 0)
    let claim = ["--speaker", "Ada Roth", "--quote", "The pier is closed", "--format"]
    let answer = try Command.dixit(arguments: ["verify", archive] + claim + ["json"]).output
    #expect(answer.contains(#""medium":[{"start":36,"end":50,"text":"in a statement"}]"#))
    #expect(answer.contains(#""text":"on Monday","date":"2026-02-09"}"#))
    let page = try Command.dixit(arguments: ["verify", archive] + claim + ["pretty"]).output
    #expect(page.contains("    how and when: in a statement, on Monday (2026-02-09)\n"))
    let other = try verify("--speaker", "Bratvold", "--quote", "They are, however, slow").output
    #expect(!other.contains("\"medium\"") && !other.contains("\"when\""))
  }

  @Test func `a statement is one match, however many measures find it`() throws {
    let result = try verify(
      "--speaker",
      "Bratvold",
      "--quote",
      "We will charge every yacht twenty crowns unless the council pays for the dredger"
    )
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    )
    let matches = try #require(answer["matches"] as? [[String: Any]])
    let places = matches.map { "\($0["article"] ?? "") \($0["attribution"] ?? "")" }
    #expect(places.count > 1)
    #expect(Set(places).count == places.count)
  }

  @Test func `claims are answered in order, and a broken line is told`() throws {
    let claims = try scratch.write(
      "claims.jsonl",
      """
      {"id":"one","speaker":"Farida Nasseri","quote":"Darkness is not a danger"}
      {"id":"two","speaker":"Farida Nasseri"}

      not JSON
      {"id":"three","speaker":"Gunvor Aasen","quote":"I retire in 2031","before":"2026-06-01"}
      """
    )
    let result = try verify("--claims", claims)
    #expect(result.status == 1)
    #expect(result.lines.count == 2)
    #expect(result.lines.first?.contains("\"id\":\"one\",\"verdict\":\"verbatim\"") == true)
    #expect(result.lines.last?.contains("\"id\":\"three\",\"verdict\":\"not-found\"") == true)
    #expect(result.errors.contains("claims.jsonl:2: a claim without “quote”"))
    #expect(result.errors.contains("claims.jsonl:4: broken JSON"))
  }

  @Test func `a draft of a ClaimReview names claim, verdict and quotation`() throws {
    let result = try verify(
      "--speaker",
      "Gunvor Aasen",
      "--quote",
      "I voted for the owls",
      "--format",
      "schema"
    )
    let draft = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    )
    #expect(draft["@type"] as? String == "ClaimReview")
    #expect(result.output.contains("\"@type\":\"Quotation\""))
    #expect(result.output.contains("\"alternateName\":\"verbatim\""))
  }

  @Test func `the page shows what was changed`() throws {
    let result = try verify(
      "--speaker",
      "Aasen",
      "--quote",
      "I retire in 2030",
      "--format",
      "pretty"
    )
    #expect(result.output.contains("[-2031-]{+2030+}"))
    #expect(result.output.contains("Searched 6 articles"))
  }

  @Test func `a claim without speaker, and an archive that is not there, end with their status`()
    throws
  {
    #expect(try verify("--quote", "It leaks").status == 64)
    #expect(try verify("--speaker", "A", "--quote", "b", "--before", "yesterday").status == 64)
    let missing = "\(scratch.path)/none.dixit"
    let result = try Command.dixit("verify", missing, "--speaker", "A", "--quote", "b")
    #expect(result.status == 74)
  }
}
