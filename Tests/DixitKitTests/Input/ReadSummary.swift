import Testing
import Text

@testable import DixitKit

/// Pieces of bytes as a stream gives them.
struct PiecesSource: ByteSource {
  private var pieces: [ArraySlice<UInt8>]

  /// Bytes cut into pieces of a size.
  init(_ bytes: [UInt8], size: Int) {
    pieces = stride(from: 0, to: bytes.count, by: size).map {
      bytes[$0..<min($0 + size, bytes.count)]
    }
    pieces.reverse()
  }

  var consumed: UInt64 { 0 }

  mutating func read(onto bytes: inout [UInt8]) {
    if let piece = pieces.popLast() { bytes += piece }
  }
}

/// Articles as `id=text`, with title and date in brackets if there are any, rejections as
/// `line: reason`.
func summary(_ results: [Result<Article, Rejection>]) -> [String] {
  results.map { result in
    switch result {
    case .success(let article):
      let labels = [article.title, article.date].compactMap(\.self)
      let shown = labels.isEmpty ? "" : "[\(labels.joined(separator: "|"))]"
      return "\(article.id)\(shown)=\(article.source[article.source.range])"
    case .failure(let rejection):
      return "\(rejection.line.map(String.init) ?? "-"): \(rejection.reason)"
    }
  }
}

/// What a reader makes of bytes that come in pieces.
func read(
  _ bytes: [UInt8],
  as format: InputFormat,
  pieceSize: Int = 1 << 16,
  options: ArticleReader.Options = ArticleReader.Options()
) -> [String] {
  let stream = ByteStream(PiecesSource(bytes, size: pieceSize))
  let context = InputContext(path: "f", name: "f", options: options)
  var reader = ArticleReader.reader(of: format, stream, context)
  var results: [Result<Article, Rejection>] = []
  do {
    while let found = try reader.next() { results.append(found.flatMap { $0.article() }) }
  } catch {
    Issue.record("\(error)")
  }
  return summary(results)
}
