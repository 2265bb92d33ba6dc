/// Header lines, `Name: value`, of a web archive's record or of an HTTP message.
struct HeaderLines: Sendable {
  private var values: [String: String] = [:]

  /// The lines of some bytes behind the first line; names in any case, the first of equal names
  /// counts.
  init(_ bytes: ArraySlice<UInt8>) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = line[(colon + 1)...].trimmed
      if values[name] == nil { values[name] = String(decoding: value, as: UTF8.self) }
    }
  }

  /// The value of a header, its name in lower case.
  subscript(_ name: String) -> String? { values[name] }

  /// The media type of `Content-Type` in lower case, without its parameters.
  var mediaType: String? {
    self["content-type"]?.split(separator: ";").first.map {
      String(decoding: Array($0.utf8)[...].trimmed, as: UTF8.self).lowercased()
    }
  }

  /// The charset that `Content-Type` names.
  var charset: String? {
    self["content-type"].flatMap { Charset.parameter(in: $0) }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without the white space around them.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, JSONSyntax.isSpace(first) { slice.removeFirst() }
    while let last = slice.last, JSONSyntax.isSpace(last) { slice.removeLast() }
    return slice
  }

  /// Where the empty line behind header lines ends; nil if there is none.
  var headEnd: Int? {
    var lineStart = startIndex
    while let feed = self[lineStart...].firstIndex(of: UInt8(ascii: "\n")) {
      if self[lineStart..<feed].allSatisfy({ $0 == UInt8(ascii: "\r") }) { return feed + 1 }
      lineStart = feed + 1
    }
    return nil
  }
}
