import Archive
import ArgumentParser
import FactCheck
import FoundationEssentials
import Lexicon
import Server

/// The archive as a local web application.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows an archive in the browser: search, check and review.",
    discussion: """
      Search, people, articles with the words marked, the check of a quotation, and
      reviews; the same as JSON under /api/, described by /openapi.json. Only this
      machine can reach it, unless --host says otherwise; then a token is asked for.
      There is no encryption: put a server in front of it that has one, or a tunnel.
      SIGINT or SIGTERM ends it once the requests at hand are answered.

      EXAMPLES
        dixit serve news.dixit
        dixit serve --port 9000 --read-only news.dixit
        dixit serve --host 0.0.0.0 --token-file token.txt news.dixit
      """
  )

  @OptionGroup var archive: ArchivePath

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on; 0 for any that is free.")
  var port = 8040

  @Option(
    help: ArgumentHelp(
      "A file with the token that clients must show. Without it, one is made and shown at each start.",
      valueName: "file"
    )
  )
  var tokenFile: String?

  @Flag(help: "Store no reviews.")
  var readOnly = false

  func validate() throws {
    if !(0...65535).contains(port) { throw ValidationError("--port must be 0 to 65535.") }
  }

  func run() async throws {
    let talk = Talk()
    let token = try token()
    // Reading fails on an archive that there is not; writing would make one.
    let reader = try archive.reader()
    let writer = readOnly ? nil : try writer()
    let server = ArchiveServer(
      options: ArchiveServer.Options(host: host, port: port, token: token),
      reader: reader,
      writer: writer,
      checker: try ArchiveChecker(reader, lexicon: try LexiconSet.bundled())
    )
    let isMade = tokenFile == nil
    do {
      try await server.run(cores: ProcessInfo.processInfo.activeProcessorCount) { port in
        var talk = talk
        let name = host.contains(":") ? "[\(host)]" : host
        talk.say("Serving \(archive.path) at http://\(name):\(port)/")
        if let token, isMade { talk.say("Token: \(token)") }
      }
    } catch {
      var talk = talk
      talk.say("could not serve at \(host):\(port): \(error)")
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
  }

  /// The archive for reviews; if it can't be written the command ends.
  private func writer() throws -> ArchiveWriter {
    do throws(ArchiveError) {
      return try ArchiveWriter(path: archive.path)
    } catch {
      throw error.ending()
    }
  }

  /// The token that clients must show: one that is given, or one that is made where others than this
  /// machine can reach the server.
  private func token() throws -> String? {
    guard let tokenFile else {
      return ArchiveServer.isLoopback(host) ? nil : ArchiveServer.makeToken()
    }
    guard let text = try? String(contentsOfFile: tokenFile, encoding: .utf8) else {
      var talk = Talk()
      talk.say("\(tokenFile): could not be read")
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
    let token = String(text.prefix { !$0.isWhitespace })
    // Others could not stand in a cookie or a header.
    let isPlain = token.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_.~".contains($0))
    }
    guard isPlain, token.utf8.count >= Self.shortestToken else {
      throw ValidationError(
        "\(tokenFile) must begin with a token of at least \(Self.shortestToken) letters, digits, - and _."
      )
    }
    return token
  }

  /// Letters of a token: 16 of 64 that are chosen by chance have 96 bits.
  private static let shortestToken = 16
}
