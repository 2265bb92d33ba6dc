import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Server

@Suite struct DeadlineTests {
  private let channel = EmbeddedChannel(handler: RequestDeadlines())
  private let head = HTTPRequest(method: .post, scheme: nil, authority: "localhost", path: "/")

  init() throws {
    channel.pipeline.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 1), promise: nil)
  }

  private func wait(_ time: TimeAmount) { channel.embeddedEventLoop.advanceTime(by: time) }

  private func answer() throws {
    try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
    try channel.writeOutbound(HTTPResponsePart.end(nil))
  }

  @Test func `a client that says nothing is shut out`() {
    wait(Limits.receiving - .seconds(1))
    #expect(channel.isActive)
    wait(.seconds(1))
    #expect(!channel.isActive)
  }

  @Test func `a body that drips in is cut off however steady it is`() throws {
    try channel.writeInbound(HTTPRequestPart.head(head))
    for _ in 0..<9 {
      wait(.seconds(1))
      try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "a")))
      #expect(channel.isActive)
    }
    wait(.seconds(1))
    #expect(!channel.isActive)
  }

  @Test func `an answer may take its time, but not for ever`() throws {
    try channel.writeInbound(HTTPRequestPart.head(head))
    try channel.writeInbound(HTTPRequestPart.end(nil))
    wait(Limits.answering - .seconds(1))
    #expect(channel.isActive)
    wait(.seconds(1))
    #expect(!channel.isActive)
  }

  @Test func `a connection may rest between requests and is then closed`() throws {
    for _ in 0..<3 {
      try channel.writeInbound(HTTPRequestPart.head(head))
      try channel.writeInbound(HTTPRequestPart.end(nil))
      wait(.seconds(5))
      try answer()
      wait(Limits.idle - .seconds(1))
      #expect(channel.isActive)
    }
    wait(.seconds(1))
    #expect(!channel.isActive)
  }

  @Test func `an early answer does not end the wait for the body`() throws {
    try channel.writeInbound(HTTPRequestPart.head(head))
    wait(.seconds(5))
    try answer()
    wait(.seconds(4))
    #expect(channel.isActive)
    wait(.seconds(1))
    #expect(!channel.isActive)
  }
}
