import CHTML
import Glibc

/// Finds out in which charset a page is written, and decodes it.
///
/// The order of evidence is the HTML standard's: a byte order mark, the server's header, the page's
/// own `<meta>`; without any, UTF-8 if the bytes are that, else windows-1252.
enum Charset {
  /// How far into a page its `<meta charset>` is looked for; the standard says 1,024, pages differ.
  private static let glance = 4096

  /// The text, and a warning if there are bytes that are no text in the charset.
  static func decode(
    _ bytes: [UInt8],
    named declared: String?,
    isHTML: Bool
  ) -> (text: String, warning: String?) {
    let name = mark(bytes) ?? declared ?? (isHTML ? meta(bytes) : nil)
    let isUTF8 = UTF8Fault(in: bytes) == nil
    // A page that is UTF-8 throughout is UTF-8, whatever it says: other charsets look otherwise.
    if isUTF8, name?.hasPrefix("utf-16") != true { return (plain(bytes), nil) }
    let charset = iconvName(name ?? "windows-1252")
    if charset != "UTF-8", let text = converted(bytes, from: charset) {
      return (text, warning(text, charset))
    }
    let text = plain(bytes)
    return (text, warning(text, "UTF-8"))
  }

  /// The value of `charset=` in a header or in markup.
  static func parameter(in value: String) -> String? {
    let lower = value.lowercased()
    guard let found = lower.firstRange(of: "charset=") else { return nil }
    let name = lower[found.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return name.isEmpty ? nil : String(name)
  }

  private static func plain(_ bytes: [UInt8]) -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return String(decoding: bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0), as: UTF8.self)
  }

  private static func mark(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "utf-8" }
    if bytes.starts(with: [0xFF, 0xFE]) { return "utf-16le" }
    return bytes.starts(with: [0xFE, 0xFF]) ? "utf-16be" : nil
  }

  private static func meta(_ bytes: [UInt8]) -> String? {
    parameter(in: String(decoding: bytes.prefix(glance), as: UTF8.self))
  }

  /// The name by which iconv knows what the web means by a name: Latin-1 and ASCII are windows-1252.
  private static func iconvName(_ name: String) -> String {
    switch name {
    case "utf-8", "utf8": "UTF-8"
    case "iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii", "windows-1252", "cp1252":
      "CP1252"
    default: name.uppercased()
    }
  }

  private static func converted(_ bytes: [UInt8], from charset: String) -> String? {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var length = 0
      guard let out = unsafe chtml_to_utf8(charset, buffer.baseAddress, buffer.count, &length)
      else { return nil }
      defer { unsafe free(out) }
      return unsafe String(decoding: UnsafeBufferPointer(start: out, count: length), as: UTF8.self)
    }
  }

  private static func warning(_ text: String, _ charset: String) -> String? {
    let count = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    return count == 0
      ? nil
      : "\(count) character\(count == 1 ? "" : "s") could not be read as \(charset) "
        + "and became U+FFFD"
  }
}
