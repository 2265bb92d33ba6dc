public import Text

/// A document to be analysed.
public struct Article: Hashable, Sendable {
  /// Its id: given, or the file's name, or `FILE:LINE`.
  public let id: String
  /// Its title, where the input has one apart from the text.
  public let title: String?
  /// Its date as the input has it.
  public let date: String?
  /// Where it was published.
  public let url: String?
  /// The newspaper, agency or site that published it.
  public let outlet: String?
  /// Its text as received.
  public let source: SourceText
  /// What was odd about its input, in plain sentences; the record passes them on.
  public let warnings: [String]

  /// A document of this text.
  public init(
    id: String,
    title: String? = nil,
    date: String? = nil,
    url: String? = nil,
    outlet: String? = nil,
    text: String,
    warnings: [String] = []
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.url = url
    self.outlet = outlet
    source = SourceText(text)
    self.warnings = warnings
  }
}
