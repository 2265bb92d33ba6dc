/// The form in which documents come.
public enum InputFormat: String, CaseIterable, Hashable, Sendable {
  /// One document, the whole input.
  case text
  /// JSON Lines: one object a line.
  case jsonl
  /// An array of objects, or objects one behind the other.
  case json
  /// A table with a header, its fields parted by commas.
  case csv
  /// A table with a header, its fields parted by tabs.
  case tsv
  /// A folder of texts with annotations beside them, which are passed over.
  case brat
  /// A web archive.
  case warc

  /// Whether the whole input is the text of one document.
  var isText: Bool { self == .text || self == .brat }

  /// A file's name without the ending that a compression gave it.
  package static func withoutCompression(_ name: String) -> String {
    for ending in [".gz", ".zst", ".xz", ".bz2"]
    where name.count > ending.count && name.lowercased().hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return name
  }

  /// What a file's name says of its form: nil for a name that says nothing.
  ///
  /// What is called `.json` may be JSON Lines as well; the content tells.
  init?(fileName: String) {
    let name = fileName.lowercased()
    if name.hasSuffix(".txt") || name.hasSuffix(".text") {
      self = .text
    } else if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
      self = .jsonl
    } else if name.hasSuffix(".json") {
      self = .json
    } else if name.hasSuffix(".csv") {
      self = .csv
    } else if name.hasSuffix(".tsv") {
      self = .tsv
    } else if name.hasSuffix(".warc") {
      self = .warc
    } else {
      return nil
    }
  }

  /// What the first bytes of an input say of its form.
  ///
  /// A text may begin with a bracket ("[Applause]"), with the word WARC, or with a column's name, so
  /// what follows counts too (``WARCGlance``, ``TableGlance``).
  init(firstBytes bytes: ArraySlice<UInt8>, fields: FieldNames) {
    if WARCGlance.isArchive(bytes) {
      self = .warc
      return
    }
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
      self = TableGlance(bytes, fields).format ?? .text
    }
  }
}

/// The marks of JSON that the readers look at without parsing.
enum JSONSyntax {
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
