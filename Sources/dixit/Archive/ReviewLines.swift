import Archive
import ArgumentParser
import DixitKit
import FoundationEssentials

/// Stores reviews from JSON Lines, and acknowledges each once it is on the disk.
struct ReviewLines {
  /// A line: the article's id, the attribution's id or its content's place and words, and the decision.
  private struct Line: Decodable {
    let article: String
    let attribution: String?
    let start: Int?
    let end: Int?
    let words: String?
    let decision: String
    let speaker: String?
    let spans: [[Int]]?
    let note: String?
    let reviewer: String?
  }

  /// Why a line is no review.
  private struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  let reader: ArchiveReader
  let writer: ArchiveWriter
  private var talk = Talk()

  init(path: String) throws(ArchiveError) {
    reader = try ArchiveReader(path: path)
    writer = try ArchiveWriter(path: path)
  }

  /// Stores the reviews of a file.
  ///
  /// Each that is stored becomes a line of standard output with its
  /// number and time. What is no review is named, and the rest is done all the same.
  mutating func add(_ file: String) throws {
    guard let bytes = try? Data(contentsOf: URL(filePath: file)) else {
      talk.say("\(file): it can’t be read")
      throw ExitCode(Outcome.inputOutput.rawValue)
    }
    var outcome = Outcome.done
    for (place, line) in bytes.split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    )
    .enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
      do {
        let line = try JSONDecoder().decode(Line.self, from: line)
        try acknowledge(writer.add(try review(line)))
      } catch let error as ArchiveError {
        throw error
      } catch OutputStream.Failure.closed {
        return
      } catch let failure as OutputStream.Failure {
        talk.say("could not write: \(failure)")
        throw ExitCode(Outcome.inputOutput.rawValue)
      } catch {
        talk.say("\(file):\(place + 1): \(Self.words(error))")
        outcome.worsen(to: .rejected)
      }
    }
    try outcome.end()
  }

  private func review(_ line: Line) throws -> Review {
    guard let decision = Review.Decision(rawValue: line.decision) else {
      throw Fault(description: "no decision `\(line.decision)`: confirm, correct or reject")
    }
    let spans = try (line.spans ?? []).map { span in
      guard span.count == 2, 0 <= span[0], span[0] < span[1] else {
        throw Fault(description: "a span is [start, end]")
      }
      return span[0]..<span[1]
    }
    if decision != .correct, line.speaker != nil || !spans.isEmpty {
      throw Fault(description: "only `correct` has a speaker or spans")
    }
    let (content, words) = try content(line)
    return Review(
      article: line.article,
      content: content,
      words: words,
      decision: decision,
      speaker: line.speaker,
      spans: spans,
      note: line.note,
      reviewer: line.reviewer
    )
  }

  private func content(_ line: Line) throws -> (Range<Int>, String) {
    if let start = line.start, let end = line.end, let words = line.words {
      guard 0 <= start, start <= end else { throw Fault(description: "no place in a text") }
      return (start..<end, words)
    }
    guard let attribution = line.attribution else {
      throw Fault(description: "neither `attribution` nor `start`, `end` and `words`")
    }
    guard let article = try reader.article(named: line.article),
      let statement = try reader.statements(ofArticle: article.id)
        .first(where: { $0.attribution == attribution })
    else { throw Fault(description: "no \(attribution) of \(line.article) in the archive") }
    return (statement.contentRange, statement.text)
  }

  private func acknowledge(_ review: Review) throws(OutputStream.Failure) {
    var json = JSONWriter()
    json.object { json in
      json.key("review")
      json.number(Int(review.id))
      json.key("article")
      json.string(review.article)
      json.key("at")
      json.string(review.at)
    }
    json.newline()
    try OutputStream.standardOutput.write(json.bytes)
  }

  private static func words(_ error: any Error) -> String {
    switch error {
    case let fault as Fault: fault.description
    case DecodingError.keyNotFound(let key, _): "no `\(key.stringValue)`"
    default: "no review as JSON: \(error)"
    }
  }
}
