import NIOCore
import NIOHTTPTypes

/// Ends connections that take too long, so that slow clients can't keep the server busy.
///
/// A whole request must arrive within `Limits.receiving`, however steadily its bytes drip in; its
/// answer must be taken within `Limits.answering`; between requests `Limits.idle` may pass.
final class RequestDeadlines: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// What a connection is doing.
  private enum Phase {
    /// It has just been opened; its first request's head is awaited.
    case opening
    /// A request's body is awaited.
    case receiving
    /// An answer is being made and sent.
    case answering
    /// All is answered.
    case idle

    var patience: TimeAmount {
      switch self {
      case .opening, .receiving: Limits.receiving
      case .answering: Limits.answering
      case .idle: Limits.idle
      }
    }
  }

  private var phase = Phase.opening
  private var deadline: Scheduled<Void>?
  private var isReading = false
  private var unanswered = 0

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { enter(.opening, context) }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    deadline?.cancel()
    deadline = nil
  }

  func channelActive(context: ChannelHandlerContext) {
    enter(.opening, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    deadline = nil
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      unanswered += 1
      isReading = true
      enter(.receiving, context)
    case .body: break
    case .end:
      isReading = false
      enter(unanswered > 0 ? .answering : .idle, context)
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .end = unwrapOutboundIn(data) else {
      context.write(data, promise: promise)
      return
    }
    let written = promise ?? context.eventLoop.makePromise(of: Void.self)
    written.futureResult.assumeIsolated().whenSuccess { self.answered(context) }
    context.write(data, promise: written)
  }

  private func answered(_ context: ChannelHandlerContext) {
    unanswered -= 1
    // A request whose body is still arriving keeps its deadline.
    if !isReading { enter(unanswered > 0 ? .answering : .idle, context) }
  }

  private func enter(_ phase: Phase, _ context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    deadline?.cancel()
    self.phase = phase
    deadline = context.eventLoop.assumeIsolated().scheduleTask(in: phase.patience) {
      context.close(promise: nil)
    }
  }
}
