import DixitKit
import Evaluation
import TestSupport
import Testing

/// Forms that can't say who speaks have no figures of speakers.
@Suite struct UnknownSpeakerTests {
  private static let speakerMeasures = ["attribution speaker", "speaker given content"]

  private func report(_ name: String, _ predicted: String) throws -> Report {
    let scratch = try Scratch()
    let gold =
      #"{"id":"d","text":"It leaks, Ada said.","attributions":[{"content":[[0,8]],"#
      + #""source":[[10,13]],"kind":"indirect","speaker":"Ada"}]}"#
    let set = try AnnotationFormat.read(scratch.write("gold.jsonl", gold))
    var options = ReadingOptions()
    options.texts["d"] = "It leaks, Ada said."
    let predictions = try AnnotationFormat.read(scratch.write(name, predicted), options)
    return try Evaluator().compare(gold: set, predicted: predictions)
  }

  private static let columns = "It\tB-content\nleaks\tI-content\n,\tO\nAda\tB-source\nsaid\tO\n"
  private static let coreNLP = #"{"quotes":[{"beginIndex":0,"endIndex":8}],"sentences":[]}"#
  private static let lines = #"{"id":"d","attributions":[{"content":[[0,8]]}]}"#
  private static let named =
    #"{"quotes":[{"beginIndex":0,"endIndex":8,"speaker":"Unknown"}],"sentences":[]}"#

  @Test(arguments: [
    ("d.conll", columns, false), ("d.json", coreNLP, false), ("d.json", named, true),
    ("d.jsonl", lines, true),
  ])
  func `a figure is shown only where the form names speakers`(
    name: String,
    predicted: String,
    isKnown: Bool
  ) throws {
    let report = try report(name, predicted)
    var json = JSONWriter()
    report.write(to: &json)
    let written = String(decoding: json.bytes, as: UTF8.self)
    for measure in Self.speakerMeasures {
      let row = try #require(report.table().split(separator: "\n").first { $0.hasPrefix(measure) })
      #expect(row.contains("F1   0.00") == isKnown, "\(row)")
      #expect(row.contains("F1      –") != isKnown, "\(row)")
      #expect(written.contains(#""\#(measure)":{"p":null,"r":null,"f1":null"#) != isKnown)
      #expect(report.markdown().contains("| \(measure) | – | – | – |") != isKnown)
    }
    #expect(report.groups[0].mistakes.contains { "\($0)".contains("gold [") } == isKnown)
    #expect(report.groups[0].tally[.relaxed].isKnown)
  }
}
