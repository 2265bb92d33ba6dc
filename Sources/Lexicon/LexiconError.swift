/// A mistake in a lexicon file, with its place.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name.
  public let file: String
  /// The line, counted from 1; 0 when the whole file is meant.
  public let line: Int
  /// The column of the entry, counted from 1 in tab-separated fields; 0 when the line is meant.
  public let column: Int
  /// What was found and what was expected, in one sentence.
  public let reason: String

  /// A mistake at a place.
  public init(file: String, line: Int, column: Int, reason: String) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// `file:line:column: reason`, as compilers write it.
  public var description: String {
    var place = file
    if line > 0 { place += ":\(line)" }
    if column > 0 { place += ":\(column)" }
    return "\(place): \(reason)"
  }
}
