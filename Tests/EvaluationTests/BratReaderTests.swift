import Evaluation
import TestSupport
import Testing

@Suite struct BratReaderTests {
  /// A text with a code point that UTF-16 writes as two, an accent of its own and a CR LF.
  private static let text = "🛶 The cafe\u{301} shut.\r\n“Not today,” said Ivo Morey, “or ever.”\n"

  private static let good = [
    "T1\tContent 19 31;48 58\t“Not today,” “or ever.”", "T2\tCue 32 36\tsaid",
    "T3\tSource 37 46\tIvo Morey", "T4\tAttribution 32 36\tsaid",
    "E1\tAttribution:T4 Source:T3 Cue:T2 Content:T1",
  ]

  private func read(
    _ files: [String: String],
    _ options: ReadingOptions = ReadingOptions()
  ) throws -> AnnotationSet {
    let scratch = try Scratch()
    for (name, text) in files { _ = try scratch.write(name, text) }
    return try AnnotationFormat.read(scratch.path, options)
  }

  private func spans(_ spans: [AnnotatedSpan]) -> [[Int]] { spans.map { [$0.start, $0.end] } }

  @Test(arguments: ["\n", "\r\n"])
  func `an event with its words is an attribution`(lineEnd: String) throws {
    let set = try read([
      "a/story.txt": Self.text, "a/story.ann": Self.good.joined(separator: lineEnd) + lineEnd,
    ])
    #expect(set.skipped.isEmpty, "\(set.skipped)")
    let document = try #require(set.documents.first)
    #expect(document.id == "story")
    #expect(document.text.map { Array($0.unicodeScalars) } == Array(Self.text.unicodeScalars))
    let attribution = try #require(document.attributions.first)
    #expect(spans(attribution.content) == [[19, 31], [48, 58]])
    #expect(spans(attribution.cue) == [[32, 36]])
    #expect(spans(attribution.source) == [[37, 46]])
    #expect(attribution.kind == "direct")
    #expect(attribution.speakerNames == nil)
  }

  @Test func `contents may be numbered, sources missing, events out of order`() throws {
    let lines = [
      "T1\tContent 48 58\t“or ever.”", "T2\tContent 19 31\t“Not today,”", "T3\tCue 32 36\tsaid",
      "T4\tAttribution-no-source 32 36\tsaid",
      "E2\tAttribution-no-source:T4 Content:T1 Cue:T3 Content2:T2",
      "T5\tContent 2 17\tThe cafe\u{301} shut.", "T6\tDiscuss 2 5\tThe",
      "T7\tAttribution 2 5\tThe", "E3\tAttribution:T7 Content:T5 ",
    ]
    let set = try read(["story.txt": Self.text, "story.ann": lines.joined(separator: "\n")])
    #expect(set.skipped.isEmpty, "\(set.skipped)")
    let attributions = try #require(set.documents.first).attributions
    #expect(attributions.map(\.id) == [.string("E3"), .string("E2")])
    #expect(attributions.map(\.kind) == ["indirect", "direct"])
    #expect(spans(attributions[1].content) == [[19, 31], [48, 58]])
    #expect(attributions.map(\.source.isEmpty) == [true, true])
  }

  @Test func `what our own writer adds comes back`() throws {
    let more = [
      "T5\tContent 48 58\t“or ever.”", "T6\tAttribution 32 36\tsaid",
      "T7\tAddressee 2 5\tThe", "E2\tAttribution:T6 Content:T5 Addressee:T7",
      "A1\tKind E2 mixed", "A2\tClass E2 writing", "A3\tPolarity E2 negated",
      "A4\tConfidence E2 0.25", "#1\tSpeaker E2\tIvo Morey", "#2\tAnnotatorNotes E2\tReally?",
      "R1\tWithin Arg1:E2 Arg2:E1", "R2\tContinues Arg1:E2 Arg2:E1",
    ]
    let set = try read([
      "story.txt": Self.text, "story.ann": (Self.good + more).joined(separator: "\n"),
    ])
    #expect(set.skipped.isEmpty, "\(set.skipped)")
    let read = try #require(set.documents.first?.attributions.last)
    #expect(read.kind == "mixed")
    #expect(read.reportingClass == "writing")
    #expect(read.polarity == "negated")
    #expect(read.confidence == 0.25)
    #expect(read.speakerNames == ["Ivo Morey"])
    #expect(read.within == .string("E1"))
    #expect(read.continues == .string("E1"))
    #expect(spans(read.addressee) == [[2, 5]])
  }

  @Test(arguments: [
    ("T9\tContent 20 3", "`T9` at 20-3 lies outside the text"),
    ("T9\tContent 19 31", "repeats no words"),
    ("T9\tContent 20 999\tfar", "`T9` at 20-999 lies outside the text"),
    ("T9\tContent 20 x\tfar", "`20 x` is no pair of offsets"),
    ("T9\tContent 19 31\tNot to-day", "not those of the text"),
    ("T9\tContent", "has no offsets"),
    ("and so it went on", "not a line of brat"),
    ("E9\tAttribution:T4 Content:T99", "`T99`, which is not there"),
    ("E9\tAttribution:T4 Cue:T2", "`E9` has no content"),
    ("E9\tAttribution:T4 Victim:T2 Content:T1", "`Victim` is no role"),
    ("E9\tAttribution", "no role of an event"),
    ("A9\tKind", "an attribute of nothing"),
    ("R9\tWithin E1", "not a relation"),
  ])
  func `a broken line is named and skipped`(line: String, reason: String) throws {
    let lines = ["", line] + Self.good
    let set = try read(["story.txt": Self.text, "story.ann": lines.joined(separator: "\n")])
    let fault = try #require(set.skipped.first)
    #expect(fault.place.hasSuffix("/story.ann:2"))
    #expect(fault.reason.contains(reason), "\(fault)")
    let attributions = try #require(set.documents.first).attributions
    #expect(attributions.contains { $0.id == .string("E1") })
  }

  @Test func `an empty file annotates nothing, a text without a file is left out`() throws {
    let set = try read(["a.txt": Self.text, "a.ann": "", "b.txt": "", "c.ann": ""])
    #expect(set.documents.map(\.id) == ["a"])
    #expect(set.documents.map(\.attributions.count) == [0])
    #expect(set.skipped.map(\.reason) == ["no text of this name"])
  }

  @Test func `of several annotators the first is read, or the one asked for`() throws {
    let one = Self.good.joined(separator: "\n")
    let files = [
      "text/a_b.txt": Self.text, "attributions/a_b_ann.ann": one, "attributions/a_b_bob.ann": "",
    ]
    #expect(try read(files).documents.map(\.attributions.count) == [1])
    var options = ReadingOptions()
    options.annotator = "bob"
    #expect(try read(files, options).documents.map(\.attributions.count) == [0])
    options.annotator = "eve"
    let none = try read(files, options)
    #expect(none.documents.isEmpty)
    #expect(none.skipped.map(\.reason) == ["not annotated by eve"])
    // A folder an annotator, each with its own copy of the text.
    let folders = [
      "ann/s.txt": Self.text, "ann/s.ann": one, "bob/s.txt": Self.text, "bob/s.ann": "",
    ]
    options.annotator = "bob"
    #expect(try read(folders, options).documents.map(\.attributions.count) == [0])
  }

  @Test func `the table beside the folder names the first annotator and groups`() throws {
    let files = [
      "text/a.txt": Self.text, "marks/a_ann.ann": Self.good.joined(separator: "\n"),
      "marks/a_bob.ann": "",
      "metadata.tsv": "filename\tannotators\tpublisher\r\na\tbob|ann\tGazette\r\n",
    ]
    var options = ReadingOptions()
    options.groupField = "publisher"
    let set = try read(files, options)
    #expect(set.documents.map(\.attributions.count) == [0])
    #expect(set.documents.map(\.group) == [.string("Gazette")])
  }

  @Test(arguments: [
    ("“All of it.”", "direct"), ("\"All of it.\"", "direct"), ("''All of it.''", "direct"),
    ("‘All of it.’", "direct"), ("all ‘of’ it", "mixed"), ("all “of” it", "mixed"),
    ("all o’ it isn’t", "indirect"), ("all of it", "indirect"), ("“All", "direct"),
  ])
  func `the kind is told by the marks`(content: String, kind: String) throws {
    let count = content.unicodeScalars.count
    let lines = [
      "T1\tContent 2 \(2 + count)\t\(content)", "T2\tAttribution 0 1\tO",
      "E1\tAttribution:T2 Content:T1",
    ]
    let set = try read([
      "s.txt": "O \(content)\nsaid O’Hara’s dog", "s.ann": lines.joined(separator: "\n"),
    ])
    #expect(set.documents.first?.attributions.first?.kind == kind)
  }
}
