import Evaluation
import TestSupport
import Testing

/// The readers of other tools' output, each on the same story.
@Suite struct OtherReaderTests {
  /// A code point that UTF-16 writes as two stands first.
  private static let text = "🛶 “Not today,” said Ivo Morey. He wept."

  private func span(_ start: Int, _ end: Int) -> AnnotatedSpan {
    AnnotatedSpan(start: start, end: end)
  }

  private func read(
    _ files: [String: String],
    _ name: String = "",
    _ options: ReadingOptions = ReadingOptions()
  ) throws -> AnnotationSet {
    let scratch = try Scratch()
    for (name, text) in files { _ = try scratch.write(name, text) }
    return try AnnotationFormat.read(scratch.path + "/" + name, options)
  }

  private static let genderGap =
    #"[{"speaker":"He","reference":"Ivo Morey","speaker_index":"(31, 33)","verb":"said","#
    + #""verb_index":"(15,19)","quote":"x","quote_index":"(2,14)"},"#
    + #"{"speaker":"","speaker_index":"","verb":"","verb_index":"(0,0)","quote_index":"(34,38)"}]"#

  @Test func `Gender Gap Tracker gives an index for each part`() throws {
    let set = try read(["story.json": Self.genderGap, "story.txt": Self.text], "story.json")
    let document = try #require(set.documents.first)
    #expect(document.id == "story")
    #expect(document.text == Self.text)
    #expect(document.attributions.map(\.content) == [[span(2, 14)], [span(34, 38)]])
    #expect(document.attributions.map(\.cue) == [[span(15, 19)], []])
    #expect(document.attributions.map(\.source) == [[span(31, 33)], []])
    #expect(document.attributions.map(\.speakerNames) == [["Ivo Morey"], []])
    #expect(document.attributions.map(\.kind) == ["direct", "indirect"])
  }

  @Test func `its documents may also stand a line each`() throws {
    let line = #"{"id":"d","text":"\#(Self.text)","quotes":\#(Self.genderGap)}"#
    let set = try read(["all.jsonl": line + "\n"], "all.jsonl")
    #expect(set.documents.map(\.id) == ["d"])
    #expect(set.documents.map(\.attributions.count) == [2])
  }

  @Test func `a broken index is named with its quote`() throws {
    let error = try #require(throws: EvaluationError.self) {
      try read(["s.json": #"[{"quote_index":"(2;14)"}]"#], "s.json")
    }
    #expect(error.place.hasSuffix("s.json: quote 1"))
    #expect(error.reason.contains("(2;14)"))
  }

  private static let coreNLP =
    #"{"docId":"story.txt","sentences":[{"tokens":[{"characterOffsetBegin":21,"#
    + #""characterOffsetEnd":24},{"characterOffsetBegin":25,"characterOffsetEnd":30}]}],"#
    + #""quotes":[{"id":0,"text":"x","beginIndex":3,"endIndex":15,"speaker":"Ivo","#
    + #""canonicalSpeaker":"Ivo Morey","mentionBegin":0,"mentionEnd":1},"#
    + #"{"beginIndex":35,"endIndex":39,"speaker":"Unknown"}]}"#

  @Test(arguments: ["story.txt", "elsewhere/story.txt", ""])
  func `CoreNLP counts in UTF-16 units of a text that stands elsewhere`(textName: String) throws {
    var options = ReadingOptions()
    var files = ["out/story.txt.json": Self.coreNLP]
    if textName.isEmpty { options.texts["story"] = Self.text } else { files[textName] = Self.text }
    let scratch = try Scratch()
    for (name, text) in files { _ = try scratch.write(name, text) }
    if !textName.isEmpty {
      options.textFolder =
        scratch.path + (textName.hasPrefix("elsewhere") ? "/elsewhere" : "")
    }
    let set = try AnnotationFormat.read(scratch.path + "/out", options)
    let document = try #require(set.documents.first)
    #expect(document.id == "story")
    #expect(document.attributions.map(\.content) == [[span(2, 14)], [span(34, 38)]])
    #expect(document.attributions.map(\.source) == [[span(20, 29)], []])
    #expect(document.attributions.map(\.speakerNames) == [["Ivo Morey"], []])
  }

  @Test func `CoreNLP without a text is refused`() throws {
    let error = try #require(throws: EvaluationError.self) {
      try read(["s.json": Self.coreNLP], "s.json")
    }
    #expect(error.description.contains("no text of story"))
  }

  @Test func `columns that name their attribution need no tying`() throws {
    let lines = [
      "# newdoc id = d", "1\t🛶\tO", "2\t“\tB-content:a|B-content:b", "3\tNot\tI-content:a",
      "4\ttoday\tI-content:a", "5\t,”\tO", "6\tsaid\tB-cue:a", "7\tIvo\tB-source:a|B-source:b",
      "8\tMorey\tI-source:a", "", "# newdoc id = e", "1\tHe\tO",
    ]
    let set = try read(["s.conll": lines.joined(separator: "\r\n")], "s.conll")
    #expect(set.documents.map(\.id) == ["d", "e"])
    let document = try #require(set.documents.first)
    #expect(document.text == "🛶 “ Not today ,” said Ivo Morey")
    #expect(document.attributions.map(\.id) == [.string("b"), .string("a")])
    #expect(document.attributions.map(\.content) == [[span(2, 3)], [span(2, 13)]])
    #expect(document.attributions.map(\.source) == [[span(22, 25)], [span(22, 31)]])
    #expect(document.attributions.map(\.cue) == [[], [span(17, 21)]])
  }

  @Test func `columns without names are tied by the nearest cue`() throws {
    let lines = [
      "“Not B-Content", "today,” I-Content", "said B-Cue", "Ivo B-Source", "Morey I-Source", ". O",
      "", "He B-source", "added B-cue", "that B-content", "“It B-content", "leaks I-content", "",
      "“Ever B-content",
    ]
    let set = try read(["s.bio": lines.joined(separator: "\n")], "s.bio")
    let attributions = try #require(set.documents.first).attributions
    #expect(attributions.map(\.content.count) == [1, 3])
    #expect(attributions.map(\.content[0]) == [span(0, 12), span(39, 43)])
    #expect(attributions.map(\.source) == [[span(18, 27)], [span(30, 32)]])
  }

  @Test func `without a cue each content stands by itself`() throws {
    let lines = ["“A” S-content", "Ivo B-source", "“B” S-content"]
    let set = try read(["s.bio": lines.joined(separator: "\n")], "s.bio")
    let attributions = try #require(set.documents.first).attributions
    #expect(attributions.map(\.content) == [[span(0, 3)], [span(8, 11)]])
    #expect(attributions.map(\.source) == [[span(4, 7)], []])
  }

  @Test func `forms are found in the text that is known`() throws {
    let lines = [
      "-DOCSTART- = d", "“ B-content", "Not I-content", "today I-content", ",” I-content",
    ]
    var options = ReadingOptions()
    options.texts["d"] = "“Not  today,” said Ivo."
    let file = ["s.bio": lines.joined(separator: "\n")]
    #expect(
      try read(file, "s.bio", options).documents.first?.attributions.first?.content == [span(0, 13)]
    )
    options.texts["d"] = "“Nor today,” said Ivo."
    let error = try #require(throws: EvaluationError.self) { try read(file, "s.bio", options) }
    #expect(error.place.hasSuffix("s.bio:3"))
  }

  @Test func `ranges are taken where cells have them`() throws {
    let lines = [
      "# newdoc id = d", "# text = Don’t go, he said.", "1\tDo\tB-content\tTokenRange=0:2",
      "2\tn't\tI-content\tSpaceAfter=No|TokenRange=2:5", "3\tgo\tI-content\tTokenRange=6:8",
      "4\tsaid\tB-cue\tTokenRange=13:17",
    ]
    let set = try read(["s.conllu": lines.joined(separator: "\n")], "s.conllu")
    let attribution = try #require(set.documents.first?.attributions.first)
    #expect(attribution.content == [span(0, 8)])
    #expect(attribution.cue == [span(13, 17)])
  }

  @Test func `a file of no known form is refused with the forms there are`() throws {
    let error = try #require(throws: EvaluationError.self) {
      try read(["s.txt": "It rained."], "s.txt")
    }
    for format in AnnotationFormat.allCases { #expect(error.reason.contains(format.rawValue)) }
  }
}
