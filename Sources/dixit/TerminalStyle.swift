import DixitKit
import FoundationEssentials

extension PrettyPrinter.Style {
  /// Colours if a person reads standard output and has not asked for none (`NO_COLOR`).
  static var ofTerminal: PrettyPrinter.Style {
    let environment = ProcessInfo.processInfo.environment
    let refuses = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    return OutputStream.standardOutput.isTerminal && !refuses ? .coloured : .plain
  }
}
