/// Files that are read whole, without their compression if they have one.
package enum WholeFile {
  /// Why a file could not be read, in the system's words.
  package struct Failure: Error {
    package let message: String
  }

  /// The bytes of the file at a path, which may be a pipe, or “-” for standard input.
  package static func bytes(_ path: String) throws(Failure) -> [UInt8] {
    do throws(ByteStream.Failure) {
      let stream = try ByteStream(path: path)
      var bytes: [UInt8] = []
      while true {
        let pending = try stream.pending()
        if pending.isEmpty { return bytes }
        bytes += pending
        stream.take(pending.count)
      }
    } catch {
      throw Failure(message: error.message)
    }
  }
}
