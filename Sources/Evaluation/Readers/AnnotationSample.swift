import DixitKit
import FoundationEssentials

/// What the format of a file or folder is recognised by.
public struct AnnotationSample: Sendable {
  /// The file's path, or those of the files below the folder.
  let files: [String]
  /// The shape of the first JSON value of the first JSON file, if there is one.
  let json: JSONShape?
  /// The first lines of the file, or of the first one below the folder that is no JSON.
  let lines: [String]

  /// How many lines are looked at; the first quotation may stand far down.
  private static let lineCount = 10_000

  /// Looks at a file or folder; a pipe can't be looked at, and is taken for JSON Lines.
  init(_ path: String) throws(EvaluationError) {
    if FilePaths.isStream(path) {
      files = ["-"]
      json = nil
      lines = []
      return
    }
    files = FilePaths.isFolder(path) ? try FilePaths.files(below: path) : [path]
    let isJSON = { (path: String) in FilePaths.has(path, ending: ".json", ".jsonl") }
    if let first = files.first(where: isJSON) ?? (files.count == 1 ? files.first : nil) {
      json = JSONShape(try FilePaths.bytes(first))
    } else {
      json = nil
    }
    let first = json == nil ? files.first { !isJSON($0) } : nil
    lines =
      try first.map { path throws(EvaluationError) in
        Array(
          String(decoding: try FilePaths.bytes(path), as: UTF8.self)
            .split(separator: "\n", maxSplits: Self.lineCount).prefix(Self.lineCount).map(
              String.init
            )
        )
      } ?? []
  }

  /// Whether a file has one of these endings.
  func has(ending: String...) -> Bool {
    files.contains { path in ending.contains { FilePaths.has(path, ending: $0) } }
  }
}

/// The names of members in a JSON value, as far as formats are told apart by them.
struct JSONShape {
  /// The members of the value, or of its first element if it is an array.
  let members: Set<String>
  let isArray: Bool
  /// The members of the first element of `quotes`.
  let quoteMembers: Set<String>

  /// The shape of the first line's value, or else of the whole value; nil if neither is JSON.
  init?(_ bytes: [UInt8]) {
    let data = Data(bytes)
    let firstLine = data.split(separator: UInt8(ascii: "\n"), maxSplits: 1).first ?? Data()
    for part in [firstLine, data] {
      do {
        self = try JSONDecoder().decode(JSONShape.self, from: part)
        return
      } catch {}
    }
    return nil
  }
}

extension JSONShape: Decodable {
  private struct Names: Decodable {
    let names: Set<String>

    init(from decoder: any Decoder) throws {
      names = Set(try decoder.container(keyedBy: MemberName.self).allKeys.map(\.stringValue))
    }
  }

  init(from decoder: any Decoder) throws {
    do {
      var elements = try decoder.unkeyedContainer()
      members = elements.isAtEnd ? [] : try elements.decode(Names.self).names
      isArray = true
      quoteMembers = []
    } catch DecodingError.typeMismatch {
      let container = try decoder.container(keyedBy: MemberName.self)
      members = Set(container.allKeys.map(\.stringValue))
      isArray = false
      if members.contains("quotes") {
        var quotes = try container.nestedUnkeyedContainer(forKey: MemberName("quotes"))
        quoteMembers = quotes.isAtEnd ? [] : try quotes.decode(Names.self).names
      } else {
        quoteMembers = []
      }
    }
  }
}
