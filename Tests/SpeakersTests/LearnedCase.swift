import Lexicon
import Quotation
import Syntax
import TestSupport
import Text

@testable import Encoder
@testable import Speakers

/// A case of `Fixtures/Speakers/learned.marked`: a text; behind `@ ` what an encoder takes each token for
/// (`S` source, `s` perhaps source, `C` content, `K` cue, `.` nothing); behind `> ` what becomes of it.
struct LearnedCase: Sendable, CustomStringConvertible {
  let name: String
  let text: String
  let letters: [Character]
  let expected: [String]

  var description: String { name }

  static func all(in path: String) throws -> [LearnedCase] {
    try MarkedCase.all(in: path).map { marked in
      LearnedCase(
        name: marked.name,
        text: marked.lines.filter { !$0.hasPrefix("> ") && !$0.hasPrefix("@ ") }
          .joined(separator: "\n").replacing("⏎", with: "\n"),
        letters: marked.lines.filter { $0.hasPrefix("@ ") }.flatMap { $0.dropFirst(2) }
          .filter { $0 != " " },
        expected: marked.lines.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
      )
    }
  }

  /// What the window becomes, in the notation of the fixture.
  func found() throws -> [String] {
    let stages = try AttributionCase.Stages.shared.get()
    let source = SourceText(text)
    let tagged = stages.syntax.analyze(source, stages.segmenter.segment(source))
    guard tagged.tokens.count == letters.count else {
      return ["\(tagged.tokens.count) tokens, \(letters.count) letters"]
    }
    let cues = stages.attributor.cues(in: tagged)
    let quotes = stages.quoteFinder.find(in: tagged)
    let context = AttributionContext(tagged: tagged, quotes: quotes, cues: cues)
    let scene = ContentScene(context: context, clauses: CueClauses(context: context).all())
    let candidates = LearnedCandidates(scene: scene, rules: []).all([window()])
    let standing = Resolver(scene: scene, least: 0.5).resolve(candidates)
    let lines = AttributionWriter(context: context).write(standing).map { attribution in
      AttributionCase.line(for: attribution, in: source)
        + (attribution.reportingClass == .speech ? "" : " \(attribution.reportingClass)")
    }
    return lines.isEmpty ? ["none"] : lines
  }

  /// A window in which each token is for certain what its letter says.
  private func window() -> CueWindow {
    let cue = letters.indices.filter { letters[$0] == "K" }
    return CueWindow(
      cue: (cue.first ?? 0)..<((cue.last ?? -1) + 1),
      cueProbability: 0.9,
      proposal: nil,
      start: 0,
      parts: letters.flatMap { letter -> [Float] in
        switch letter {
        case "S": [-6, -0.01, -6]
        case "s": [-0.6, -0.8, -6]
        case "C": [-6, -6, -0.01]
        default: [-0.01, -6, -6]
        }
      },
      validityLogit: 2,
      kinds: [0.8, 0.1, 0.1]
    )
  }
}
