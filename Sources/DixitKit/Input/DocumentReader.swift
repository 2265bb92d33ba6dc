/// Cuts one input into its documents, in their order; a form of input has a reader of its own.
protocol DocumentReader {
  /// The next document or what stands in its place; nil at the end.
  ///
  /// - Throws: a failure after which the input gives nothing more, unless it `goesOnAfterDamage`.
  mutating func next() throws(ByteStream.Failure) -> Result<RawDocument, Rejection>?

  /// How many parts of the input were passed over because they are no documents.
  var skipped: Int { get }

  /// Whether the documents behind a stretch that is lost can be told from one another.
  var goesOnAfterDamage: Bool { get }
}

extension DocumentReader {
  var skipped: Int { 0 }
  var goesOnAfterDamage: Bool { false }
}

/// What a reader is told of its input.
struct InputContext {
  /// The file as rejections name it.
  let path: String
  /// Its name for ids, without the ending of a compression.
  let name: String
  /// How to read.
  let options: ArticleReader.Options

  /// A rejection of what stands at a line.
  func rejection(line: Int?, _ reason: Rejection.Reason) -> Rejection {
    Rejection(file: path, line: line, reason: reason)
  }
}
