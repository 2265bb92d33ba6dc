import ArgumentParser
import Glibc

/// The command.
@main
struct Dixit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dixit",
    abstract: "Finds who said what in news text.",
    discussion: """
      Data goes to standard output, talk to standard error.

      EXIT STATUS
        0   done
        1   some input was rejected; for verify, any verdict but verbatim
        64  wrong usage
        74  could not read or write
        130, 143  ended by SIGINT or SIGTERM

      EXAMPLES
        dixit extract articles/ > said.jsonl
        dixit extract --format pretty story.txt
        dixit explain --layer quotes story.txt
        dixit evaluate gold.jsonl said.jsonl
        dixit index news.dixit articles/
        dixit search news.dixit ferry --speaker 'Ada Roth'
        dixit serve news.dixit
        dixit people --min-articles 2 said.jsonl
      """,
    version: "0.1.0",
    subcommands: [
      ExtractCommand.self, ExplainCommand.self, EvaluateCommand.self, TrainCommand.self,
      BenchCommand.self, IndexCommand.self, SearchCommand.self, VerifyCommand.self,
      ServeCommand.self, PeopleCommand.self,
    ]
  )

  static func main() async {
    // A reader that goes away shows as a failed write, which ends the command quietly.
    signal(SIGPIPE, SIG_IGN)
    await main(nil)
  }
}
