import Hummingbird
import Logging
import NIOCore
import NIOHTTP1

/// Makes an answer of every fault and failure: a page, or JSON for the interface of programs.
struct FaultAnswers<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request,
    context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let fault as RequestFault {
      return answer(to: request, fault)
    } catch let error as HTTPError where error.status == .notFound {
      return answer(to: request, RequestFault(.notFound, "There is no such page."))
    } catch let error as HTTPParserError {
      // The library answers it and ends the connection.
      throw error
    } catch is NIOTooManyBytesError {
      return answer(to: request, RequestFault(.contentTooLarge, "The request is too large."))
    } catch {
      // What went wrong is for the one who runs the server, not for the client.
      context.logger.error("\(request.method) \(request.uri.path): \(error)")
      return answer(to: request, RequestFault(.internalServerError, "The server failed."))
    }
  }

  private func answer(to request: Request, _ fault: RequestFault) -> Response {
    let isForPrograms = request.uri.path.hasPrefix("/api/")
    var reply = isForPrograms ? Reply.json(fault) : Reply.page(FaultPage(fault: fault))
    reply.status = fault.status
    var response = reply.response
    if !fault.allowed.isEmpty {
      response.headers[.allow] = fault.allowed.map(\.rawValue).joined(separator: ", ")
    }
    if fault.status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
    return response
  }
}
