import ArgumentParser
import DixitKit
import Lexicon

/// What the ranker of pronouns is asked about documents, for the training tools.
struct ChoicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "choices",
    abstract: "Writes who may be meant by each pronoun, for the training tools.",
    discussion: """
      Writes a line a document: its mentions, and for each pronoun the mentions that may
      be meant with what the ranker sees of them. Prints the names of the columns first,
      as {"columns": […]}.

      EXAMPLES
        dixit train choices gold.jsonl > choices.jsonl
      """
  )

  @OptionGroup var input: InputOptions

  func run() throws {
    // Without the ranker, so that what it learns from does not depend on one that was trained before.
    let analyzer = try input.resources.analyzer(ranksPronouns: false)
    let export = ChoiceExport(analyzer: analyzer)
    try input.writeLines(under: ChoiceExport.heading, export.line)
  }
}
