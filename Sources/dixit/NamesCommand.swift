import ArgumentParser
import DixitKit
import Lexicon

/// What the classifier of names is told about documents, for the training tools.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Writes who may be meant by each pronoun, for the training tools.",
    discussion: """
      Writes a line a document: its mentions, and for each pronoun the mentions that may
      be meant with what the ranker sees of them. Prints the names of the columns first,
      as {"columns": […]}.

      EXAMPLES
        dixit train names gold.jsonl > names.jsonl
      """
  )

  @OptionGroup var input: InputOptions

  func run() throws {
    // Without the ranker, so that what it learns from does not depend on one that was trained before.
    let analyzer = try input.resources.analyzer(ranksPronouns: false, typesNames: false)
    let export = NameExport(analyzer: analyzer, lexicon: try input.resources.load { $0 })
    var talk = Talk()
    var outcome = Outcome.done
    let output = OutputStream.standardOutput
    do throws(OutputStream.Failure) {
      try output.write(NameExport.heading)
      var (documents, rejected) = (0, 0)
      for result in IteratorSequence(input.reader()) {
        switch result {
        case .success(let article):
          try output.write(export.line(of: article))
          documents += 1
        case .failure(let rejection):
          outcome.worsen(to: rejection.isReadFailure ? .inputOutput : .rejected)
          talk.say("\(rejection)")
          rejected += 1
        }
        talk.progress(documents: documents, rejected: rejected)
      }
      talk.clearProgress()
    } catch {
      if case .closed = error { return }
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
    try outcome.end()
  }
}
