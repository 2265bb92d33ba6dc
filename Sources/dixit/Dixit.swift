import ArgumentParser

@main
struct Dixit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dixit", abstract: "Finds who said what in news text.")
}
