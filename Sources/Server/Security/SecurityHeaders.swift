import HTTPTypes
import Hummingbird

/// The headers that every answer carries.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  /// A page may use its own style sheet, script and forms, and nothing else; no script or style that
  /// stands in the page itself is run, and no other page may frame it.
  static var policy: String {
    "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; "
      + "base-uri 'none'; frame-ancestors 'none'"
  }

  /// Names that the library does not have.
  private static var more: [(HTTPField.Name?, String)] {
    [
      (HTTPField.Name("Referrer-Policy"), "same-origin"),
      (HTTPField.Name("X-Frame-Options"), "DENY"),
      (HTTPField.Name("Cross-Origin-Opener-Policy"), "same-origin"),
      (HTTPField.Name("Cross-Origin-Resource-Policy"), "same-origin"),
      (
        HTTPField.Name("Permissions-Policy"),
        "camera=(), geolocation=(), microphone=(), interest-cohort=()"
      ),
    ]
  }

  func handle(
    _ request: Request,
    context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.contentSecurityPolicy] = Self.policy
    response.headers[.xContentTypeOptions] = "nosniff"
    // What the archive says may change, and may be for those only who have the token.
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    for case (let name?, let value) in Self.more { response.headers[name] = value }
    return response
  }
}
