import Evaluation
import TestSupport
import Testing

@Suite struct CitronReaderTests {
  private static let quote =
    #"{"cue":{"start":14,"end":18,"text":"said"},"#
    + #""sources":[{"start":19,"end":21,"text":"he"}],"#
    + #""contents":[{"start":23,"end":30,"text":"“ever.”"},{"start":2,"end":13,"text":"x"}]"#

  private static func document(_ more: String) -> String {
    #"{"text":"🛶 “Not today” said he, “ever.” Ivo wept.","quotes":["# + quote + more + "}]}"
  }

  private func read(_ name: String, _ text: String) throws -> AnnotationSet {
    let scratch = try Scratch()
    return try AnnotationFormat.read(scratch.write(name, text))
  }

  @Test func `a quote is an attribution`() throws {
    let set = try read("story.txt.json", Self.document(#","confidence":"0.7500""#))
    let document = try #require(set.documents.first)
    #expect(document.id == "story")
    let read = try #require(document.attributions.first)
    #expect(read.content == [AnnotatedSpan(start: 2, end: 13), AnnotatedSpan(start: 23, end: 30)])
    #expect(read.cue == [AnnotatedSpan(start: 14, end: 18)])
    #expect(read.source == [AnnotatedSpan(start: 19, end: 21)])
    #expect(read.confidence == 0.75)
    #expect(read.kind == "direct")
    #expect(read.speakerNames == nil)
  }

  @Test func `coreferences name the speaker, the longest first`() throws {
    let more = #","coreferences":[{"start":31,"end":34,"text":"Ivo"}]"#
    let read = try read("s.json", Self.document(more)).documents.first?.attributions.first
    #expect(read?.speakerNames == ["Ivo", "he"])
  }

  @Test func `what our own writer adds comes back, a document a line`() throws {
    let more =
      #","id":"a1","kind":"mixed","class":"writing","polarity":"asked","speaker":"Ivo","#
      + #""within":"a0","addressees":[{"start":31,"end":34}]"#
    let line = Self.document(more).replacing(#"{"text""#, with: #"{"id":"d","text""#)
    let set = try read("s.jsonl", line + "\n\n" + line.replacing(#""d""#, with: #""e""#) + "\n")
    #expect(set.documents.map(\.id) == ["d", "e"])
    #expect(set.documents.last?.place.hasSuffix("s.jsonl:3") == true)
    let read = try #require(set.documents.first?.attributions.first)
    #expect(read.id == .string("a1"))
    #expect(read.kind == "mixed")
    #expect(read.reportingClass == "writing")
    #expect(read.polarity == "asked")
    #expect(read.speakerNames == ["Ivo"])
    #expect(read.within == .string("a0"))
    #expect(read.addressee == [AnnotatedSpan(start: 31, end: 34)])
  }

  @Test func `where the document lists speakers, a quote without one has none`() throws {
    let more = #","coreferences":[{"start":31,"end":34,"text":"Ivo"}]"#
    let line = Self.document(more).replacing(#""quotes""#, with: #""speakers":[],"quotes""#)
    #expect(try read("s.json", line).documents.first?.attributions.first?.speakerNames == [])
  }

  @Test func `a folder is read file by file`() throws {
    let scratch = try Scratch()
    _ = try scratch.write("b.json", Self.document(""))
    _ = try scratch.write("a.json", #"{"text":"","quotes":[]}"#)
    let set = try AnnotationFormat.read(scratch.path)
    #expect(set.documents.map(\.id) == ["a", "b"])
    #expect(set.documents.map(\.attributions.count) == [0, 1])
  }

  @Test(arguments: [
    ("s.json", #"{"text":"a","quotes":[{"contents":[{"start":0}]}]}"#, "s.json"),
    ("s.json", "{broken", "s.json"),
    ("s.jsonl", #"{"text":"a","quotes":[]}"# + "\n{broken", "s.jsonl:2"),
  ])
  func `what can't be read is named with its line`(
    name: String,
    text: String,
    place: String
  ) throws {
    let scratch = try Scratch()
    let path = try scratch.write(name, text)
    let error = try #require(throws: EvaluationError.self) {
      try AnnotationFormat.read(path, as: .citron)
    }
    #expect(error.place.hasSuffix(place), "\(error)")
  }
}
