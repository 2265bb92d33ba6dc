import ArgumentParser
import DixitKit

/// Shows a layer of the analysis.
struct ExplainCommand: ParsableCommand {
  /// The form of what is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, jsonl, conllu
  }

  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows any layer of the analysis, with the reasons for its decisions.",
    discussion: """
      LAYERS
      \(Layer.allCases.map { "  \($0.rawValue)" }.joined(separator: "\n"))

      EXAMPLES
        dixit explain story.txt
        dixit explain --layer quotes story.txt
        dixit explain --layer sentences --format jsonl news.jsonl
        dixit explain --layer tags --format conllu story.txt
        dixit explain --layer tags --pretokenized --format conllu words.conllu
      """
  )

  @OptionGroup var input: InputOptions

  @Option(help: "What to show: attributions if none is named, tags for conllu.")
  var layer: String?

  @Option(help: "How to show it: text for people, jsonl or conllu for programs.")
  var format = Format.text

  @Flag(help: "Read CoNLL-U and keep its sentences and words.")
  var pretokenized = false

  func validate() throws {
    _ = try chosenLayer()
    if pretokenized, input.inputFormat != nil {
      throw ValidationError("--pretokenized reads CoNLL-U; --input-format can’t be given with it.")
    }
  }

  func run() throws {
    let layer = try chosenLayer()
    let analyzer = try input.resources.analyzer()
    var sink = try ExtractionSink(rejects: nil)
    do throws(OutputStream.Failure) {
      if pretokenized {
        let reader = CoNLLUReader(paths: input.inputs, byteLimit: input.maxBytes)
        for result in IteratorSequence(reader) {
          try sink.take(result.map { render(analyzer.analyze($0), layer) })
        }
      } else {
        for result in IteratorSequence(input.reader()) {
          try sink.take(result.map { render(analyzer.analyze($0), layer) })
        }
      }
    } catch {
      try sink.end(after: error)
    }
    try sink.end()
  }

  private func render(_ analysis: Analysis, _ layer: Layer) -> [UInt8] {
    switch format {
    case .text: return Array(LayerText(layer: layer).text(of: analysis).utf8)
    case .conllu:
      return Array(CoNLLUWriter(hasTags: layer == .tags).text(of: analysis).utf8)
    case .jsonl:
      var json = JSONWriter()
      LayerRecord(layer: layer).write(analysis, to: &json)
      json.newline()
      return json.bytes
    }
  }

  private func chosenLayer() throws -> Layer {
    guard let layer else { return format == .conllu ? .tags : .attributions }
    guard let chosen = Layer(rawValue: layer) else {
      throw ValidationError("No layer “\(layer)”. There are: \(names(Layer.allCases)).")
    }
    if format == .conllu, !CoNLLUWriter.layers.contains(chosen) {
      throw ValidationError(
        "CoNLL-U has no layer “\(layer)”. It has: \(names(CoNLLUWriter.layers))."
      )
    }
    return chosen
  }

  private func names(_ layers: [Layer]) -> String {
    layers.map(\.rawValue).joined(separator: ", ")
  }
}
