import Glibc

/// The bytes of an open file, read chunk by chunk; the only place where the readers touch C.
final class ByteStream {
  /// Why the system refused, with its own words.
  struct Failure: Error {
    let message: String

    init(code: Int32) {
      message = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    }
  }

  /// Bytes asked for at once: large enough that system calls cost nothing beside the analysis.
  static let chunkSize = 1 << 18

  private let descriptor: Int32
  private let closes: Bool
  private var chunk = [UInt8](repeating: 0, count: chunkSize)
  private var next = 0
  private var end = 0

  /// The file at a path.
  init(path: String) throws(Failure) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    closes = true
    if descriptor < 0 { throw Failure(code: errno) }
  }

  /// Standard input.
  init() {
    descriptor = STDIN_FILENO
    closes = false
  }

  deinit {
    if closes, descriptor >= 0 { close(descriptor) }
  }

  /// The bytes that are read but not taken; empty at the end of the file only.
  func pending() throws(Failure) -> ArraySlice<UInt8> {
    if next == end { try fill() }
    return chunk[next..<end]
  }

  /// Takes the first `count` pending bytes.
  func take(_ count: Int) {
    precondition(next + count <= end, "taking \(count) bytes of \(end - next)")
    next += count
  }

  private func fill() throws(Failure) {
    next = 0
    end = 0
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count >= 0 {
        end = count
        return
      }
      if errno != EINTR { throw Failure(code: errno) }
    }
  }
}
