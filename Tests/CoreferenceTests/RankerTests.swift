import Testing

@testable import Coreference
@testable import Encoder

@Suite struct RankerTests {
  /// A ranker of one member with two hidden units, one factor and one input, over states of eight
  /// numbers; its score is what the factors' product and the first unit give.
  private static func text(
    columns: [String] = PairColumn.allCases.map { "\($0)" },
    factor: [Int] = [2, 0, 0, 0, 0, 0, 0, 0],
    version: Int = 2
  ) -> String {
    let zeros = [Int](repeating: 0, count: PairColumn.allCases.count)
    func line(_ name: String, _ numbers: [Int]) -> String {
      ([name] + numbers.map(String.init)).joined(separator: " ")
    }
    return [
      "dixit-antecedents \(version)", (["columns"] + columns).joined(separator: " "), "states 8 2a",
      "scale 2", line("direct", zeros), line("output", [0, 2, 0]), "member",
      line("pronoun-factor", factor), line("other-factor", [0, 2, 0, 0, 0, 0, 0, 0]),
      line("pronoun-input", [0, 0, 2, 0, 0, 0, 0, 0]),
      line("other-input", [0, 0, 0, 2, 0, 0, 0, 0]),
      line("hidden", [2] + zeros + [2, 4]), line("hidden", [0] + zeros + [0, 0]),
    ].joined(separator: "\n")
  }

  @Test func `the bundled file is one`() throws {
    _ = try AntecedentRanker.bundled()
  }

  @Test func `files of an earlier format, other columns or short rows are refused`() {
    #expect(throws: RankerError.notAModel) { try AntecedentRanker(Self.text(version: 1)) }
    #expect(throws: RankerError.otherColumns) { try AntecedentRanker(Self.text(columns: ["he"])) }
    #expect(throws: RankerError.damaged) { try AntecedentRanker(Self.text(factor: [2])) }
  }

  @Test func `a mention's row is its factors and what it adds to the hidden units`() throws {
    let ranker = try AntecedentRanker(Self.text())
    var states = TokenStates(model: 0x2a, width: 8, capacity: 2)
    states.append([3, 5, 7, 9, 0, 0, 0, 0] + [1, 2, 3, 4, 0, 0, 0, 0], rows: 2)
    #expect(ranker.rows(ranker.contexts.pronoun, states, [0]) == [[3, 7, 0]])
    #expect(ranker.rows(ranker.contexts.other, states, [0, 1]) == [[5, 18, 0], [2, 8, 0]])
  }

  @Test func `states are kept in eighths, within a byte`() {
    var states = TokenStates(model: 1, width: 2, capacity: 1)
    states.append([0.3, -99], rows: 1)
    #expect(Array(states[0]) == [2, -127])
    #expect(states.count == 1)
  }
}
