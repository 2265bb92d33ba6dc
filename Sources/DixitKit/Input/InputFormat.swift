/// The form in which documents come.
public enum InputFormat: String, CaseIterable, Hashable, Sendable {
  /// One document, the whole input.
  case text
  /// JSON Lines: one object a line.
  case jsonl
  /// An array of objects, or objects one behind the other.
  case json

  /// What a file's name says of its form: nil for a name that says nothing.
  init?(fileName: String) {
    let name = fileName.lowercased()
    if name.hasSuffix(".txt") || name.hasSuffix(".text") {
      self = .text
    } else if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
      self = .jsonl
    } else {
      return nil
    }
  }

  /// What the first bytes of an input say of its form.
  ///
  /// A text may begin with a bracket ("[Applause]"), so what follows the bracket counts too.
  init(firstBytes bytes: some Sequence<UInt8>) {
    var marks: [UInt8] = []
    var lineEnded = false
    for byte in bytes where marks.count < 2 {
      if byte == UInt8(ascii: "\n"), marks.count == 1 { lineEnded = true }
      if !JSONSyntax.isSpace(byte) { marks.append(byte) }
    }
    switch (marks.first, marks.dropFirst().first) {
    case (UInt8(ascii: "["), UInt8(ascii: "{")?), (UInt8(ascii: "["), UInt8(ascii: "]")?):
      self = .json
    case (UInt8(ascii: "{"), UInt8(ascii: "\"")?), (UInt8(ascii: "{"), UInt8(ascii: "}")?):
      // An opening brace alone on its line is an object laid out over several.
      self = lineEnded ? .json : .jsonl
    default:
      self = .text
    }
  }
}

/// The marks of JSON that the readers look at without parsing.
enum JSONSyntax {
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}

/// What the members of a JSON document are called.
public struct FieldNames: Hashable, Sendable {
  /// The member that holds the text.
  public var text = "text"
  /// The member that holds the id.
  public var id = "id"
  /// The member that holds the title.
  public var title = "title"
  /// The member that holds the date.
  public var date = "date"

  /// The names of the interface: text, id, title, date.
  public init() {}

  /// Gives a member another name; false if there is no such member.
  public mutating func rename(_ member: String, to name: String) -> Bool {
    switch member {
    case "text": text = name
    case "id": id = name
    case "title": title = name
    case "date": date = name
    default: return false
    }
    return true
  }
}
