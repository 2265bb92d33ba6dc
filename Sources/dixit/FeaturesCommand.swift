import ArgumentParser
import DixitKit
import Lexicon

/// The encoder's inputs of documents, for the training tools.
struct FeaturesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "features",
    abstract: "Writes what the encoder reads of documents, for the training tools.",
    discussion: """
      Writes PREFIX.jsonl (a line a document: id, number of tokens, what the rules
      propose) and PREFIX.tokens (a record of fixed size a token), and prints the
      names and sizes of the columns.

      EXAMPLES
        dixit train features gold.jsonl --output build/gold
      """
  )

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("Where to write.", valueName: "prefix"))
  var output: String

  func run() throws {
    let export = try input.resources.load { try FeatureExport(lexicon: $0) }
    var talk = Talk()
    var outcome = Outcome.done
    do throws(OutputStream.Failure) {
      let lines = try OutputStream(path: output + ".jsonl")
      let records = try OutputStream(path: output + ".tokens")
      var (documents, rejected) = (0, 0)
      for result in IteratorSequence(input.reader()) {
        switch result {
        case .success(let article):
          let (line, tokens) = export.export(article)
          try lines.write(line)
          try records.write(tokens)
          documents += 1
        case .failure(let rejection):
          outcome.worsen(to: rejection.isReadFailure ? .inputOutput : .rejected)
          talk.say("\(rejection)")
          rejected += 1
        }
        talk.progress(documents: documents, rejected: rejected)
      }
      talk.clearProgress()
      try OutputStream.standardOutput.write(FeatureExport.signature + "\n")
    } catch {
      talk.say("\(output): \(error)")
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
    try outcome.end()
  }
}
