/// Puts rendered documents behind one another, in a format's opening and closing.
///
/// It keeps no document; of those with an entry in a table of contents it keeps the entry.
public struct DocumentStream {
  private let format: any DocumentFormat
  private var count = 0
  private var contents: [String] = []

  /// A stream in a format.
  public init(_ format: any DocumentFormat) {
    self.format = format
  }

  /// What stands before the first document.
  public func begin() -> [UInt8] { Array(format.opening.utf8) }

  /// What is written for the next document.
  public mutating func add(_ document: RenderedDocument) -> [UInt8] {
    count += 1
    guard document.isNumbered else { return document.bytes }
    if let entry = document.entry {
      contents.append(String(decoding: numbered(Array(entry.utf8)), as: UTF8.self))
    }
    return numbered(document.bytes)
  }

  /// What stands behind the last document.
  public func end() -> [UInt8] { Array(format.closing(contents).utf8) }

  private func numbered(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == 0 { result.append(contentsOf: "d\(count)".utf8) } else { result.append(byte) }
    }
    return result
  }
}
