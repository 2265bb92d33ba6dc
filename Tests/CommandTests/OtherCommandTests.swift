import DixitKit
import Foundation
import TestSupport
import Testing

@Suite struct OtherCommandTests {
  private static let story = "“Nobody drank,” said Ivo Morey. He wept.\n\nThe kettle was cold."

  @Test func `explain gives sentences as offsets, a document a line`() throws {
    let result = try Command.dixit(
      "explain",
      "--layer",
      "sentences",
      "--format",
      "jsonl",
      input: Self.story
    )
    #expect(result.status == 0)
    #expect(result.output == #"{"id":"stdin","sentences":[[0,31],[32,40],[42,62]]}"# + "\n")
  }

  @Test(arguments: Layer.allCases)
  func `explain shows every layer in every form that holds it`(layer: Layer) throws {
    let text = try Command.dixit("explain", "--layer", layer.rawValue, input: Self.story)
    #expect(text.status == 0)
    #expect(text.lines.first == "# stdin")
    let json = try Command.dixit(
      "explain",
      "--layer",
      layer.rawValue,
      "--format",
      "jsonl",
      input: Self.story
    )
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let members = try #require(object as? [String: Any])
    #expect(Set(members.keys) == ["id", layer.rawValue])
  }

  @Test func `asked for a layer it lacks, explain names those it has`() throws {
    let result = try Command.dixit("explain", "--layer", "parse", input: Self.story)
    for layer in Layer.allCases { #expect(result.errors.contains(layer.rawValue)) }
  }

  @Test func `explain keeps given words and says where they stand`() throws {
    let rows =
      ["# sent_id = 1", "1\tDo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No"]
      + ["2\tn't\t_\t_\t_\t_\t_\t_\t_\t_", "3\tgo-on\t_\t_\t_\t_\t_\t_\t_\t_", "", ""]
    let result = try Command.dixit(
      "explain",
      "--pretokenized",
      "--format",
      "conllu",
      input: rows.joined(separator: "\n")
    )
    let columns = result.lines.filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
    #expect(columns.map { $0[1] } == ["Do", "n't", "go-on"])
    #expect(columns.map(\.count) == [10, 10, 10])
    #expect(
      columns.map { $0[9] } == [
        "SpaceAfter=No|TokenRange=0:2", "TokenRange=2:5", "TokenRange=6:11",
      ]
    )
    #expect(columns[1][3] == "PART")
  }

  @Test func `evaluate extracts first if there are no predictions`() throws {
    let scratch = try Scratch()
    let gold = try scratch.write(
      "gold.jsonl",
      #"{"id":"k","text":"“Nobody drank,” said Ivo Morey.","attributions":[{"kind":"direct","#
        + #""content":[[0,15]],"cue":[[16,20]],"source":[[21,30]]}]}"#
    )
    let own = try Command.dixit("evaluate", gold)
    #expect(own.status == 0)
    #expect(own.output.hasPrefix("== all: 1 documents, 1 gold, 1 predicted, 0 not answered\n"))
    #expect(own.output.contains("strict       P 100.00  R 100.00  F1 100.00   of 1   95 %"))
    let said = try Command.shell(
      "\"$DIXIT\" extract '\(gold)' > '\(scratch.path)/p.jsonl'; "
        + "\"$DIXIT\" evaluate '\(gold)' '\(scratch.path)/p.jsonl'"
    )
    #expect(said.output == own.output)
  }

  @Test func `evaluate says what it could not read`() throws {
    let result = try Command.dixit("evaluate", "/nowhere/gold.jsonl")
    #expect(result.status == 74)
    #expect(result.errors.hasPrefix("/nowhere/gold.jsonl: "))
  }

  @Test func `bench counts what it found and fails if it should be otherwise`() throws {
    let scratch = try Scratch()
    let story = try scratch.write("story.txt", Self.story)
    let right = try Command.dixit("bench", "--expect", "1", story)
    #expect(right.status == 0)
    #expect(right.lines.prefix(2) == ["documents     1", "words         11"])
    let wrong = try Command.dixit("bench", "--expect", "2", story)
    #expect(wrong.status == 1)
    #expect(wrong.errors == "1 attributions, expected 2\n")
  }

  @Test func `the version is told on standard output`() throws {
    let result = try Command.dixit("--version")
    #expect(result.status == 0)
    #expect(result.lines.count == 1)
  }

  @Test func `a model that is missing or none is named`() throws {
    let missing = try Command.dixit("extract", "--model", "/nowhere/a.model", input: Self.story)
    #expect(missing.status == 74)
    #expect(missing.errors.contains("/nowhere/a.model"))
    let scratch = try Scratch()
    let text = try scratch.write("text.model", "It rained.")
    let other = try Command.dixit("extract", "--model", text, input: Self.story)
    #expect(other.status == 74)
    #expect(other.output.isEmpty)
  }

  @Test func `without a model the rules work alone`() throws {
    let result = try Command.dixit("extract", "--model", "none", input: Self.story)
    #expect(result.status == 0)
    #expect(result.output.contains("inverted-subject/quotation-before"))
    #expect(!result.output.contains("encoder"))
  }

  @Test func `a rule can be left out, and one that is not there is refused`() throws {
    let known = "“It leaks,” said Ivo Morey."
    let left = ["--model", "none", "--without", "inverted-subject"]
    let result = try Command.dixit("extract", left[0], left[1], left[2], left[3], input: known)
    #expect(result.status == 0)
    #expect(!result.output.contains("inverted-subject"))
    let other = try Command.dixit("extract", "--without", "no-such-rule", input: known)
    #expect(other.status == 64)
    #expect(other.errors.contains("inverted-subject"))
  }

  @Test func `quotations are parted on demand`() throws {
    let text = "“It leaks,” said Ivo Morey. “It always did.”"
    let whole = try Command.dixit("extract", input: text)
    #expect(whole.output.split(separator: #""id":"a"#).count == 2)
    let apart = try Command.dixit("extract", "--split-quotations", input: text)
    #expect(apart.output.split(separator: #""id":"a"#).count == 3)
    #expect(apart.output.split(separator: #""speaker":"s1""#).count == 3)
  }

  @Test(arguments: [
    ("“It leaks,” said Ivo Morey.\n\n“It always did.”", 2),
    // No clause of reporting closes the first paragraph: he speaks on.
    ("Ivo Morey said: “It leaks.”\n\n“It always did.”", 1),
    // The first mark is not closed.
    ("Ivo Morey said: “It leaks.\n\n“It always did.”", 1),
    ("“It leaks,” said Ivo Morey. “It always did.”", 1),
  ])
  func `a quotation in a new paragraph behind a reporting clause is one of its own`(
    text: String,
    count: Int
  ) throws {
    let result = try Command.dixit("extract", input: text)
    #expect(result.output.split(separator: #""id":"a"#).count == count + 1)
    #expect(result.output.split(separator: #""speaker":"s1""#).count == count + 1)
    #expect(result.output.contains(#""rule":"carried-on""#) == (count == 2))
  }

  @Test func `what is parted from its quotation is indirect`() throws {
    let text = "The bridge leaks and nobody cares, Ivo Morey said on Monday.\n\n“It always did.”"
    let result = try Command.dixit("extract", input: text)
    #expect(result.output.contains(#""kind":"mixed""#) == false)
  }

  @Test func `lexicons that are missing are named`() throws {
    let result = try Command.dixit("extract", "--lexicons", "/nowhere", input: Self.story)
    #expect(result.status == 74)
    #expect(result.errors.hasPrefix("/nowhere/"))
  }
}
