import Archive
import HTTPTypes

extension Site {
  /// The form of a review.
  var reviewRoutes: [Route] {
    guard let writer else { return [] }
    return [
      .post("/review") { call in
        try SameOrigin.check(call.head)
        let form = try call.form()
        guard formSecret.matches(try form.text("form")) else {
          throw RequestFault(
            .forbidden,
            "This form is of an earlier run of the server. Open the article anew and review it again."
          )
        }
        let request = try Self.request(form)
        _ = try writer.add(try request.review(from: reader))
        return .seeOther(
          .page(
            "article",
            "\(request.article)",
            query: [("statement", request.statement), ("saved", "1")]
          )
        )
      }
    ]
  }

  private static func request(_ form: Fields) throws(RequestFault) -> ReviewRequest {
    guard let article = Int64(try form.needed("article")) else {
      throw .bad("The field “article” must be a number.")
    }
    let names = Review.Decision.allCases.map(\.rawValue)
    guard let decision = try form.choice("decision", of: names).flatMap(Review.Decision.init) else {
      throw .bad("The field “decision” is missing.")
    }
    var words: [String] = []
    for place in 1...mostParts {
      if let part = try form.text("part\(place)", atMost: Limits.longestText) { words.append(part) }
    }
    return ReviewRequest(
      article: article,
      statement: try form.needed("statement"),
      decision: decision,
      speaker: try form.text("speaker"),
      spans: .words(words),
      note: try form.text("note", atMost: Limits.longestText),
      reviewer: try form.text("reviewer")
    )
  }

  /// The most parts of a content that a form can bring back; contents have three at the most.
  private static let mostParts = 8
}
