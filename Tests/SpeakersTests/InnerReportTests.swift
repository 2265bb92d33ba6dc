import Quotation
import Syntax
import Testing
import Text

@testable import Speakers

@Suite struct InnerReportTests {
  /// The rules' candidates that no other holds stand; of the others those that are found to report.
  @Test(arguments: try AttributionCase.all(in: "Speakers/inner.marked"))
  func `reports within others' words are those of the fixture`(_ example: AttributionCase) throws {
    let found = try inner(in: example.text)
    #expect(found == example.expected, "\(example.name): \(found.joined(separator: "\n"))")
  }

  @Test func `a report within words is less sure than its rule`() throws {
    let attributions = try attributions(in: "Roth said: “She told me it was the tide.”")
    let inner = try #require(attributions.first { $0.within != nil })
    #expect(inner.confidence < 0.8)
    #expect(inner.confidence > 0.5)
  }

  private func inner(in text: String) throws -> [String] {
    let source = SourceText(text)
    let lines = try attributions(in: text).filter { $0.within != nil }.map { attribution in
      let parts = [[attribution.source].compactMap { $0 }, attribution.cue, attribution.content]
        .map { $0.map { source[$0] }.joined(separator: " … ") }
      return "[\(parts[0])] <\(parts[1])> \(parts[2])"
    }
    return lines.isEmpty ? ["none"] : lines
  }

  private func attributions(in text: String) throws -> [Attribution] {
    let stages = try AttributionCase.Stages.shared.get()
    let source = SourceText(text)
    let tagged = stages.syntax.analyze(source, stages.segmenter.segment(source))
    let context = AttributionContext(
      tagged: tagged,
      quotes: stages.quoteFinder.find(in: tagged),
      cues: stages.attributor.cues(in: tagged)
    )
    let scene = ContentScene(context: context, clauses: CueClauses(context: context).all())
    let candidates =
      stages.attributor.candidates(in: scene)
      + RuleSet().plainLayouts.flatMap { $0.propose(in: scene) }
    let outer = candidates.filter { one in !candidates.contains { one.isHeld(by: $0) } }
    let standing = Resolver(scene: scene).resolve(outer, doubted: candidates)
    return AttributionWriter(context: context).write(standing)
  }
}
