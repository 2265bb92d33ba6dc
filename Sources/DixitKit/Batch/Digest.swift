import CDigest

/// A SHA-256 in the making.
///
/// Safe to use: the handle is private, open as long as the object lives, and closed once.
@safe package final class Digest {
  private let handle: OpaquePointer

  /// A digest of nothing yet.
  package init() {
    // Some hundred bytes: without them nothing else could go on either.
    guard let handle = unsafe cdigest_open() else { preconditionFailure("no memory") }
    unsafe self.handle = handle
  }

  deinit {
    unsafe cdigest_close(handle)
  }

  /// Adds bytes.
  package func add(_ bytes: some Sequence<UInt8>) {
    let added: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      unsafe cdigest_add(handle, buffer.baseAddress, buffer.count)
    }
    if added == nil { add(Array(bytes)) }
  }

  /// The digest of all that was added; then it begins anew.
  package func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(CDIGEST_LENGTH))
    unsafe digest.withUnsafeMutableBufferPointer { buffer in
      // The buffer is not empty and so has an address.
      if let start = buffer.baseAddress { unsafe cdigest_finish(handle, start) }
    }
    return digest
  }

  /// The digest of some bytes.
  package static func of(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let digest = Digest()
    digest.add(bytes)
    return digest.finish()
  }

  /// The digest of a file as it stands on the disk, in hexadecimal.
  package static func ofFile(_ path: String) throws(FileFailure) -> String {
    let file = try StoredFile(readingFrom: path)
    let digest = Digest()
    while case let piece = try file.read(), !piece.isEmpty { digest.add(piece) }
    return hexadecimal(digest.finish())
  }

  /// Bytes in hexadecimal.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
