import Glibc
import Testing

@testable import Encoder
@testable import Mentions

@Suite struct NameClassifierTests {
  /// A classifier of one member that sees one number of each look and has one hidden unit, over states of
  /// two numbers: an organisation is as likely as the sum of the first numbers seen, and of a column.
  private static func text(
    columns: [String] = NameColumn.allCases.map { "\($0)" },
    look: [Int] = [2, 0],
    version: Int = 1
  ) -> String {
    var zeros = [Int](repeating: 0, count: NameColumn.allCases.count)
    func line(_ name: String, _ numbers: [Int]) -> String {
      ([name] + numbers.map(String.init)).joined(separator: " ")
    }
    let hidden = line("hidden", [0] + zeros + [2, 2, 2, 2])
    let none = line("output", [0, 0] + zeros)
    zeros[NameColumn.ampersand.rawValue] = 2
    let organisation = line("output", [0, 2] + zeros)
    return [
      "dixit-names \(version)", (["columns"] + columns).joined(separator: " "),
      "types person organisation place other", "states 2 2a", "scale 2", "member",
      line("first", look), line("last", [2, 0]), line("before", [2, 0]), line("after", [2, 0]),
      hidden, none, organisation, none, none,
    ].joined(separator: "\n")
  }

  private var states: TokenStates {
    var states = TokenStates(model: 0x2a, width: 2, capacity: 2)
    states.append([0.5, 9] + [1, 9], rows: 2)
    return states
  }

  @Test func `the bundled file is one, for the bundled encoder`() throws {
    let classifier = try NameClassifier.bundled()
    #expect(classifier.model == (try EncoderModel.bundled()).checksum)
  }

  @Test func `files of another format, other columns or short rows are refused`() {
    #expect(throws: NameModelError.notAModel) { try NameClassifier(Self.text(version: 9)) }
    #expect(throws: NameModelError.otherColumns) { try NameClassifier(Self.text(columns: ["who"])) }
    #expect(throws: NameModelError.damaged) { try NameClassifier(Self.text(look: [2])) }
  }

  @Test func `states of another encoder do not fit`() throws {
    let classifier = try NameClassifier(Self.text())
    #expect(classifier.fits(states))
    #expect(!classifier.fits(TokenStates(model: 7, width: 2, capacity: 0)))
    #expect(!classifier.fits(TokenStates(model: 0x2a, width: 3, capacity: 0)))
  }

  @Test func `likelihoods are the logarithms of a softmax over what is seen`() throws {
    let found = try NameClassifier(Self.text()).likelihoods(
      of: [[], [.ampersand]],
      looks: [[0, 1, nil, 0], [nil, nil, nil, nil]],
      states: states
    )
    // 0.5 + 1 + 0 + 0.5 in the first, the column's one in the second; nothing for the other types.
    for (row, score) in zip(found, [2.0, 1.0]) {
      let total = exp(score) + 3
      #expect(abs(Double(row[1]) - (score - log(total))) < 1e-5)
      #expect(abs(Double(row[0]) + log(total)) < 1e-5)
    }
  }
}
