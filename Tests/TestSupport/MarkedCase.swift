import Foundation

/// A case of a `.marked` fixture.
///
/// The file holds blocks parted by blank lines: a line `# name`, then the case in the notation of
/// ``MarkedText``. Lines of one block are one text, parted by line breaks; a blank line within the
/// text is written `⏎`.
public struct MarkedCase: Hashable, Sendable, CustomStringConvertible {
  /// What the case shows.
  public let name: String
  /// The lines under its name.
  public let lines: [String]

  /// The lines as one text.
  public var notation: String { lines.joined(separator: "\n") }

  /// Its name, for the list of tests.
  public var description: String { name }

  /// A block that is no case although it stands behind one: its name lacks its sign.
  public struct Nameless: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file and the block's first line.
    public let description: String
  }

  /// The cases of a file in Fixtures; what stands before the first of them tells of the file.
  ///
  /// - Throws: ``Nameless`` for a block behind a case that does not begin with a name.
  public static func all(in path: String) throws -> [MarkedCase] {
    let text = try String(contentsOf: Repository.fixture(path), encoding: .utf8)
    var cases: [MarkedCase] = []
    for block in text.components(separatedBy: "\n\n") {
      let lines = block.split(separator: "\n").map(String.init)
      guard let first = lines.first else { continue }
      guard first.hasPrefix("# ") else {
        if cases.isEmpty { continue }
        throw Nameless(description: "\(path): \(first)")
      }
      cases.append(MarkedCase(name: String(first.dropFirst(2)), lines: Array(lines.dropFirst())))
    }
    return cases
  }
}
