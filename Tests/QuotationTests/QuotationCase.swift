import Lexicon
import Quotation
import Syntax
import TestSupport
import Text

/// A text with its stretches marked, and lines that say more of them.
///
/// A mark's label is the role and a number: `⟦utterance1 “No.”⟧`. Below the text stand lines such
/// as `= utterance1 unclosed`, `= utterance2 continues utterance1`, `= utterance1 label CLERK`.
struct QuotationCase: Sendable {
  /// The text and the marks that are expected.
  let expected: MarkedText
  /// What is expected beyond the marks, sorted.
  let facts: [String]

  /// The case of a fixture.
  init(_ marked: MarkedCase) throws {
    let (facts, lines) = marked.lines.reduce(into: ([String](), [String]())) { parts, line in
      if line.hasPrefix("= ") {
        parts.0.append(String(line.dropFirst(2)))
      } else {
        parts.1.append(line)
      }
    }
    expected = try MarkedText(lines.joined(separator: "\n"))
    self.facts = facts.sorted()
  }

  /// What the finder makes of the text, in the same notation.
  func found() throws -> (notation: String, facts: [String]) {
    let stretches = try Pipeline.stretches(in: expected.source)
    let labels = stretches.indices.map { "\(stretches[$0].role.rawValue)\($0 + 1)" }
    let marks = stretches.indices.map {
      MarkedText.Mark(label: labels[$0], range: stretches[$0].range)
    }
    var facts: [String] = []
    for (place, stretch) in stretches.enumerated() {
      if stretch.closure != .closed { facts.append("\(labels[place]) \(stretch.closure.rawValue)") }
      if let first = stretch.continues {
        facts.append("\(labels[place]) continues \(labels[first])")
      }
      if stretch.marking == .dash { facts.append("\(labels[place]) dash") }
      if let label = stretch.label {
        facts.append("\(labels[place]) label \(expected.source[label])")
      }
    }
    return (MarkedText(expected.source, marks: marks).notation, facts.sorted())
  }
}

/// The stages before the finder, and the finder, over the lexicon that ships; built once.
struct Pipeline: Sendable {
  private static let shared = Result { try Pipeline() }

  private let segmenter: Segmenter
  private let analyzer: SyntaxAnalyzer
  private let finder: QuoteFinder

  private init() throws {
    let lexicon = try TestLexicon.bundled.get()
    segmenter = try Segmenter(lexicon: lexicon)
    analyzer = try SyntaxAnalyzer(lexicon: lexicon)
    finder = QuoteFinder(lexicon: lexicon)
  }

  /// The stretches of a text.
  static func stretches(in source: SourceText) throws -> [QuotedStretch] {
    try stretches(in: tagged(source))
  }

  /// The stretches of a tagged text.
  static func stretches(in tagged: TaggedText) throws -> [QuotedStretch] {
    try shared.get().finder.find(in: tagged)
  }

  /// A text with its layers.
  static func tagged(_ source: SourceText) throws -> TaggedText {
    let pipeline = try shared.get()
    return pipeline.analyzer.analyze(source, pipeline.segmenter.segment(source))
  }
}
