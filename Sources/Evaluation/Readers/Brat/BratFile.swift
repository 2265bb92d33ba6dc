/// The lines of a brat `.ann` file.
///
/// - Source: the standoff format of brat, https://brat.nlplab.org/standoff.html.
struct BratFile {
  /// A T line: words of the text.
  struct TextBound {
    let type: String
    let spans: [AnnotatedSpan]
  }

  /// An E line: a trigger and what fills its roles.
  struct Event {
    let id: String
    let line: Int
    let type: String
    /// Role names with their numbers, and the ids of T or E lines.
    let arguments: [(role: String, target: String)]
  }

  /// What lines A, M and # say of an event.
  struct Attribute {
    let line: Int
    let name: String
    let target: String
    let value: String
  }

  /// An R line: two events or words in relation.
  struct Relation {
    let type: String
    let first: String
    let second: String
  }

  private(set) var textBounds: [String: TextBound] = [:]
  private(set) var events: [Event] = []
  private(set) var attributes: [Attribute] = []
  private(set) var relations: [Relation] = []

  /// Reads the lines of a file; what is broken is noted in `set` and skipped.
  init(_ path: String, text: [Unicode.Scalar], into set: inout AnnotationSet)
    throws(EvaluationError)
  {
    for (number, line) in zip(1..., try FilePaths.lines(path)) where !line.isBlank {
      if let fault = read(line, number, text) { set.skip(path, line: number, fault) }
    }
  }

  /// Reads a line; what is wrong with it, or nil.
  private mutating func read(_ line: String, _ number: Int, _ text: [Unicode.Scalar]) -> String? {
    let columns = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
    guard columns.count >= 2, let id = columns.first, let mark = id.first else {
      return "not a line of brat"
    }
    let words = columns[1].split(separator: " ").map(String.init)
    switch mark {
    case "T": return readTextBound(columns.map(String.init), text)
    case "E": return readEvent(String(id), words, number)
    case "A", "M":
      guard words.count >= 2 else { return "an attribute of nothing" }
      let value = words.dropFirst(2).joined(separator: " ")
      attributes.append(
        Attribute(line: number, name: words[0], target: words[1], value: value)
      )
    case "#":
      guard words.count == 2 else { return "a note on nothing" }
      let note = columns.count > 2 ? String(columns[2]) : ""
      attributes.append(
        Attribute(line: number, name: words[0], target: words[1], value: note)
      )
    case "R":
      let targets = words.dropFirst().map { $0.split(separator: ":").last.map(String.init) ?? "" }
      guard targets.count == 2 else { return "not a relation of two" }
      relations.append(Relation(type: words[0], first: targets[0], second: targets[1]))
    case "N", "*": break
    default: return "not a line of brat"
    }
    return nil
  }

  private mutating func readTextBound(_ columns: [String], _ text: [Unicode.Scalar]) -> String? {
    let parts = columns[1].split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return "`\(columns[0])` has no offsets" }
    var spans: [AnnotatedSpan] = []
    for fragment in parts[1].split(separator: ";", omittingEmptySubsequences: false) {
      let edges = fragment.split(separator: " ").map { Int($0) }
      guard edges.count == 2, let start = edges[0], let end = edges[1] else {
        return "`\(fragment)` is no pair of offsets"
      }
      let span = AnnotatedSpan(start: start, end: end)
      guard span.lies(within: text.count) else {
        return "`\(columns[0])` at \(start)-\(end) lies outside the text (0-\(text.count))"
      }
      spans.append(span)
    }
    let whole = spans
    spans = spans.compactMap { $0.withoutBlankEdges(in: text) }
    textBounds[columns[0]] = TextBound(type: String(parts[0]), spans: spans)
    guard columns.count == 3 else {
      return "`\(columns[0])` repeats no words; its offsets are taken"
    }
    let words = whole.map { Self.words(text[$0.start..<$0.end]) }.joined(separator: " ")
    return words == Self.words(columns[2].unicodeScalars)
      ? nil : "the words of `\(columns[0])` are not those of the text; its offsets are taken"
  }

  private mutating func readEvent(_ id: String, _ words: [String], _ number: Int) -> String? {
    var arguments: [(role: String, target: String)] = []
    for word in words {
      let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return "`\(word)` is no role of an event" }
      arguments.append((parts[0], parts[1]))
    }
    guard let trigger = arguments.first else { return "an event without a type" }
    events.append(
      Event(id: id, line: number, type: trigger.role, arguments: Array(arguments.dropFirst()))
    )
    return nil
  }

  /// Words with every white space as a blank, as annotators' tools write them.
  private static func words(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(scalar.isSpaceCharacter ? " " : scalar) }
    return String(view)
  }
}

extension String {
  /// Whether nothing stands in it but white space.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.isSpaceCharacter) }
}
