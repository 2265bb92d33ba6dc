import ArgumentParser
import DixitKit
import FoundationEssentials
import Glibc

/// What makes model files, and what the training tools ask for.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains a model on gold attributions.",
    discussion: """
      The training itself is done by the tools in Training of a checkout, which
      want Python and PyTorch; “features”, “scores”, “choices” and “names” are
      what they ask dixit for.

      EXAMPLES
        dixit train model gold.jsonl --output my.model
        dixit extract --model my.model story.txt
      """,
    subcommands: [
      ModelCommand.self, FeaturesCommand.self, ScoresCommand.self, ChoicesCommand.self,
      NamesCommand.self,
    ]
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
    let arguments = [
      "make", "-C", tools, "retrain", "GOLD=" + absolute(gold), "MODEL=" + absolute(output),
      "DIXIT=" + Self.program,
    ]
    // What make and the tools say is talk: standard output has no data here.
    dup2(STDERR_FILENO, STDOUT_FILENO)
    var pointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
    // Make takes this process's place; it comes back only if there is none.
    _ = unsafe execvp("make", &pointers)
    var talk = Talk()
    talk.say("make: \(SystemError(code: errno))")
    throw ExitCode(Outcome.inputOutput.rawValue)
  }

  /// The path of this program.
  private static var program: String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = unsafe readlink("/proc/self/exe", &path, path.count - 1)
    guard length > 0 else { return CommandLine.arguments[0] }
    return String(decoding: path.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}
