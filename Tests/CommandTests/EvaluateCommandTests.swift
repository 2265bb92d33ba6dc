import Foundation
import TestSupport
import Testing

@Suite struct EvaluateCommandTests {
  private static let text = "“Nobody drank,” said Ivo Morey."
  private static let gold =
    #"{"id":"k","paper":"Gazette","text":"\#(text)","attributions":[{"kind":"direct","#
    + #""content":[[0,15]],"cue":[[16,20]],"source":[[21,30]]}]}"#
  private static let brat = [
    "T1\tContent 0 15\t“Nobody drank,”", "T2\tCue 16 20\tsaid", "T3\tSource 21 30\tIvo Morey",
    "T4\tAttribution 16 20\tsaid", "E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3",
  ]

  /// A folder with gold and predictions in several forms.
  private func scratch() throws -> (Scratch, gold: String) {
    let scratch = try Scratch()
    let gold = try scratch.write("gold.jsonl", Self.gold + "\n")
    _ = try scratch.write("none.jsonl", #"{"id":"k","attributions":[]}"#)
    _ = try scratch.write("brat/k.txt", Self.text)
    _ = try scratch.write("brat/k_ann.ann", (["nonsense"] + Self.brat).joined(separator: "\n"))
    _ = try scratch.write("brat/k_bob.ann", "")
    return (scratch, gold)
  }

  @Test func `forms are recognised, and broken lines are named`() throws {
    let (scratch, gold) = try scratch()
    let result = try Command.dixit("evaluate", gold, scratch.path + "/brat", "--bootstrap", "0")
    #expect(result.status == 0)
    #expect(result.errors == "\(scratch.path)/brat/k_ann.ann:1: not a line of brat\n")
    #expect(
      result.output.contains("attribution triple       P 100.00  R 100.00  F1 100.00   of 1\n")
    )
    let other = try Command.dixit("evaluate", gold, scratch.path + "/brat", "--annotator", "bob")
    #expect(other.output.contains("attribution triple       P   0.00"))
  }

  @Test func `a form that is forced is not guessed`() throws {
    let (scratch, gold) = try scratch()
    defer { withExtendedLifetime(scratch) {} }
    let result = try Command.dixit("evaluate", gold, gold, "--predicted-format", "citron")
    #expect(result.status == 0)
    #expect(result.output.contains("1 gold, 0 predicted"))
    let unknown = try Command.dixit("evaluate", gold, gold, "--gold-format", "guess")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("gender-gap"))
  }

  @Test(arguments: ["evaluate - GOLD < GOLD", "evaluate <(cat GOLD) <(cat GOLD)"])
  func `gold and predictions may come through a pipe`(arguments: String) throws {
    let (scratch, gold) = try scratch()
    defer { withExtendedLifetime(scratch) {} }
    let line = arguments.replacing("GOLD", with: "'\(gold)'")
    let result = try Command.shell("\"$DIXIT\" " + line)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("attribution triple       P 100.00"))
  }

  @Test func `two systems are compared`() throws {
    let (scratch, gold) = try scratch()
    let none = scratch.path + "/none.jsonl"
    let result = try Command.dixit(
      "evaluate",
      gold,
      "--compare",
      gold,
      none,
      "--format",
      "markdown"
    )
    #expect(result.status == 0)
    #expect(
      result.output.contains("| attribution relaxed | 100.00 | 0.00 | 100.00 | 100.00–100.00 |")
    )
    let json = try Command.dixit("evaluate", gold, "--compare", none, gold, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(Set((object ?? [:]).keys) == ["a", "b", "measures"])
  }

  @Test func `annotators are compared`() throws {
    let (scratch, _) = try scratch()
    let result = try Command.dixit("evaluate", "--agreement", scratch.path + "/brat")
    #expect(result.status == 0)
    #expect(result.lines.first == "== 1 documents with several annotators, all pairs")
    #expect(result.output.contains("ann–bob          1     0.00"))
    #expect(result.output.contains("Krippendorff’s alpha"))
    #expect(result.errors.contains("k_ann.ann:1: "))
  }

  @Test func `the page is written beside the figures`() throws {
    let (scratch, gold) = try scratch()
    let page = scratch.path + "/report.html"
    let result = try Command.dixit("evaluate", gold, gold, "--html", page)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("== all: 1 documents"))
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    let nowhere = try Command.dixit("evaluate", gold, gold, "--html", "/nowhere/report.html")
    #expect(nowhere.status == 74)
    #expect(nowhere.errors.hasPrefix("/nowhere/report.html: "))
  }

  @Test func `the same seed gives the same report, in every form`() throws {
    let (scratch, gold) = try scratch()
    defer { withExtendedLifetime(scratch) {} }
    for format in ["table", "json", "markdown"] {
      let runs = try (0..<2).map { _ in
        try Command.dixit("evaluate", gold, gold, "--all", "--by", "paper", "--format", format)
      }
      #expect(runs[0].status == 0)
      #expect(runs[0].output == runs[1].output)
      #expect(runs[0].output.contains("Gazette"))
      #expect(runs[0].output.contains("calibration"))
      #expect(runs[0].output.contains("coverage"))
    }
  }

  @Test(arguments: [
    ["GOLD", "--texts", "/nonexist"], ["--agreement", "/nonexist"], ["/nonexist"],
    ["/nonexist", "--gold-format", "brat"],
  ])
  func `what is not there is told in the system’s words`(arguments: [String]) throws {
    let (scratch, gold) = try scratch()
    defer { withExtendedLifetime(scratch) {} }
    let line = arguments.map { $0 == "GOLD" ? "'\(gold)'" : $0 }.joined(separator: " ")
    let result = try Command.shell("\"$DIXIT\" evaluate " + line)
    #expect(result.status == 74)
    #expect(result.errors == "/nonexist: No such file or directory\n")
  }

  @Test func `documents that gold does not have are counted`() throws {
    let (scratch, gold) = try scratch()
    let other = try scratch.write("x.jsonl", Self.gold + "\n" + #"{"id":"x","attributions":[]}"#)
    let result = try Command.dixit("evaluate", gold, other)
    #expect(result.status == 0)
    #expect(result.errors == "\(other): 1 document skipped: not in gold\n")
  }

  @Test(arguments: [
    ["--format", "table"], ["GOLD", "GOLD", "--compare", "GOLD", "GOLD"],
    ["GOLD", "--compare", "GOLD"], ["GOLD", "--agreement", "."], ["GOLD", "--bootstrap", "-1"],
    ["GOLD", "--html", "x.html", "--compare", "GOLD", "GOLD"], ["GOLD", "--min-confidence", "2"],
    ["GOLD", "--by", "nosuchfield"], ["GOLD", "--classes", "speech,foo"],
    ["GOLD", "GOLD", "--model", "none"], ["GOLD", "GOLD", "--lexicons", "."],
    ["GOLD", "GOLD", "--split-quotations"],
    ["GOLD", "--compare", "GOLD", "GOLD", "--model", "none"],
  ])
  func `what makes no sense is wrong usage`(arguments: [String]) throws {
    let (scratch, gold) = try scratch()
    defer { withExtendedLifetime(scratch) {} }
    let line = arguments.map { "'\($0 == "GOLD" ? gold : $0)'" }.joined(separator: " ")
    let result = try Command.shell("\"$DIXIT\" evaluate " + line)
    #expect(result.status == 64, "\(result.errors)")
  }
}
