import HTTPTypes

/// An address of the site, and what answers there.
struct Route: Sendable {
  let method: HTTPRequest.Method
  /// The path; parts in braces are handed to `answer`.
  let path: String
  /// Reads the archive and makes the answer; it may take its time, on a thread of its own.
  let answer: @Sendable (Call) throws -> Reply

  /// A page or a document.
  static func get(_ path: String, _ answer: @escaping @Sendable (Call) throws -> Reply) -> Route {
    Route(method: .get, path: path, answer: answer)
  }

  /// Something that is sent.
  static func post(_ path: String, _ answer: @escaping @Sendable (Call) throws -> Reply) -> Route {
    Route(method: .post, path: path, answer: answer)
  }
}
