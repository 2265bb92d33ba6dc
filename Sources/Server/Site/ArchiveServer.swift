package import Archive
package import FactCheck
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// The local web application over an archive.
package struct ArchiveServer: Sendable {
  /// Where and for whom it answers.
  package struct Options: Sendable {
    /// The address that it listens on.
    package var host: String
    /// The port; 0 for any that is free.
    package var port: Int
    /// The token that clients must show; nil where only this machine can reach it.
    package var token: String?

    /// Options with these members.
    package init(host: String, port: Int, token: String?) {
      self.host = host
      self.port = port
      self.token = token
    }
  }

  /// Threads that read at a time, for each processor.
  ///
  /// The system divides its time among them, so that a search of some milliseconds does not wait in
  /// line behind checks that take a hundred.
  private static let threadsPerCore = 4

  private let options: Options
  private let site: Site

  /// A server over an archive; without a writer nothing can be reviewed.
  package init(
    options: Options,
    reader: ArchiveReader,
    writer: ArchiveWriter?,
    checker: ArchiveChecker
  ) {
    self.options = options
    site = Site(
      reader: reader,
      claims: checker,
      writer: writer,
      token: options.token.map { AccessToken(secret: Secret($0)) }
    )
  }

  /// A token that can't be guessed.
  package static func makeToken() -> String { Secret.random().text }

  /// Whether an address is reached from this machine only.
  package static func isLoopback(_ host: String) -> Bool { HostName.isLoopbackAddress(host) }

  /// Answers requests until the process is told to end by SIGINT or SIGTERM; requests that are
  /// being answered are answered first.
  ///
  /// - Parameters:
  ///   - cores: how many processors there are to work on.
  ///   - onRunning: is told the port, once requests can come.
  package func run(cores: Int, onRunning: @escaping @Sendable (Int) -> Void) async throws {
    let threads = WorkThreads(reading: max(1, cores) * Self.threadsPerCore)
    var logger = Logger(label: "dixit") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .error
    let application = Application(
      router: SiteRouter.router(site, threads: threads),
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [RequestDeadlines()],
          httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: Limits.longestHeaders,
            maxHeaderListSize: Limits.longestHeaders,
            maxHeaderFieldCount: 100
          )
        )
      ),
      configuration: ApplicationConfiguration(
        address: .hostname(options.host, port: options.port),
        backlog: 1024,
        availableConnectionsDelegate: MaximumAvailableConnections(
          OpenFiles.makeRoom(for: Limits.mostConnections),
          logger: logger
        )
      ),
      onServerRunning: { channel in
        onRunning(channel.localAddress?.port ?? 0)
      },
      logger: logger
    )
    do {
      try await application.runService()
    } catch {
      try await threads.end()
      throw error
    }
    try await threads.end()
  }
}
