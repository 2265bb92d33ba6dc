import HTTPTypes

/// Why a request gets no answer of its own: a status and a sentence for the person who reads it.
struct RequestFault: Error, Sendable {
  let status: HTTPResponse.Status
  /// A sentence; it may hold words of the request.
  let message: String
  /// Methods that the address knows, for `405 Method Not Allowed`.
  var allowed: [HTTPRequest.Method] = []

  init(_ status: HTTPResponse.Status, _ message: String) {
    self.status = status
    self.message = message
  }

  /// Something that can't be what was meant.
  static func bad(_ message: String) -> RequestFault { RequestFault(.badRequest, message) }

  /// Something that the archive does not have.
  static func missing(_ what: String) -> RequestFault {
    RequestFault(.notFound, "The archive has no \(what).")
  }
}
