import ArgumentParser
import DixitKit
import FoundationEssentials
import People

/// The option of all commands that take a user's own list of people.
struct PeopleOptions: ParsableArguments {
  @Option(
    name: .customLong("people"),
    help: ArgumentHelp(
      "Your own list of people, which wins over guesses, as a table.",
      discussion: """
        Columns by tabs: id, names (parted by |), roles, dates, wikidata; the first two are needed.
        """,
      valueName: "file"
    )
  )
  var path: String?

  /// The people of the list, none if there is no list; a file that can't be read ends the command.
  func people() throws -> [ListedPerson] {
    guard let path else { return [] }
    var talk = Talk()
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
      talk.say("\(path): it can’t be read")
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      talk.say("\(path): not UTF-8")
      throw ExitCode(Outcome.rejected.rawValue)
    }
    do throws(PeopleFile.Fault) {
      return try PeopleFile.read(text)
    } catch {
      talk.say("\(path): \(error)")
      throw ExitCode(Outcome.rejected.rawValue)
    }
  }

  /// The same as a list to look people up in.
  func list() throws -> PeopleList { PeopleList(try people()) }
}
