import HTTPTypes
import Hummingbird

/// Lets in only requests that are meant for this server and may see the archive.
struct Admission<Context: RequestContext>: RouterMiddleware {
  /// The token to be shown; nil where only this machine can reach the server.
  let token: AccessToken?

  func handle(
    _ request: Request,
    context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    try check(request)
    return try await next(request, context)
  }

  private func check(_ request: Request) throws(RequestFault) {
    guard (request.head.path ?? "").utf8.count <= Limits.longestTarget else {
      throw RequestFault(.uriTooLong, "The address is too long.")
    }
    guard let token else {
      guard HostName.isLoopback(request.head.authority) else {
        throw RequestFault(
          .misdirectedRequest,
          "This server answers to localhost and 127.0.0.1 only."
        )
      }
      return
    }
    guard token.isShown(by: request.head) || Self.isOpen(request) else {
      throw RequestFault(.unauthorized, "The archive is shown to those only who have its token.")
    }
  }

  /// What can be had without a token: the sheet and script that the sign-in page uses, and signing in.
  private static func isOpen(_ request: Request) -> Bool {
    switch request.uri.path {
    case "/style.css", "/script.js", "/sign-in": true
    default: false
    }
  }
}
