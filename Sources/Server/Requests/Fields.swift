/// The fields of a query or a form, as `application/x-www-form-urlencoded` has them.
struct Fields: Sendable {
  /// The most fields of a request; no form of the site has half as many.
  private static let mostFields = 64

  private var values: [String: String] = [:]

  /// No fields.
  init() {}

  /// Reads them; a field that stands twice, bad encoding and control characters are faults.
  init(_ encoded: some StringProtocol) throws(RequestFault) {
    var count = 0
    for pair in encoded.utf8.split(separator: UInt8(ascii: "&")) {
      count += 1
      guard count <= Self.mostFields else { throw .bad("There are too many fields.") }
      let cut = pair.firstIndex(of: UInt8(ascii: "="))
      let name = try Self.decoded(pair[..<(cut ?? pair.endIndex)])
      let value = try cut.map { place throws(RequestFault) in
        try Self.decoded(pair[pair.index(after: place)...])
      }
      guard values.updateValue(value ?? "", forKey: name) == nil else {
        throw .bad("The field “\(name)” stands there twice.")
      }
    }
  }

  /// The names of all fields.
  var names: [String] { values.keys.sorted() }

  /// The names of the fields that say nothing.
  var emptyNames: [String] { values.filter { $0.value.isEmpty }.keys.sorted() }

  /// A field's text without white space around it; nil if it is not there or empty.
  func text(_ name: String, atMost longest: Int = Limits.longestField) throws(RequestFault)
    -> String?
  {
    guard let value = values[name] else { return nil }
    let trimmed = Self.trimmed(value)
    guard trimmed.unicodeScalars.count <= longest else {
      throw .bad("The field “\(name)” is longer than \(longest) characters.")
    }
    return trimmed.isEmpty ? nil : trimmed
  }

  /// A field that must be there.
  func needed(_ name: String, atMost longest: Int = Limits.longestField) throws(RequestFault)
    -> String
  {
    guard let text = try text(name, atMost: longest) else {
      throw .bad("The field “\(name)” is missing.")
    }
    return text
  }

  /// A whole number within a range.
  func number(_ name: String, in range: ClosedRange<Int>) throws(RequestFault) -> Int? {
    guard let text = try text(name) else { return nil }
    guard let number = Int(text), range.contains(number), text.utf8.first != UInt8(ascii: "+")
    else {
      throw .bad(
        "The field “\(name)” must be a whole number from \(range.lowerBound) to \(range.upperBound)."
      )
    }
    return number
  }

  /// A number from 0 to 1.
  func share(_ name: String) throws(RequestFault) -> Double? {
    guard let text = try text(name) else { return nil }
    guard let number = Double(text), (0...1).contains(number) else {
      throw .bad("The field “\(name)” must be a number from 0 to 1.")
    }
    return number
  }

  /// One of a few words.
  func choice(_ name: String, of choices: [String]) throws(RequestFault) -> String? {
    guard let text = try text(name) else { return nil }
    guard choices.contains(text) else {
      throw .bad("The field “\(name)” must be one of: \(choices.joined(separator: ", ")).")
    }
    return text
  }

  /// A date: a year, a month or a day, as ISO 8601 writes them.
  func date(_ name: String) throws(RequestFault) -> String? {
    guard let text = try text(name) else { return nil }
    guard Self.isDate(text) else {
      throw .bad("The field “\(name)” must be a date like 2026-02-09, 2026-02 or 2026.")
    }
    return text
  }

  /// Whether a text is a year, a month or a day of ISO 8601.
  static func isDate(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), zip(parts, [4, 2, 2]).allSatisfy({ $0.count == $1 }) else {
      return false
    }
    var numbers: [Int] = []
    for part in parts {
      guard part.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        return false
      }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }
    return (numbers.count < 2 || (1...12).contains(numbers[1]))
      && (numbers.count < 3 || (1...31).contains(numbers[2]))
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }

  private static func decoded(_ encoded: some Sequence<UInt8>) throws(RequestFault) -> String {
    guard let text = PercentEncoding.decoded(encoded, plusIsBlank: true) else {
      throw .bad("A field is not well encoded: it must be UTF-8 without NUL.")
    }
    return text
  }
}
