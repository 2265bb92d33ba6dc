import Evaluation
import TestSupport
import Testing

/// Documents whose text stands elsewhere, nowhere, or that gold does not have.
@Suite struct MissingTextTests {
  private static let bare = Corpus.document([EvaluatorTests.mayor], hasText: false)

  private func right(_ report: Report) -> String {
    let counts = report.groups[0].tally[.relaxed]
    return "\(counts.right)/\(counts.predicted)/\(counts.gold)"
  }

  @Test(arguments: [("texts/d.txt", "d"), ("d.txt", "d"), ("texts/d.txt", "d.txt")])
  func `JSON Lines take the text from the folder of texts or from beside the file`(
    name: String,
    id: String
  ) throws {
    let scratch = try Scratch()
    _ = try scratch.write(name, Corpus.text)
    _ = try scratch.write("texts/other.txt", "")
    let line = Self.bare.replacing(#""id":"d""#, with: #""id":"\#(id)""#)
    let gold = try scratch.write("gold.jsonl", line)
    var options = ReadingOptions()
    options.textFolder = scratch.path + "/texts"
    let set = try AnnotationFormat.read(gold, options)
    #expect(set.documents.map(\.text) == [Corpus.text])
    #expect(try right(Evaluator().compare(gold: set, predicted: set)) == "1/1/1")
  }

  @Test(arguments: [
    (bare, bare), (Corpus.document([], hasText: false), Corpus.document([EvaluatorTests.mayor])),
  ])
  func `without a text the error says what to do`(gold: String, predicted: String) throws {
    let scratch = try Scratch()
    let sets = try [gold, predicted].enumerated().map { number, line in
      try AnnotationFormat.read(scratch.write("\(number).jsonl", line))
    }
    let error = try #require(throws: EvaluationError.self) {
      try Evaluator().compare(gold: sets[0], predicted: sets[1])
    }
    #expect(error.place == scratch.path + "/0.jsonl:1")
    #expect(error.reason == "d: no text: give --texts")
  }

  @Test func `predictions for what gold does not have are counted and left out`() throws {
    let scratch = try Scratch()
    let gold = try scratch.write("gold.jsonl", Corpus.document([EvaluatorTests.mayor]))
    let other = #"{"id":"e","attributions":[{"content":[[3,900]]}]}"#
    let predicted = try scratch.write("predicted.jsonl", Self.bare + "\n" + other)
    let report = try Evaluator().compare(
      gold: AnnotationFormat.read(gold),
      predicted: AnnotationFormat.read(predicted)
    )
    #expect(report.notInGold == 1)
    #expect(right(report) == "1/1/1")
  }

  @Test func `CoreNLP needs no text of what nobody looks at`() throws {
    let scratch = try Scratch()
    let quote = #"{"quotes":[{"beginIndex":0,"endIndex":3,"speaker":"Ada"}],"sentences":[]}"#
    let path = try scratch.write("story.json", quote)
    var options = ReadingOptions()
    options.wanted = ["d"]
    #expect(try AnnotationFormat.read(path, options).documents.map(\.id) == ["story"])
    options.wanted = ["story"]
    #expect(throws: EvaluationError.self) { try AnnotationFormat.read(path, options) }
  }
}
