import ArgumentParser
import Foundation

/// What makes model files, and what the training tools ask for.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains a model on gold attributions.",
    discussion: """
      The training itself is done by the tools in Training/encoder of a checkout, which
      want Python and PyTorch; “features” and “scores” are what they ask dixit for.

      EXAMPLES
        dixit train model gold.jsonl --output my.model
        dixit extract --model my.model story.txt
      """,
    subcommands: [ModelCommand.self, FeaturesCommand.self, ScoresCommand.self]
  )
}

/// Goes on from the shipped model with gold of the user's own.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Goes on from the shipped model with your own gold.",
    discussion: """
      GOLD holds {"id","text","attributions"} lines as dixit evaluate reads them. A few
      epochs of a hundred articles take a minute or two.

      EXAMPLES
        dixit train model gold.jsonl --output my.model
        dixit evaluate other.jsonl --model my.model
      """
  )

  @Argument(help: "The gold documents, as JSON Lines.")
  var gold: String

  @Option(help: ArgumentHelp("The model file to write.", valueName: "file"))
  var output: String

  @Option(help: ArgumentHelp("The folder of the training tools.", valueName: "dir"))
  var tools = "Training/encoder"

  func validate() throws {
    guard FileManager.default.fileExists(atPath: tools + "/Makefile") else {
      throw ValidationError(
        "There are no training tools in \(tools). Run this in a checkout of dixit, or give --tools."
      )
    }
  }

  func run() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "make", "-C", tools, "retrain", "GOLD=" + absolute(gold), "MODEL=" + absolute(output),
      "DIXIT=" + (Bundle.main.executablePath ?? CommandLine.arguments[0]),
    ]
    process.standardOutput = FileHandle.standardError
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw ExitCode(Outcome.rejected.rawValue) }
  }

  private func absolute(_ path: String) -> String { URL(fileURLWithPath: path).path }
}
