import Archive
import ArgumentParser

/// The archive that a command works on.
struct ArchivePath: ParsableArguments {
  @Argument(help: ArgumentHelp("The archive, one file.", valueName: "archive"))
  var path: String

  /// The archive for reading; if it can't be opened the command ends.
  func reader() throws -> ArchiveReader {
    do throws(ArchiveError) {
      return try ArchiveReader(path: path)
    } catch {
      throw error.ending()
    }
  }
}

extension ArchiveError {
  /// Says what is wrong and gives the status that the command ends with.
  func ending() -> ExitCode {
    var talk = Talk()
    talk.say(description)
    return ExitCode(Outcome.inputOutput.rawValue)
  }
}
