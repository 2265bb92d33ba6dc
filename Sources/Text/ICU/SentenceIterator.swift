import CICU

/// One of ICU's sentence iterators; made for one call, never shared.
///
/// Safe to use: the handle is private, open as long as the object lives, and closed once.
@safe final class SentenceIterator {
  private let handle: OpaquePointer

  /// An iterator for English.
  init() throws(ICUError) {
    var code: Int32 = 0
    guard let handle = unsafe cicu_breaks_open(&code) else {
      throw ICUError(step: "open a sentence iterator", code)
    }
    unsafe self.handle = handle
  }

  deinit {
    unsafe cicu_breaks_close(handle)
  }

  /// Adds the breaks of a piece of `bytes`, as offsets into `bytes`.
  func appendBreaks(
    of bytes: [UInt8],
    from start: Int,
    to end: Int,
    onto breaks: inout [Int]
  ) throws(ICUError) {
    // The buffer stays alive and unmoved for the whole closure, and ICU keeps no pointer into it
    // that is used after: the next call lays the iterator over a new text.
    let code = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe walk(UnsafeBufferPointer(rebasing: buffer[start..<end]), start, &breaks)
    }
    guard code == 0 else { throw ICUError(step: "read a text", code) }
  }

  /// Returns ICU's error code, 0 for none.
  private func walk(
    _ piece: UnsafeBufferPointer<UInt8>,
    _ offset: Int,
    _ breaks: inout [Int]
  ) -> Int32 {
    var code: Int32 = 0
    guard unsafe cicu_breaks_set_text(handle, piece.baseAddress, Int32(piece.count), &code) else {
      return code
    }
    var batch = [Int32](repeating: 0, count: Self.batchSize)
    while true {
      let count = unsafe batch.withUnsafeMutableBufferPointer { room in
        guard let base = room.baseAddress else { return Int32(0) }
        return unsafe cicu_breaks_next(handle, base, Int32(room.count))
      }
      guard count > 0 else { return 0 }
      for place in 0..<Int(count) { breaks.append(offset + Int(batch[place])) }
    }
  }

  /// Breaks fetched in one call; enough for most articles.
  private static let batchSize = 256
}

extension ICUError {
  fileprivate init(step: String, _ code: Int32) {
    self.init(step: step, code: code, name: unsafe String(cString: cicu_error_name(code)))
  }
}
