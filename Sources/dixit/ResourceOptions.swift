import ArgumentParser
import DixitKit
import Encoder
import Lexicon
import Speakers

/// The options of all commands that analyse: which word lists and which model to use.
struct ResourceOptions: ParsableArguments {
  @Option(
    name: .customLong("lexicons"),
    help: ArgumentHelp(
      "A folder of lexicons to use instead of the built-in ones.",
      valueName: "dir"
    )
  )
  var lexiconFolder: String?

  @Option(
    name: .customLong("model"),
    help: ArgumentHelp(
      "A model file to use instead of the built-in one; “none” for rules alone.",
      valueName: "file"
    )
  )
  var modelPath: String?

  @Option(
    name: .customLong("without"),
    help: ArgumentHelp(
      "A rule of attribution to leave out, to see what it is worth; may be given again.",
      valueName: "rule"
    )
  )
  var leftOut: [String] = []

  func validate() throws {
    for rule in leftOut where !RuleSet.ids.contains(rule) {
      throw ValidationError(
        "No rule “\(rule)”. There are: \(RuleSet.ids.joined(separator: ", "))."
      )
    }
  }

  /// The analyzer with what was asked for; a mistake in it ends the command.
  func analyzer(ranksPronouns: Bool = true, typesNames: Bool = true) throws -> Analyzer {
    let model: ModelSource =
      switch modelPath {
      case nil: .bundled
      case "none": .none
      case let path?: .file(path)
      }
    return try load {
      try Analyzer(
        lexicon: $0,
        model: model,
        rules: RuleSet(without: Set(leftOut)),
        ranksPronouns: ranksPronouns,
        typesNames: typesNames
      )
    }
  }

  /// What is made of the lexicons asked for; a mistake in them ends the command.
  func load<Made>(_ make: (LexiconSet) throws -> Made) throws -> Made {
    do {
      return try make(try lexiconFolder.map(LexiconSet.init(directory:)) ?? LexiconSet.bundled())
    } catch {
      var talk = Talk()
      // A lexicon's mistake names its file within the folder; a model's names the model.
      let place =
        error is ModelError ? modelPath.map { $0 + ": " } : lexiconFolder.map { $0 + "/" }
      talk.say("\(place ?? "")\(error)")
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
  }
}
