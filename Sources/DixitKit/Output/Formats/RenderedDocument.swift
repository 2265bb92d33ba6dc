/// A document as a format writes it.
public struct RenderedDocument: Sendable {
  /// Stands for the document's number where a format needs ids that are one of a kind among all
  /// documents; a character that neither XML nor HTML may hold.
  static let numberMark = "\u{0}"

  /// The document's id.
  public let id: String
  /// What is written for it.
  public let bytes: [UInt8]
  /// Its entry in the table of contents, for formats that have one.
  public let entry: String?
  /// What is written to a second file, for formats of two files a document.
  public let annotations: [UInt8]
  /// Whether `bytes` and `entry` hold marks that the document's number takes the place of.
  let isNumbered: Bool

  /// A document of these bytes.
  public init(id: String, bytes: [UInt8], annotations: [UInt8] = []) {
    self.id = id
    self.bytes = bytes
    self.annotations = annotations
    entry = nil
    isNumbered = false
  }

  /// A document in whose words its number takes the place of each mark.
  init(id: String, numbered text: String, entry: String? = nil) {
    self.id = id
    bytes = Array(text.utf8)
    self.entry = entry
    annotations = []
    isNumbered = true
  }
}
