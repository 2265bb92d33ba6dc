import DixitKit
import Lexicon
import Speakers
import Syntax
import TestSupport
import Testing

@Suite struct CueLayerTests {
  /// A cue of one of the sample’s tokens.
  private func cue(_ token: Int, _ kind: Cue.Kind, _ form: Cue.Form) -> Cue {
    Cue(
      kind: kind,
      form: form,
      tokens: token..<(token + 1),
      head: token,
      frames: [],
      reportingClass: .speech,
      polarity: .negated
    )
  }

  /// The sample, in which a captain's name and the mate play the cues: what reads the layer does
  /// not ask what the words mean.
  private func analysis() throws -> Analysis {
    var sample = try SampleAnalysis()
    sample.cues = [cue(0, .noun, .none), cue(5, .verb(0), .passive)]
    sample.attributions = [
      sample.attribution(["waited"], cue: ["mate"], source: nil, rule: "agent", confidence: 1),
      sample.attribution(["yet"], cue: ["."], source: nil, rule: "colon", confidence: 1),
      sample.attribution(["so"], cue: ["mate"], source: nil, rule: "shared", confidence: 1),
    ]
    return sample.analysis()
  }

  @Test func `every cue is shown, with the attributions that rest on it`() throws {
    let text = LayerText(layer: .cues).text(of: try analysis())
    #expect(
      text == """
        # vane
        2-9  Captain  noun, speech, negated
        27-28  .  mark, speech, asserted → a2 (colon)
        55-59  mate  verb, passive, speech, negated → a1 (agent), a3 (shared)


        """
    )
  }

  @Test func `the record of a cue that nothing rests on has empty lists`() throws {
    var json = JSONWriter()
    LayerRecord(layer: .cues).write(try analysis(), to: &json)
    #expect(
      json.string.hasPrefix(
        #"{"id":"vane","cues":[{"start":2,"end":9,"text":"Captain","kind":"noun","form":"none","#
          + #""class":"speech","polarity":"negated","attributions":[],"rules":[]},"#
      )
    )
    #expect(json.string.hasSuffix(#""attributions":["a1","a3"],"rules":["agent","shared"]}]}"#))
  }

  @Test func `the analyzer hands on the cues that the attributions were made from`() throws {
    let lexicon = try TestLexicon.bundled.get()
    let text = "Ivo Morey said the kettle was cold. They warned nobody. The claim was denied."
    let analysis = try Analyzer(lexicon: lexicon).analyze(Article(id: "k", text: text))
    #expect(analysis.cues == Attributor(lexicon: lexicon).cues(in: analysis.tagged))
    let words = analysis.cues.map { analysis.tagged.string($0.head) }
    #expect(words.starts(with: ["said", "warned"]))
    #expect(analysis.cues.count > analysis.attributions.count)
  }
}
