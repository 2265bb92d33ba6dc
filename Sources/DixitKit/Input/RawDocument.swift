/// A document as it was cut from an input: its place and its bytes, not decoded yet.
///
/// Readers only cut; decoding is the greater work and may be done elsewhere, several at a time.
public struct RawDocument: Sendable {
  /// The file as it was named; "stdin" for standard input.
  public let file: String
  /// The line where it begins, counted from 1, or nil when it is the whole file.
  public let line: Int?
  /// Its bytes as they stood in the input, without compression.
  public let bytes: [UInt8]
  private let decode: @Sendable ([UInt8]) throws(Rejection.Reason) -> Article

  /// A document that `decode` makes an article of.
  init(
    file: String,
    line: Int?,
    bytes: [UInt8],
    decode: @escaping @Sendable ([UInt8]) throws(Rejection.Reason) -> Article
  ) {
    self.file = file
    self.line = line
    self.bytes = bytes
    self.decode = decode
  }

  /// The article, or why there is none.
  public func article() -> Result<Article, Rejection> {
    do throws(Rejection.Reason) {
      return .success(try decode(bytes))
    } catch {
      return .failure(Rejection(file: file, line: line, reason: error))
    }
  }
}
