/// A form of output: how records are written, one behind the other.
///
/// Documents are rendered apart from one another and in any order; `DocumentStream` puts them behind one
/// another. So a format holds no state, and what it writes does not depend on how many are at work.
public protocol DocumentFormat: Sendable {
  /// What stands before the first document.
  var opening: String { get }

  /// A document as it stands among the others.
  func render(_ document: RecordedDocument) -> RenderedDocument

  /// What stands behind the last document; `contents` are the entries of all, in their order.
  func closing(_ contents: [String]) -> String
}

extension DocumentFormat {
  /// Nothing.
  public var opening: String { "" }

  /// Nothing.
  public func closing(_ contents: [String]) -> String { "" }
}
