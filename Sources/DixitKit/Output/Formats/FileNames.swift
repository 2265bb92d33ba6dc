/// Gives documents the names of files: safe in any folder, one of a kind, and much like the document's id.
public struct FileNames: Sendable {
  /// Bytes of a name without its ending: file systems allow 255, and room is left for number and ending.
  private static let longest = 200

  private var taken: Set<String> = []
  private var numbers: [String: Int] = [:]

  /// Names of which none is taken.
  public init() {}

  /// A name, without an ending, that was not given before.
  ///
  /// Letters, digits, `-`, `_` and inner dots are kept, all else becomes `_`, so that no name leads out
  /// of its folder or is hidden in it; an id that ends in `.txt` loses the ending. Names that differ in
  /// case only are told apart as well, since some file systems do not.
  public mutating func next(for id: String) -> String {
    let base = Self.safe(id)
    var name = base
    while !taken.insert(name.lowercased()).inserted {
      numbers[base, default: 1] += 1
      name = "\(base)~\(numbers[base, default: 1])"
    }
    return name
  }

  private static func safe(_ id: String) -> String {
    let stem = id.hasSuffix(".txt") ? String(id.dropLast(".txt".count)) : id
    var name = String.UnicodeScalarView()
    var length = 0
    for scalar in stem.unicodeScalars {
      let isKept =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar == "-" || scalar == "_" || (scalar == "." && !name.isEmpty)
      length += isKept ? String(scalar).utf8.count : 1
      guard length <= longest else { break }
      name.append(isKept ? scalar : "_")
    }
    return name.isEmpty ? "document" : String(name)
  }
}
