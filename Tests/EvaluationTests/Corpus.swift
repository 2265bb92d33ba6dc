import Foundation

/// A document of our own for the measures, and how to write attributions of it.
enum Corpus {
  static let text =
    "The mayor, Ada Quill, said the tide was late. “We wait,” she added; “we always wait.” "
    + "The ferryman doubted it."

  /// An attribution as JSON; `more` holds further members.
  static func attribution(
    _ content: [String],
    source: String? = nil,
    cue: String? = nil,
    more: String = ""
  ) -> String {
    let members = [
      #""content":\#(spans(content))"#, #""source":\#(spans(source.map { [$0] } ?? []))"#,
      #""cue":\#(spans(cue.map { [$0] } ?? []))"#,
    ]
    return "{" + members.joined(separator: ",") + (more.isEmpty ? "" : "," + more) + "}"
  }

  /// A document as JSON; `more` holds further members.
  static func document(_ attributions: [String], more: String = "", hasText: Bool = true) -> String
  {
    let text = hasText ? #","text":"\#(text)""# : ""
    return #"{"id":"d"\#(text),"attributions":["# + attributions.joined(separator: ",") + "]"
      + (more.isEmpty ? "" : "," + more) + "}"
  }

  /// The code points of some words, each at its first place.
  private static func spans(_ words: [String]) -> String {
    let pairs = words.map { words in
      let start =
        text.range(of: words).map { text[..<$0.lowerBound].unicodeScalars.count } ?? -1
      return "[\(start),\(start + words.unicodeScalars.count)]"
    }
    return "[" + pairs.joined(separator: ",") + "]"
  }
}
