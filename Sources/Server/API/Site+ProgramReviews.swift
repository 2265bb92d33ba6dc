import Archive
import FoundationEssentials
import HTTPTypes

extension Site {
  /// Reviews by programs.
  var programReviewRoutes: [Route] {
    guard let writer else { return [] }
    return [
      .post("/api/reviews") { call in
        // A page of another site can't send JSON without being asked for permission, which it does
        // not get; a form, which it can send, has another type.
        guard call.mediaType == "application/json" else {
          throw RequestFault(.unsupportedMediaType, "The body must be JSON.")
        }
        try SameOrigin.check(call.head)
        guard call.query.names.isEmpty else { throw RequestFault.bad("No fields are known here.") }
        let review = try writer.add(try Self.request(call.body).review(from: reader))
        var reply = Reply.json { $0.review(review) }
        reply.status = .created
        return reply
      }
    ]
  }

  /// What a program sends; `Web/openapi.json` describes it.
  private struct Sent: Decodable {
    let article: Int64
    let statement: String
    let decision: String
    let speaker: String?
    let spans: [[Int]]?
    let note: String?
    let reviewer: String?
  }

  private static func request(_ body: [UInt8]) throws(RequestFault) -> ReviewRequest {
    let sent: Sent
    do {
      sent = try JSONDecoder().decode(Sent.self, from: Data(body))
    } catch {
      throw .bad("The body is not a review in JSON.")
    }
    guard let decision = Review.Decision(rawValue: sent.decision) else {
      throw .bad("The decision must be confirm, correct or reject.")
    }
    let texts = [
      (sent.statement, Limits.longestField), (sent.speaker, Limits.longestField),
      (sent.reviewer, Limits.longestField), (sent.note, Limits.longestText),
    ]
    for case (let text?, let longest) in texts where text.unicodeScalars.count > longest {
      throw .bad("A text is longer than \(longest) characters.")
    }
    let spans = sent.spans ?? []
    guard spans.allSatisfy({ $0.count == 2 && $0[0] >= 0 && $0[1] >= 0 }) else {
      throw .bad("A span must be two numbers, its start and its end.")
    }
    return ReviewRequest(
      article: sent.article,
      statement: sent.statement,
      decision: decision,
      speaker: Self.filled(sent.speaker),
      spans: .ranges(spans.map { (start: $0[0], end: $0[1]) }),
      note: Self.filled(sent.note),
      reviewer: Self.filled(sent.reviewer)
    )
  }

  /// A text, or nil if it says nothing.
  private static func filled(_ text: String?) -> String? {
    guard let text, !text.allSatisfy(\.isWhitespace) else { return nil }
    return text
  }
}
