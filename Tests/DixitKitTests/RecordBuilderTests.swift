import Coreference
import DixitKit
import Foundation
import Lexicon
import Speakers
import Testing
import Text

@Suite struct RecordBuilderTests {
  private func json(_ record: AttributionRecord) -> String {
    var json = JSONWriter()
    record.write(to: &json)
    return json.string
  }

  private func record(
    _ change: (inout RecordBuilder.Options) -> Void = { _ in }
  ) throws -> AttributionRecord {
    var options = RecordBuilder.Options()
    change(&options)
    return RecordBuilder(options: options).record(of: try SampleAnalysis().analysis())
  }

  @Test func `a record has the members of the interface in their order`() throws {
    let expected = """
      {"schema":"dixit/1","id":"vane","title":"A “wait”","date":"2026-03-01","attributions":[\
      {"id":"a1","kind":"direct","class":"speech",\
      "content":[{"start":29,"end":41,"text":"“Not “yet”,”"}],\
      "cue":[{"start":45,"end":49,"text":"said"}],\
      "source":[{"start":42,"end":44,"text":"he"}],\
      "speaker":"s1","confidence":0.943,"addressee":[],"polarity":"asserted","within":null,\
      "evidence":[{"rule":"subject-of-cue","span":[42,44]},{"rule":"pronoun","span":[2,20]}]},\
      {"id":"a2","kind":"direct","class":"speech",\
      "content":[{"start":34,"end":39,"text":"“yet”"}],"cue":[],"source":[],"speaker":null,\
      "confidence":0.5,"addressee":[],"polarity":"asserted","within":"a1",\
      "evidence":[{"rule":"inner-quotation","span":[34,39]}]}],\
      "speakers":[{"id":"s1","name":"Óscar Vane","type":"person","roles":["Captain"],\
      "aliases":[],"mentions":[{"start":2,"end":20,"text":"Captain Óscar Vane","kind":"name"},\
      {"start":42,"end":44,"text":"he","kind":"pronoun"},\
      {"start":51,"end":54,"text":"His","kind":"pronoun"}]}],\
      "warnings":["the quotation that begins at 34 has no closing mark"]}
      """
    #expect(try json(record()) == expected)
  }

  @Test func `quotes, text and offsets stand in their places when they are asked for`() throws {
    let made = try record {
      $0.hasQuotes = true
      $0.hasText = true
      $0.offsets = .utf16
    }
    #expect(
      json(made).contains(
        #""kind":"pronoun"}]}],"quotes":[{"start":30,"end":42,"text":"“Not “yet”,”","#
          + #""role":"utterance","why":"followed-by-cue","closure":"closed"},"#
      )
    )
    #expect(
      json(made).contains(#"His mate hoped so.","offsets":"utf16","warnings":["#)
    )
  }

  @Test(arguments: OffsetUnit.allCases)
  func `the text between a span's offsets is the span's text, in every unit`(
    unit: OffsetUnit
  ) throws {
    let made = try record { $0.offsets = unit }
    let text = SampleAnalysis.text
    for span in made.attributions.flatMap({ $0.content + $0.cue + $0.source }) {
      let slice =
        switch unit {
        case .scalars:
          String(String.UnicodeScalarView(Array(text.unicodeScalars)[span.start..<span.end]))
        case .utf8: String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
        case .utf16: String(decoding: Array(text.utf16)[span.start..<span.end], as: UTF16.self)
        }
      #expect(slice == span.text)
    }
    #expect(made.offsets == (unit == .scalars ? nil : unit))
  }

  @Test func `thought is left out unless it is asked for`() throws {
    #expect(try record().attributions.map(\.reportingClass) == ["speech", "speech"])
    let all = try record { $0.classes.insert(.thought) }
    #expect(all.attributions.map(\.reportingClass) == ["speech", "speech", "thought"])
    #expect(all.speakers.map(\.name) == ["Óscar Vane", "his mate"])
    #expect(all.speakers.map(\.type) == [.person, .unnamed])
    #expect(all.attributions.map(\.speaker) == ["s1", nil, "s2"])
  }

  @Test func `attributions below the least confidence are left out, with who speaks in them only`()
    throws
  {
    let sure = try record { $0.minimumConfidence = 0.943 }
    #expect(sure.attributions.map(\.id) == ["a1"])
    #expect(try record { $0.minimumConfidence = 0.944 }.speakers.isEmpty)
  }

  @Test func `what stands within an attribution that is left out stands within nothing`() throws {
    var sample = try SampleAnalysis()
    let inner = sample.attributions[1]
    sample.attributions[0] = sample.attribution(
      ["“Not “yet”,”"],
      cue: ["said"],
      source: "he",
      rule: "subject-of-cue",
      reportingClass: .thought,
      confidence: 0.9
    )
    let made = RecordBuilder().record(of: sample.analysis())
    #expect(made.attributions.map(\.content[0].text) == ["“yet”"])
    #expect(inner.within == 0)
    #expect(made.attributions[0].within == nil)
  }

  @Test func `a record reads back as it was written`() throws {
    let made = try record {
      $0.hasQuotes = true
      $0.offsets = .utf8
    }
    let read = try JSONDecoder().decode(AttributionRecord.self, from: Data(json(made).utf8))
    #expect(read == made)
  }

  @Test func `the page for a person names speaker, cue and content, without colours if plain`()
    throws
  {
    let document = RecordedDocument(try SampleAnalysis().analysis(), builder: RecordBuilder())
    let page = PrettyPrinter(style: .plain).page(of: document)
    #expect(
      page.contains(
        """
            Óscar Vane (Captain) — said  [a1: direct, 0.943]
                “Not “yet”,”
        """
      )
    )
    #expect(!page.contains("\u{1B}"))
    let coloured = PrettyPrinter(style: .coloured).page(of: document)
    #expect(coloured.contains("\u{1B}[1;36mÓscar Vane (Captain)\u{1B}[0m"))
  }
}
