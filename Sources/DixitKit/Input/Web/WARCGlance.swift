/// A look at the first bytes of an input, to see whether they are a web archive's.
enum WARCGlance {
  /// Whether a line that is a version (`WARC/1.0`) stands first and header fields follow, among
  /// them one that only such a record has.
  ///
  /// - Source: ISO 28500, *WARC file format* 1.1, section 4: version, then fields of which
  ///   `WARC-Type`, `WARC-Record-ID`, `WARC-Date` and `Content-Length` are mandatory.
  static func isArchive(_ bytes: ArraySlice<UInt8>) -> Bool {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    guard let version = lines.popFirst(), isVersion(version.trimmed) else { return false }
    var hasOwnField = false
    // The last line may be cut off, and an empty one ends the header.
    for line in lines.prefix(while: { !$0.trimmed.isEmpty }) {
      if line.first.map(JSONSyntax.isSpace) == true { continue }  // a value that goes on
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return hasOwnField }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      if name.contains(" ") { return false }
      if name.hasPrefix("warc-") || name == "content-length" { hasOwnField = true }
    }
    return hasOwnField
  }

  /// Whether a line is `WARC/` and two numbers parted by a point.
  private static func isVersion(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "WARC/".utf8) else { return false }
    let numbers = line.dropFirst(5).split(
      separator: UInt8(ascii: "."),
      omittingEmptySubsequences: false
    )
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return numbers.count == 2
      && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy(digits.contains) }
  }
}
