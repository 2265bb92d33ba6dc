import CWeb
import Glibc

/// A file of the folder `Web` that was built into the program.
struct EmbeddedFile: Sendable {
  let bytes: [UInt8]

  /// The file of a name; nil if there is none.
  init?(_ name: String) {
    for place in 0..<cweb_count() {
      // Safe: the name and the bytes lie in arrays that live as long as the program.
      let entry = unsafe cweb_at(place)
      if unsafe strcmp(entry.name, name) == 0 {
        bytes = unsafe [UInt8](UnsafeBufferPointer(start: entry.bytes, count: entry.length))
        return
      }
    }
    return nil
  }
}
