import CStemmer

/// The stems of English words, by the Snowball project's stemmer.
///
/// Safe to use: the handle is private, open as long as the object lives, and closed once.
@safe final class WordStems {
  private let handle: OpaquePointer?
  private var known: [String: String] = [:]

  /// A stemmer; without memory for one, words are their own stems.
  init() {
    unsafe handle = cstemmer_open()
  }

  deinit {
    unsafe cstemmer_close(handle)
  }

  /// The stem of a folded form.
  func stem(of form: String) -> String {
    if let stem = known[form] { return stem }
    let stem = read(form)
    known[form] = stem
    return stem
  }

  private func read(_ form: String) -> String {
    guard let handle = unsafe handle else { return form }
    let bytes = Array(form.utf8)
    var stem: UnsafePointer<UInt8>?
    // Safe: the stem is copied before the next call.
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return form }
      let count = unsafe cstemmer_stem(handle, base, buffer.count, &stem)
      guard count > 0 else { return form }
      return unsafe String(
        decoding: UnsafeBufferPointer(start: stem, count: count),
        as: UTF8.self
      )
    }
  }
}
