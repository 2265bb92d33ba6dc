import ArgumentParser

/// The options of long runs.
struct BatchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write to a folder: compressed parts and a manifest; with --format brat its files.",
      valueName: "dir"
    )
  )
  var output: String?

  @Flag(help: "Go on with the run in that folder that was broken off.")
  var resume = false

  /// Some 20 seconds of work on two cores, which is what breaking off may cost, and some 8 MB.
  @Option(help: ArgumentHelp("Documents a part, good and bad.", valueName: "number"))
  var partDocuments = 2000

  func validate() throws {
    if partDocuments < 1 { throw ValidationError("--part-documents must be at least 1.") }
    if resume, output == nil { throw ValidationError("--resume goes with --output.") }
  }
}
