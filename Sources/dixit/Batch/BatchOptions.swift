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

  @Option(
    help: ArgumentHelp("Documents a part, good and bad: 2000 by default.", valueName: "number")
  )
  var partDocuments: Int?

  /// Some 20 seconds of work on two cores, which is what breaking off may cost, and some 8 MB.
  private static let usualDocumentsPerPart = 2000

  /// How many documents a part has.
  var documentsPerPart: Int { partDocuments ?? Self.usualDocumentsPerPart }

  func validate() throws {
    if documentsPerPart < 1 { throw ValidationError("--part-documents must be at least 1.") }
    if resume, output == nil { throw ValidationError("--resume goes with --output.") }
    if partDocuments != nil, output == nil {
      throw ValidationError("--part-documents goes with --output.")
    }
  }
}
