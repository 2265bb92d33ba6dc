import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1

/// Ties the site's routes to the web server.
enum SiteRouter {
  /// A router with all routes and, around them, what guards them.
  static func router(_ site: Site, threads: WorkThreads) -> Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: FaultAnswers())
    router.add(middleware: Admission(token: site.token))
    for (path, routes) in Dictionary(grouping: site.routes, by: \.path) {
      add(routes, at: path, to: router, threads: threads)
    }
    return router
  }

  /// Methods that clients may try; those that a path does not know are refused by name.
  private static let methods: [HTTPRequest.Method] =
    [
      .get, .head, .post, .put, .patch, .delete, .options, .trace,
    ] + [HTTPRequest.Method("QUERY")].compactMap(\.self)

  private static func add(
    _ routes: [Route],
    at path: String,
    to router: Router<BasicRequestContext>,
    threads: WorkThreads
  ) {
    let known = Dictionary(uniqueKeysWithValues: routes.map { ($0.method, $0) })
    var allowed = routes.map(\.method)
    if known[.get] != nil { allowed.append(.head) }
    for method in methods {
      guard let route = known[method == .head ? .get : method] else {
        let methods = allowed
        router.on(RouterPath(path), method: method) { _, _ -> Response in
          var fault = RequestFault(.methodNotAllowed, "This address does not know the method.")
          fault.allowed = methods
          throw fault
        }
        continue
      }
      router.on(RouterPath(path), method: method) { request, context -> Response in
        let call = try await Self.call(request, context)
        let reply = try await threads.answer(route, call)
        return method == .head ? reply.response.createHeadResponse() : reply.response
      }
    }
  }

  private static func call(_ request: Request, _ context: BasicRequestContext) async throws -> Call
  {
    var parameters: [String: String] = [:]
    for (name, value) in context.parameters {
      guard let decoded = PercentEncoding.decoded(value.utf8) else {
        throw RequestFault.bad("The address is not well encoded.")
      }
      parameters[String(name)] = decoded
    }
    let query = try Fields(request.uri.query ?? "")
    return Call(
      head: request.head,
      parameters: parameters,
      query: query,
      body: try await body(of: request)
    )
  }

  private static func body(of request: Request) async throws -> [UInt8] {
    guard request.method == .post else { return [] }
    // A body that says that it is too large need not be read.
    if let length = request.headers[.contentLength].flatMap({ Int($0) }),
      length > Limits.longestBody
    {
      throw NIOTooManyBytesError(maxBytes: Limits.longestBody)
    }
    do {
      let buffer = try await request.body.collect(upTo: Limits.longestBody)
      return Array(buffer.readableBytesView)
    } catch let error where error is HTTPParserError || error is NIOTooManyBytesError {
      throw error
    } catch {
      // The client has gone; that is nothing for the one who runs the server to read about.
      throw RequestFault.bad("The request ended before its body.")
    }
  }
}
