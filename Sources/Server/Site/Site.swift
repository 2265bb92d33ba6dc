import Archive
import FactCheck
import HTTPTypes

/// What the site's pages and its interface for programs are made from.
struct Site: Sendable {
  let reader: ArchiveReader
  /// Checks claims against the archive.
  let claims: ArchiveChecker
  /// Where reviews are stored; nil where nothing can be reviewed.
  let writer: ArchiveWriter?
  /// The token that opens the site; nil where only this machine can reach it.
  let token: AccessToken?
  /// How much the archive holds, as of some seconds ago: counting takes longer than a search.
  let counts = Kept<ArchiveCounts>(for: .seconds(5))
  /// The clusters of several articles, as of a minute ago: all statements have to be gone through.
  let repeated = Kept<[Int64]>(for: .seconds(60))
  /// What a form must bring back; it changes with each start.
  ///
  /// A page of another site can't read it.
  let formSecret = Secret.random()

  /// All addresses.
  var routes: [Route] {
    pageRoutes + verifyRoutes + reviewRoutes + signInRoutes + fileRoutes + programRoutes
      + programReviewRoutes
  }

  /// The style sheet, the script and the description of the interface.
  private var fileRoutes: [Route] {
    [
      ("style.css", "text/css; charset=utf-8"), ("script.js", "text/javascript; charset=utf-8"),
      ("openapi.json", "application/json"),
    ].map { name, type in
      let file = EmbeddedFile(name)
      return .get("/" + name) { _ in
        guard let file else { throw RequestFault.missing("file") }
        var reply = Reply(type: type, bytes: file.bytes)
        reply.headers[.cacheControl] = "no-cache"
        return reply
      }
    }
  }

  private var signInRoutes: [Route] {
    guard let token else { return [] }
    return [
      .post("/sign-in") { call in
        try SameOrigin.check(call.head)
        guard token.secret.matches(try call.form().text("token")) else {
          throw RequestFault(.unauthorized, "This is not the token.")
        }
        var reply = Reply.seeOther(.page())
        reply.headers[.setCookie] = token.setCookie
        return reply
      }
    ]
  }

  /// A place in a long list, from a query's `limit` and `offset`.
  static func place(_ fields: Fields) throws(RequestFault) -> (limit: Int, offset: Int) {
    (
      limit: try fields.number("limit", in: 1...Limits.mostHits) ?? Limits.hits,
      offset: try fields.number("offset", in: 0...Limits.furthest) ?? 0
    )
  }
}
