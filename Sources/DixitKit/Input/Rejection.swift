/// A document or input that could not be read, with its place and the reason.
public struct Rejection: Error, Hashable, Sendable, CustomStringConvertible {
  /// Why it could not be read.
  public enum Reason: Error, Hashable, Sendable {
    /// A byte, at an offset into the file, the line or the array's element, is no UTF-8.
    case notUTF8(byte: UInt8, offset: Int)
    /// The file begins with the byte order mark of UTF-16.
    case utf16
    /// A zero byte at an offset: a binary file.
    case binary(offset: Int)
    /// What stands there is no JSON; the parser's own words.
    case brokenJSON(String)
    /// It is JSON but no object.
    case notObject
    /// The object has no member of this name.
    case missing(field: String)
    /// The member of this name is no string.
    case notString(field: String)
    /// It holds more bytes than are allowed; `length` is nil where it was not read to its end.
    case tooLong(length: Int?, limit: Int)
    /// There is nothing where JSON should be.
    case emptyJSON
    /// The array of documents has no closing bracket.
    case unclosedArray
    /// Something other than a comma stands between the elements of an array.
    case notBetweenElements(byte: UInt8)
    /// Something stands behind the closing bracket of an array.
    case afterArray
    /// A line is neither a word of CoNLL-U, with ten columns, nor a comment, nor blank.
    case brokenCoNLLU
    /// A row of a table has another number of fields than the header.
    case wrongFieldCount(found: Int, expected: Int)
    /// A quoted field of a table is not closed.
    case unclosedQuote
    /// What should be a record of a web archive is none; what was expected.
    case brokenWARC(String)
    /// A page, by its address, in which no article was found.
    case noArticle(String)
    /// Content in a form that is not read, such as an unusual compression.
    case otherContent(String)
    /// Compressed data that is damaged or cut off; the library's own words.
    case damaged(String)
    /// A link to a folder, which is not followed.
    case linkedFolder
    /// Neither a file nor a folder.
    case notFile
    /// The system could not open or read it; its own words.
    case unreadable(String)
  }

  /// The file as it was named; "stdin" for standard input.
  public let file: String
  /// The line, counted from 1, or nil when the whole file is meant.
  public let line: Int?
  /// Why.
  public let reason: Reason

  /// A rejection at a place.
  public init(file: String, line: Int?, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// Whether the system failed to read, rather than the input being bad.
  public var isReadFailure: Bool {
    if case .unreadable = reason { true } else { false }
  }

  /// `file:line: reason`, as compilers write it.
  public var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)"
  }

  /// Writes `{"file","line","reason"}`.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("file")
      json.string(file)
      json.key("line")
      if let line { json.number(line) } else { json.null() }
      json.key("reason")
      json.string(reason.description)
    }
  }
}

extension Rejection.Reason: CustomStringConvertible {
  /// The reason in words.
  public var description: String {
    switch self {
    case .notUTF8(let byte, let offset):
      "not UTF-8: byte 0x\(hexadecimal(byte)) at offset \(offset)"
    case .utf16: "not UTF-8: it begins with the byte order mark of UTF-16"
    case .binary(let offset): "a binary file: a zero byte at offset \(offset)"
    case .brokenJSON(let detail): "broken JSON: \(detail)"
    case .notObject: "no JSON object"
    case .missing(let field): "no `\(field)`"
    case .notString(let field): "`\(field)` is no string"
    case .tooLong(let length?, let limit): "\(length) bytes, over the limit of \(limit)"
    case .tooLong(nil, let limit): "over the limit of \(limit) bytes"
    case .emptyJSON: "broken JSON: the file is empty"
    case .unclosedArray: "broken JSON: the array or its last element is not closed"
    case .notBetweenElements(let byte):
      "broken JSON: byte 0x\(hexadecimal(byte)) where a comma or a document should be"
    case .afterArray: "broken JSON: more text behind the array’s end"
    case .brokenCoNLLU: "no line of CoNLL-U: ten columns with a number and a word were expected"
    case .wrongFieldCount(let found, let expected):
      "\(found) fields where the header has \(expected)"
    case .unclosedQuote: "broken table: a quoted field is not closed"
    case .brokenWARC(let detail): "broken web archive: \(detail)"
    case .noArticle(let page): "no article on the page \(page)"
    case .otherContent(let kind): "content that is not read: \(kind)"
    case .damaged(let detail): "damaged: \(detail)"
    case .linkedFolder: "a link to a folder is not followed"
    case .notFile: "neither a file nor a folder"
    case .unreadable(let detail): detail
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }
}
