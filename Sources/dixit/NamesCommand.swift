import ArgumentParser
import DixitKit
import Lexicon

/// What the classifier of names is told about documents, for the training tools.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Writes the names of documents, for the training tools.",
    discussion: """
      Writes a line a document: its names, each with what the classifier of names sees of
      it. Prints the names of the columns first, as {"columns": […]}.

      EXAMPLES
        dixit train names gold.jsonl > names.jsonl
      """
  )

  @OptionGroup var input: InputOptions

  func run() throws {
    // By rules alone, so that what the classifier learns from does not depend on one trained before.
    let analyzer = try input.resources.analyzer(ranksPronouns: false, typesNames: false)
    let export = NameExport(analyzer: analyzer, lexicon: try input.resources.load { $0 })
    try input.writeLines(under: NameExport.heading, export.line)
  }
}
