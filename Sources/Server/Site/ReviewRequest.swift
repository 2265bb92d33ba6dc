import Archive
import DixitKit
import HTTPTypes

/// A review as somebody sends it.
struct ReviewRequest: Sendable {
  /// The article's number in the archive.
  let article: Int64
  /// The attribution's id in its record.
  let statement: String
  let decision: Review.Decision
  /// The right speaker, for a correction.
  let speaker: String?
  /// The right content, for a correction; none where it stays.
  let spans: Spans
  let note: String?
  let reviewer: String?

  /// The right content: where it stands, or what it says.
  enum Spans: Sendable {
    case ranges([(start: Int, end: Int)])
    case words([String])
  }

  /// The review to be stored.
  ///
  /// - Throws: a statement that there is not, and a correction that corrects nothing or that the
  ///   article's text does not have.
  func review(from reader: ArchiveReader) throws -> Review {
    guard let article = try reader.article(article),
      let judged = try reader.statements(ofArticle: article.id).first(where: {
        $0.attribution == statement
      })
    else { throw RequestFault.missing("such statement") }
    var (speaker, spans) = (self.speaker, try ranges(in: article, of: judged))
    if speaker == judged.speaker?.name { speaker = nil }
    if spans == judged.parts { spans = [] }
    if decision == .correct {
      guard speaker != nil || !spans.isEmpty else {
        throw RequestFault(
          .unprocessableContent,
          "A correction must name another speaker or other words."
        )
      }
    } else {
      // A form brings them along unchanged.
      (speaker, spans) = (nil, [])
    }
    return Review(
      of: judged,
      decision,
      speaker: speaker,
      spans: spans,
      note: note,
      reviewer: reviewer
    )
  }

  private func ranges(in article: StoredArticle, of judged: StoredStatement) throws -> [Range<Int>]
  {
    guard decision == .correct else { return [] }
    switch spans {
    case .ranges(let spans):
      let length = article.text.unicodeScalars.count
      let ranges = spans.map { $0.start..<max($0.start, $0.end) }
      guard ranges.allSatisfy({ !$0.isEmpty && $0.upperBound <= length }),
        zip(ranges, ranges.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound })
      else {
        throw RequestFault(
          .unprocessableContent,
          "The spans must lie within the text, in order and without common words."
        )
      }
      return ranges
    case .words(let words):
      let finder = WordFinder(article.text)
      return try words.enumerated().map { place, words in
        let near = judged.content.dropFirst(place).first?.start ?? judged.contentRange.lowerBound
        guard let range = finder.range(of: words, near: near) else {
          throw RequestFault(
            .unprocessableContent,
            "The article does not have these words: “\(words)”."
          )
        }
        return range
      }.sorted { $0.lowerBound < $1.lowerBound }
    }
  }
}
