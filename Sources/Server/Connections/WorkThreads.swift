import HTTPTypes
import NIOPosix

/// The threads on which the archive is read and written, so that the network's own never wait for it.
///
/// Writing has one thread of its own: a review that waits for another process to finish writing does
/// not keep readers waiting.
struct WorkThreads: Sendable {
  private let reading: NIOThreadPool
  private let writing: NIOThreadPool

  /// So many threads for reading, and one for writing.
  init(reading count: Int) {
    reading = NIOThreadPool(numberOfThreads: count)
    writing = NIOThreadPool(numberOfThreads: 1)
    reading.start()
    writing.start()
  }

  /// Makes a route's answer on a thread of its kind.
  func answer(_ route: Route, _ call: Call) async throws -> Reply {
    let threads = route.method == .post ? writing : reading
    return try await threads.runIfActive { try route.answer(call) }
  }

  /// Ends the threads once their work is done.
  func end() async throws {
    try await reading.shutdownGracefully()
    try await writing.shutdownGracefully()
  }
}
