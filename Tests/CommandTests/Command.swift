import Foundation
import TestSupport

/// Runs the built command as a user does.
struct Command {
  /// What a run gave.
  struct Result {
    let status: Int32
    let output: String
    let errors: String

    /// The lines of standard output.
    var lines: [Substring] { output.split(separator: "\n") }
  }

  /// The built command; it stands beside the tests' own binary.
  static var path: String {
    get throws {
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      let folder = URL(fileURLWithPath: tests).deletingLastPathComponent()
      return folder.appendingPathComponent("dixit").path
    }
  }

  /// Runs `dixit` with arguments, with bytes or nothing on standard input.
  static func dixit(_ arguments: String..., input: String = "") throws -> Result {
    try run(path, arguments, input: input)
  }

  /// The same with the arguments in an array.
  static func dixit(arguments: [String]) throws -> Result {
    try run(path, arguments, input: "")
  }

  /// Runs a line of the shell in which `$DIXIT` is the command.
  static func shell(_ line: String) throws -> Result {
    try run("/bin/bash", ["-c", "set -o pipefail; " + line], input: "")
  }

  private static func run(_ path: String, _ arguments: [String], input: String) throws -> Result {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["DIXIT": try Self.path, "SWIFT_BACKTRACE": "enable=no"],
      uniquingKeysWith: { $1 }
    )
    // Files, not pipes: what is written to a full pipe that nobody reads would never end.
    let outputPath = try scratch.write("output", "")
    let errorPath = try scratch.write("errors", "")
    process.standardInput = try FileHandle(
      forReadingFrom: URL(fileURLWithPath: scratch.write("input", input))
    )
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorPath))
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: try text(outputPath),
      errors: try text(errorPath)
    )
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
