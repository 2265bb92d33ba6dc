import DixitKit
import Evaluation
import TestSupport
import Testing

@Suite struct AgreementTests {
  private static let text = "Bo says it. No."

  /// A brat file of one attribution with this content, or of none.
  private static func file(_ content: (Int, Int)?) -> String {
    guard let (start, end) = content else { return "" }
    let words = String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
    return [
      "T1\tSource 0 2\tBo", "T2\tCue 3 7\tsays", "T3\tContent \(start) \(end)\t\(words)",
      "T4\tAttribution 3 7\tsays", "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
    ].joined(separator: "\n")
  }

  private func agreement(_ contents: [String: (Int, Int)?]) throws -> Agreement {
    let scratch = try Scratch()
    _ = try scratch.write("text/s.txt", Self.text)
    for (name, content) in contents {
      _ = try scratch.write("marks/s_\(name).ann", Self.file(content))
    }
    let (agreement, skipped) = try Agreement.read(scratch.path)
    #expect(skipped.isEmpty)
    return agreement
  }

  private func alpha(_ agreement: Agreement, _ label: String) -> Double? {
    agreement.alphas.first { $0.label == label }?.alpha.value
  }

  @Test func `who marks the same agrees`() throws {
    let agreement = try agreement(["ann": (8, 10), "bob": (8, 10), "eve": (8, 10)])
    #expect(agreement.documents == 1)
    #expect(agreement.pairs.map(\.names) == [["ann", "bob"], ["ann", "eve"], ["bob", "eve"]])
    #expect(agreement.tally[.strict].f1 == 1)
    for (_, alpha) in agreement.alphas { #expect(alpha.value == 1) }
  }

  @Test func `figures are the same both ways round`() throws {
    // it, against nothing: one finds one of nothing, the other nothing of one.
    let agreement = try agreement(["ann": (8, 10), "bob": nil])
    let counts = agreement.tally[.relaxed]
    #expect([counts.right, counts.predicted, counts.gold] == [0, 1, 1])
  }

  @Test func `alpha is worked out by token`() throws {
    // Tokens: Bo says it . No . – content of ann: it; of bob: it . No.
    // Values 0 and 1: the coincidences are 2·1 + 2·3 alike, 2 tokens unlike; 12 values, 4 of them 1.
    // Observed: 2·2/12; expected: 2·4·8/(12·11); alpha = 1 − (4/12)·(132/64) = 0.3125.
    let agreement = try agreement(["ann": (8, 10), "bob": (8, 14)])
    let content = try #require(alpha(agreement, "content"))
    #expect((content - 0.3125).magnitude < 1e-12)
    #expect(alpha(agreement, "cue") == 1)
    // All roles: labels none (2 + 2 unlike), content, cue, source; 5 none, 3 … by hand:
    // none 6, content 4 of which 1 + 3, cue 2, source 2 would be 14; with 12 values it is
    // none 3 + 1 = 4, content 1 + 3 = 4, cue 2, source 2.
    // Expected: (4·8 + 4·8 + 2·10 + 2·10)/(12·11) = 104/132; observed 4/12.
    let all = try #require(alpha(agreement, "all roles"))
    #expect((all - (1 - (4.0 / 12) * (132.0 / 104))).magnitude < 1e-12)
  }

  @Test func `where nobody marks anything there is nothing to agree on`() throws {
    #expect(alpha(try agreement(["ann": nil, "bob": nil]), "content") == nil)
  }

  @Test func `one annotator agrees with nobody`() throws {
    #expect(throws: EvaluationError.self) { try agreement(["ann": (8, 10)]) }
  }

  @Test func `the report says what alpha is of`() throws {
    let agreement = try agreement(["ann": (8, 10), "bob": (8, 14)])
    #expect(agreement.table.contains("Unit: a token"))
    #expect(agreement.markdown.contains("| ann–bob | 1 | 0.00 |"))
    var json = JSONWriter()
    agreement.write(to: &json)
    #expect(json.string.contains(#""unit":"token","distance":"nominal""#))
    #expect(json.string.contains(#""annotators":["ann","bob"]"#))
  }
}
