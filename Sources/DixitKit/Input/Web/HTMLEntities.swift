import CHTML

/// Character references of HTML: `&amp;`, `&#8217;`, `&#x2019;`.
enum HTMLEntities {
  /// The longest name that is looked up; HTML 4's longest is `thetasym`.
  private static let longestName = 10

  /// The text with its references made characters, and how many there were.
  static func decode(_ text: String) -> (text: String, count: Int) {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return (text, 0) }
    var out = String.UnicodeScalarView()
    var count = 0
    var rest = text.unicodeScalars[...]
    while let mark = rest.firstIndex(of: "&") {
      out.append(contentsOf: rest[..<mark])
      rest = rest[mark...]
      let name = rest.dropFirst().prefix(longestName + 1).prefix { $0 != ";" && $0 != "&" }
      let end = rest.index(rest.startIndex, offsetBy: name.count + 1)
      if end < rest.endIndex, rest[end] == ";", let scalar = scalar(named: String(name)) {
        out.append(scalar)
        rest = rest[rest.index(after: end)...]
        count += 1
      } else {
        out.append("&")
        rest = rest.dropFirst()
      }
    }
    out.append(contentsOf: rest)
    return (String(out), count)
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
    if name == "apos" { return "'" }
    if name.isEmpty || !name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
      return nil
    }
    let code = unsafe name.withCString { unsafe chtml_entity($0) }
    return code == 0 ? nil : Unicode.Scalar(code)
  }
}
